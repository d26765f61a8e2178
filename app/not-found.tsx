import { missingStaffPage } from "@/text/site";

/** Where a member of staff followed an address that leads nowhere; the public has its own page for that. */
export default function NotFound() {
  const { title, what, next } = missingStaffPage;
  return (
    <main className="mx-auto max-w-read px-4 py-16">
      <h1 className="font-title text-2xl font-bold">{title}</h1>
      <p className="mt-3">{what}</p>
      <p className="mt-4 flex flex-wrap gap-x-8">
        {Object.entries(next).map(([href, label]) => (
          <a key={href} href={href} className="inline-block py-1.5">
            {label}
          </a>
        ))}
      </p>
    </main>
  );
}
