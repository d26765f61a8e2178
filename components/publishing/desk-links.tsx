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
  const { title, links, reports, improving } = deskLinks;
  const groups: { title: string; links: Readonly<Record<string, string>> }[] = [
    { title, links },
    { title: reports.title, links: { ...reports.links, ...(mayReport && deskLinks.reporting) } },
    {
      title: improving.title,
      links: {
        "/publishing/rectifications": rectificationPages.link(toPutRight),
        ...(mayWithdraw && deskLinks.withdrawing),
        ...(mayEdit && deskLinks.editing),
      },
    },
  ];
  return (
    <nav aria-label={title} className="border-t border-line/30 py-2 lg:py-4">
      {groups.map((group) => (
        <div key={group.title} className="lg:mb-3">
          <h2 className="px-4 pt-1 text-xs font-normal lg:py-1">{group.title}</h2>
          <ul className="flex flex-wrap lg:block">
            {Object.entries(group.links).map(([href, label]) => (
              <li key={href}>
                <a href={href} className="block px-4 py-1.5 no-underline hover:bg-navy-deep">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
