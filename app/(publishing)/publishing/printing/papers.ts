import type { PrintedRow } from "@/db/queries/printing";
import { shortCodeFor } from "@/db/queries/short-links";
import type { HeadedTable, PaperBlock, Sheet } from "@/domain/letter/paper";
import { dayInFull } from "@/text/dates";
import { printed, mediaPapers as words } from "@/text/printed";
import type { Period } from "./period";

export interface MediaPaper {
  format: "docx" | "pdf";
  sheet: Sheet;
  title: string;
  blocks: PaperBlock[];
}

interface Given extends Period {
  agencyName: string;
  rows: readonly PrintedRow[];
  origin: string;
  /** The page of the agency, to which the code of the whole list leads. */
  address: string;
}

/** The shortest address of a publication: it is typed from paper. */
async function shortAddress(id: string, origin: string): Promise<string> {
  const code = await shortCodeFor(id);
  return code === null ? `${origin}/p/${id}` : `${origin}/d/${code}`;
}

async function listOf({ rows, origin }: Given): Promise<HeadedTable> {
  const lines = await Promise.all(
    rows.map(async ({ id, title, documentNumber, publishedOn }, at) => [
      String(at + 1),
      documentNumber ? `${title}（${documentNumber}）` : title,
      dayInFull(publishedOn),
      await shortAddress(id, origin),
    ]),
  );
  return { rows: [[...words.heads], ...lines], isHeaded: true };
}

const titled = (title: string, { agencyName, from, to }: Given): PaperBlock[] => [
  { role: "title", text: `${agencyName}${title}` },
  { role: "to", text: words.period(dayInFull(from), dayInFull(to)) },
];
const closing = ({ address }: Given): PaperBlock[] => [
  { role: "imprint", text: printed.scan(address) },
  { qr: address },
];

/** The papers by the names of their files: the list for a newspaper, the words for a station, the list for a notice board. */
export const MEDIA_PAPERS: Readonly<Record<string, (given: Given) => Promise<MediaPaper>>> = {
  "press.docx": async (given) => ({
    format: "docx",
    sheet: "a4",
    title: words.press,
    blocks: [...titled(words.press, given), await listOf(given), ...closing(given)],
  }),
  "broadcast.docx": async (given) => ({
    format: "docx",
    sheet: "a4",
    title: words.broadcast,
    blocks: [
      ...titled(words.broadcast, given),
      { role: "body", text: words.opening(given.agencyName, given.rows.length) },
      ...given.rows.map((row, at): PaperBlock => ({ role: "body", text: words.spoken(row, at + 1) })),
      { role: "body", text: words.spokenEnd(given.agencyName) },
      ...closing(given),
    ],
  }),
  "board.pdf": async (given) => ({
    format: "pdf",
    sheet: "a3",
    title: words.board,
    // Read from a step away.
    blocks: [...titled(words.board, given), { ...(await listOf(given)), isLarge: true }, ...closing(given)],
  }),
};
