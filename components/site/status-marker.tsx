/**
 * Tells the edge which HTTP status this page is: a page that Next renders whole cannot say 404 or 410 itself. The edge takes
 * the marker out again; nobody else sees it.
 */
export function StatusMarker({ status }: { status: 400 | 403 | 404 | 410 | 422 | 429 }) {
  return <meta name="x-portal-status" content={String(status)} />;
}

/** Tells the edge that what stood here moved for good, and where to (301). */
export function MovedMarker({ to }: { to: `/${string}` }) {
  return (
    <>
      <meta name="x-portal-status" content="301" />
      <meta name="x-portal-location" content={to} />
    </>
  );
}
