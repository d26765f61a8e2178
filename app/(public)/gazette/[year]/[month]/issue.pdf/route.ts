import { type PublicPublication, publicPublication } from "@/db/queries/publications";
import { siteSettings } from "@/db/queries/settings";
import { inVolume, volumesOf } from "@/domain/catalogue/gazette-volumes";
import type { ContentsLine, PaperBlock } from "@/domain/letter/paper";
import { now, today } from "@/server/clock";
import { plainAnswer, publicReader } from "@/server/handlers";
import { paperAnswer } from "@/server/papers/answer";
import { siteOrigin } from "@/server/site-origin";
import { gazette as words } from "@/text/catalogue";
import { dayInFull } from "@/text/dates";
import { printed, printedGazette } from "@/text/printed";
import { documentOf, seenOf } from "../../../../publication-paper";
import { partsOfIssue, readIssue } from "../issue-of";

const missing = () => plainAnswer(404, { title: words.missing.title, paragraphs: [words.missing.what] });

/** One document of the issue, on a page of its own, with where it is to be found. */
async function printedDocument(publication: PublicPublication, origin: string): Promise<PaperBlock[]> {
  const { id, indexNumber } = publication;
  const seen = await seenOf(id, today(), origin);
  return [
    { opens: id },
    ...documentOf(publication, seen),
    { role: "imprint", text: printedGazette.where(indexNumber, `${origin}/p/${id}`) },
  ];
}

/** The issue as a bound paper (政府公报, 条例第二十三条): its head, the contents with their pages, then every document whole. */
export const GET = publicReader(async ({ url, headers }) => {
  const [, , year = "", month = ""] = url.pathname.split("/");
  const issue = await readIssue(Promise.resolve({ year, month }));
  if (!issue) return missing();
  const { parts } = await partsOfIssue(issue.key);
  const rows = parts.flatMap(({ part, rows: of }) => of.map((row) => ({ part, ...row })));
  const volumes = volumesOf(rows.length);
  const volume = Number(url.searchParams.get("volume") ?? 1);
  if (!Number.isInteger(volume) || volume < 1 || volume > volumes) return missing();
  const origin = siteOrigin(headers);
  const contents: ContentsLine[] = [];
  const documents: PaperBlock[] = [];
  let last: string | null = null;
  let at = 0;
  for (const { id, part, title, documentNumber } of inVolume(rows, volume)) {
    const publication = await publicPublication(id);
    if (publication?.state !== "published") continue;
    if (part !== last) contents.push({ text: words.parts[part] });
    last = part;
    contents.push({ text: documentNumber ? `${title}（${documentNumber}）` : title, of: id });
    documents.push(...(await printedDocument(publication, origin)));
    at = Math.max(at, publication.changedAt);
  }
  const { siteName } = await siteSettings();
  const [name, number] = [words.name(siteName), words.issue(issue.year, issue.month)];
  const address = `${origin}/gazette/${issue.year}/${issue.month}`;
  const head: PaperBlock[] = [
    { role: "issuer", text: name },
    { role: "number", text: volumes === 1 ? number : `${number}　${printedGazette.volume(volume, volumes)}` },
    { role: "part", text: printed.contents },
    { contents },
    { role: "imprint", text: printedGazette.made(dayInFull(today())) },
    { role: "imprint", text: printed.scan(address) },
    { qr: address },
  ];
  const title = printedGazette.fileName(name, number, volumes === 1 ? null : volume);
  return paperAnswer({ format: "pdf", blocks: [...head, ...documents], title, at: at || now() }, title);
});
