import type { ColumnRow } from "@/db/queries/columns";
import { besideColumns } from "@/text/catalogue";
import { site } from "@/text/site";

type NavColumn = Pick<ColumnRow, "id" | "code" | "name" | "parentId">;

/** The columns that have a page of their own elsewhere; the others are below /catalogue. */
const SECTIONS: Readonly<Record<string, `/${string}`>> = {
  guide: "/guide",
  rules: "/rules",
  proactive: "/catalogue",
  reports: "/reports",
  "on-application": "/apply",
};

/** The address of a column. */
export function columnHref(code: string): `/${string}` {
  return (isSection(code) ? SECTIONS[code] : undefined) ?? `/catalogue/${code}`;
}

/** True for the five at the top, whose names and places are fixed (国办公开办函〔2019〕61号). */
export function isSection(code: string): boolean {
  return Object.hasOwn(SECTIONS, code);
}

/** What the catalogue is made of: the groups under 法定主动公开内容, and whatever was put beside the five. */
export function catalogueGroups<Column extends NavColumn>(columns: readonly Column[]): Column[] {
  const proactive = columns.find(({ code }) => code === "proactive");
  return columns.filter(({ code, parentId }) =>
    parentId === null ? !isSection(code) : parentId === proactive?.id,
  );
}

interface Tree {
  columns: readonly NavColumn[];
  /** The columns from the top to the one shown. */
  open: readonly string[];
}

function Entry({ href, label, current }: { href: string; label: string; current: boolean }) {
  return (
    <a
      href={href}
      aria-current={current ? "page" : undefined}
      className="flex min-h-11 items-center border-l-4 border-transparent py-1.5 pl-3 text-ink no-underline hover:border-line-strong hover:text-link aria-[current=page]:border-navy aria-[current=page]:bg-surface aria-[current=page]:font-semibold lg:min-h-9"
    >
      {label}
    </a>
  );
}

function Branch({ columns, open, group }: Tree & { group: NavColumn }) {
  const below = open.includes(group.code) ? columns.filter(({ parentId }) => parentId === group.id) : [];
  return (
    <li>
      <Entry href={columnHref(group.code)} label={group.name} current={open.at(-1) === group.code} />
      {below.length > 0 ? (
        <ul className="ml-4">
          {below.map((column) => (
            <Branch key={column.id} columns={columns} open={open} group={column} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** The columns as a tree: the five in their order, the open branch unfolded, the agencies below a rule. */
export function ColumnNav({ columns, open, section }: Tree & { section: string }) {
  return (
    <nav aria-label={site.columns}>
      <ul>
        {Object.entries(site.statutory).map(([href, label]) => (
          <li key={href}>
            <Entry href={href} label={label} current={href === section && open.length === 0} />
            {href === "/catalogue" ? (
              <ul className="ml-4">
                {catalogueGroups(columns).map((group) => (
                  <Branch key={group.id} columns={columns} open={open} group={group} />
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      <ul className="mt-2 border-t border-line pt-2">
        {Object.entries(besideColumns).map(([href, label]) => (
          <li key={href}>
            <Entry href={href} label={label} current={section === href} />
          </li>
        ))}
        <li>
          <Entry href="/agencies" label={site.agencies} current={section === "/agencies"} />
        </li>
      </ul>
    </nav>
  );
}

/** The five sections alone, for pages without a tree. */
export function SectionList({ section }: { section?: string | undefined }) {
  return (
    <nav aria-label={site.columns}>
      <ul>
        {Object.entries(site.statutory).map(([href, label]) => (
          <li key={href}>
            <Entry href={href} label={label} current={href === section} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
