import { successorsOf } from "@/components/publication/successors";
import { filesOf } from "@/db/queries/publication-files";
import { linksOf } from "@/db/queries/publication-links";
import type { PublicPublication } from "@/db/queries/publications";
import { shortCodeFor } from "@/db/queries/short-links";
import type { PaperBlock } from "@/domain/letter/paper";
import type { Block } from "@/domain/publication/body";
import { letterheadOf } from "@/domain/publication/letterhead";
import { validityOn } from "@/domain/publication/validity";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { dayInFull } from "@/text/dates";
import { publicationFile, publicationPage, publicationPaper, STANDINGS } from "@/text/publication";
import { addressOf, factsOf, type Seen } from "./p/[id]/[format]/files";

const titled = (label: string, text: string): string => (text === "" ? label : `${label}　${text}`);

function blocksOf(block: Block): PaperBlock[] {
  switch (block.kind) {
    case "addressee":
      return [{ role: "to", text: block.text }];
    case "partTitle":
      return [{ role: "part", text: block.text }];
    case "chapter":
      return [{ role: "chapter", text: titled(block.label, block.text) }];
    case "section":
      return [{ role: "subchapter", text: titled(block.label, block.text) }];
    case "article":
      return [{ role: "body", text: titled(block.label, block.text) }];
    case "heading":
      return [{ role: "heading", text: block.text }];
    case "table": {
      const rows = [block.head, ...block.rows].map((row) => row.map(({ text }) => text));
      const table: PaperBlock = { rows, isHeaded: true };
      return block.caption === null ? [table] : [{ role: "caption", text: block.caption }, table];
    }
    case "attachmentNote":
      return [{ role: "body", text: publicationPaper.attachments(block.items) }];
    case "signature":
      return [{ sign: block.lines }];
    default:
      return [{ role: "body", text: block.text }];
  }
}

/** C-08: nobody holds the paper of a text that is over without reading so first. */
function warningsOf(publication: PublicPublication, { today, links }: Seen): PaperBlock[] {
  const validity = validityOn(publication, today);
  const { expiresOn, demonstration } = publication;
  const lapsed =
    validity === "expired" && expiresOn !== null ? publicationPaper.expired(dayInFull(expiresOn)) : "";
  const said = [
    ...(demonstration ? [publicationFile.demonstration] : []),
    ...(validity === "inForce" ? [] : [`${STANDINGS[validity].short}。${lapsed}${STANDINGS[validity].long}`]),
    ...successorsOf(links).flatMap(({ kind, other }) =>
      other.state === "published"
        ? [
            `${publicationPaper.succeeded[kind]}${other.title}${other.documentNumber ? `（${other.documentNumber}）` : ""}`,
          ]
        : [],
    ),
  ];
  return said.map((text) => ({ role: "warning", text }));
}

function imprintOf(publication: PublicPublication, seen: Seen): PaperBlock[] {
  const { id } = publication;
  const { origin, files, shortCode, today } = seen;
  const url = addressOf(id, seen);
  const shortUrl = shortCode === null ? null : `${origin}/d/${shortCode}`;
  const facts = factsOf(publication, validityOn(publication, today)).filter(
    ({ value }) => value !== publicationPage.nothing,
  );
  const lines = [
    publicationPaper.heading,
    ...facts.map(({ label, value }) => `${label}：${value}`),
    ...(files.length > 0 ? [publicationPaper.fileNames(files.map(({ name }) => name))] : []),
    `${publicationFile.address}：${url}`,
    ...(shortUrl === null ? [] : [`${publicationPage.shortLink}：${shortUrl}`]),
    publicationPaper.madeOn(dayInFull(today)),
  ];
  return [...lines.map((text): PaperBlock => ({ role: "imprint", text })), { qr: shortUrl ?? url }];
}

/** The document itself, in the order of GB/T 9704: 版头, title, text with its signature; before it what must be read first. */
export function documentOf(publication: PublicPublication, seen: Seen): PaperBlock[] {
  const letterhead = letterheadOf(publication);
  const head: PaperBlock[] =
    letterhead === null
      ? []
      : [
          { role: "issuer", text: letterhead.mark },
          { role: "number", text: letterhead.number },
        ];
  return [
    ...warningsOf(publication, seen),
    ...head,
    { role: "title", text: publication.title },
    ...publication.body.flatMap(blocksOf),
  ];
}

/** A publication as paper: the document, and where it came from. */
export function paperOf(publication: PublicPublication, seen: Seen): PaperBlock[] {
  return [...documentOf(publication, seen), ...imprintOf(publication, seen)];
}

/** Everything that a paper tells besides the publication itself. */
export async function seenOf(id: string, day: CalendarDate, origin: string): Promise<Seen> {
  const [links, files, shortCode] = [await linksOf(id), await filesOf(id), await shortCodeFor(id)];
  return { today: day, origin, links, files, shortCode };
}
