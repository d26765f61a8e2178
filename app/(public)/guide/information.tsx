import { catalogueGroups, columnHref } from "@/components/site/column-nav";
import { Items, Paragraphs } from "@/components/site/standing-page";
import { PlainTable } from "@/components/ui/plain-table";
import type { ColumnRow } from "@/db/queries/columns";
import { DISCLOSURE_ITEMS } from "@/domain/publication/disclosure-items";
import { THEMES } from "@/domain/publication/themes";
import { guide } from "@/text/guide";
import { Subheading } from "./subheading";

/** What is published, what can be asked for, what is withheld. */
export function Kinds() {
  const words = guide.kinds;
  return (
    <>
      <Paragraphs lines={words.what} />
      <Subheading>{words.proactive}</Subheading>
      <Paragraphs lines={[words.proactiveText]} />
      <PlainTable
        caption={words.proactiveCaption}
        head={words.proactiveHead}
        rows={DISCLOSURE_ITEMS.map(({ code, citation, text }) => ({
          key: `item-${code}`,
          cells: [citation, text],
        }))}
      />
      <Subheading>{words.onApplication}</Subheading>
      <Paragraphs lines={[words.onApplicationText]} />
      <Subheading>{words.withheld}</Subheading>
      <PlainTable
        caption={words.withheldCaption}
        head={words.withheldHead}
        rows={words.withheldRows.map((cells, at) => ({ key: `withheld-${at + 1}`, cells }))}
      />
      <Paragraphs lines={[words.review]} />
    </>
  );
}

/** How the catalogue is arranged (编排体系). */
export function Order({ columns, agencies }: { columns: readonly ColumnRow[]; agencies: number }) {
  const words = guide.order;
  return (
    <>
      <Paragraphs lines={[words.catalogue, words.indexNumber, words.waysTitle]} />
      <Items
        items={[
          <>
            {words.byColumn}
            {words.byColumnText}
            {catalogueGroups(columns).map(({ id, code, name }, at) => (
              <span key={id}>
                {at > 0 ? "、" : null}
                <a href={columnHref(code)}>{name}</a>
              </span>
            ))}
            （<a href="/catalogue">{words.catalogueLink}</a>）。
          </>,
          <>
            {words.byAgency}
            {words.byAgencyText(agencies)}
            <a href="/agencies">{words.byAgencyLink}</a>
          </>,
          <>
            {words.byTheme}
            {words.byThemeText}
            {THEMES.map(({ name }) => name).join("；")}。
          </>,
        ]}
      />
    </>
  );
}
