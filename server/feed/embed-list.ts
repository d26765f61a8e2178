import { issuingAgencies } from "@/db/queries/agencies";
import { columnTree, withDescendants } from "@/db/queries/columns";
import { type NewestRow, newestOf } from "@/db/queries/harvest";
import { embed } from "@/text/embed";
import { EMBED_STYLE } from "../edge/embed-style";
import { addressWith, choiceParam, type QueryParams } from "../query-params";

export const EMBED_THEMES = ["light", "dark"] as const;
export const EMBED_ROWS = [5, 10, 15, 20] as const;
const MOST = 20;
const USUAL = 10;
/** So long a title fills two lines; twenty of them and the style stay below 15 kB (M-15). */
const LONGEST = 60;

/** Rows as asked: 1 to 20, ten unless told. */
function rowsParam(params: QueryParams): number {
  const asked = Number([params.n].flat().find((value) => /^[1-9]\d{0,3}$/.test(value ?? "")) ?? USUAL);
  return Math.min(asked, MOST);
}

/** What an address asks to be shown in a frame. */
export async function embedAsked(params: QueryParams) {
  const columns = await columnTree();
  const agencies = await issuingAgencies();
  const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code);
  const column = choiceParam(params, "column", codes(columns));
  const agency = choiceParam(params, "agency", codes(agencies));
  const chosenColumn = columns.find(({ code }) => code === column.chosen);
  const chosenAgency = agencies.find(({ code }) => code === agency.chosen);
  const rows = rowsParam(params);
  const theme = choiceParam(params, "theme", EMBED_THEMES).chosen ?? "light";
  const names = [chosenAgency?.name, chosenColumn?.name].flatMap((name) => name ?? []);
  return {
    column: chosenColumn,
    agency: chosenAgency,
    rows,
    theme,
    title: names.length === 0 ? embed.everything : embed.of(names),
    scope: {
      ...(chosenColumn && { columnIds: withDescendants(columns, chosenColumn.id) }),
      ...(chosenAgency && { agencyId: chosenAgency.id }),
    },
    notices: [
      ...(column.unknown === undefined ? [] : [embed.unknownColumn(column.unknown)]),
      ...(agency.unknown === undefined ? [] : [embed.unknownAgency(agency.unknown)]),
    ],
    /** The page of this site that shows the same and all the rest. */
    more: chosenColumn
      ? addressWith(`/catalogue/${chosenColumn.code}`, { agency: chosenAgency?.code })
      : chosenAgency
        ? (`/agencies/${chosenAgency.code}` as const)
        : ("/catalogue" as const),
    address: addressWith("/embed/list", {
      column: chosenColumn?.code,
      agency: chosenAgency?.code,
      n: rows === USUAL ? undefined : rows,
      theme: theme === "light" ? undefined : theme,
    }),
  };
}
export type EmbedAsked = Awaited<ReturnType<typeof embedAsked>>;

/** The rows of the list. */
export function embedRows({ scope, rows }: EmbedAsked): Promise<NewestRow[]> {
  return newestOf(scope, rows);
}

/** Text inside an element or a quoted attribute. */
export const htmlText = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const shortened = (title: string) => {
  const characters = Array.from(title);
  return characters.length <= LONGEST ? title : `${characters.slice(0, LONGEST - 1).join("")}…`;
};

/** The whole page in the frame: a list of links that open in the window around it. */
export function embedHtml(
  asked: EmbedAsked,
  rows: readonly NewestRow[],
  of: { origin: string; siteName: string },
) {
  const { origin, siteName } = of;
  const link = (path: string, text: string) =>
    `<a href="${htmlText(origin + path)}" target="_top">${htmlText(text)}</a>`;
  const items = rows.map(
    ({ id, title, publishedOn }) =>
      `<li>${link(`/p/${id}`, shortened(title))}<time datetime="${publishedOn}">${publishedOn}</time></li>`,
  );
  const heading = htmlText(asked.title);
  return [
    `<!DOCTYPE html><html lang="zh-CN" data-theme="${asked.theme}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${heading}_${htmlText(siteName)}</title><style>${EMBED_STYLE}</style></head><body><main><h1>${heading}</h1>`,
    ...asked.notices.map((notice) => `<p>${htmlText(notice)}</p>`),
    items.length === 0 ? `<p>${embed.empty}</p>` : `<ul>${items.join("")}</ul>`,
    `<p>${link(asked.more, embed.more(siteName))}</p></main></body></html>`,
  ].join("");
}
