import { deskLinks } from "@/text/publishing-links";
import { rectificationPages } from "@/text/rectification";

/** What the publishing desk has besides its drafts. */
export function DeskLinks({
  mayWithdraw,
  mayEdit,
  mayReport,
  toPutRight,
}: {
  mayWithdraw: boolean;
  mayEdit: boolean;
  mayReport: boolean;
  toPutRight: number;
}) {
  const links = {
    ...deskLinks.links,
    ...(mayWithdraw && deskLinks.withdrawing),
    ...(mayEdit && deskLinks.editing),
    ...(mayReport && deskLinks.reporting),
    "/publishing/rectifications": rectificationPages.link(toPutRight),
  };
  return (
    <nav aria-label={deskLinks.title} className="border-t border-line/30 py-2 lg:py-4">
      <h2 className="px-4 pt-1 text-xs font-normal lg:py-1">{deskLinks.title}</h2>
      <ul className="flex flex-wrap lg:block">
        {Object.entries(links).map(([href, label]) => (
          <li key={href}>
            <a href={href} className="block px-4 py-1.5 no-underline hover:bg-navy-deep">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
