import { leavingSite } from "@/text/browse";

/** The way to an agency's own site, which says that it leads away from this one. */
export function AgencyWebsite({ href, label }: { href: string; label: string }) {
  return (
    <a href={href} rel="noopener" className="inline-block py-1">
      {label}
      <span className="text-ink-2">{leavingSite}</span>
    </a>
  );
}
