import { type PublicPublication, publicPublication } from "@/db/queries/publications";
import { today } from "@/server/clock";
import { attachmentDisposition } from "@/server/files/disposition";
import { publicReader } from "@/server/handlers";
import { paperFile } from "@/server/papers/papers";
import { siteOrigin } from "@/server/site-origin";
import { ThreadBusy } from "@/server/threads/ask";
import { instantDayInFull } from "@/text/dates";
import { publicationFile } from "@/text/publication";
import { paperOf, seenOf } from "../../../publication-paper";
import { addressOf, FORMATS, type Format, jsonFile, markdownFile, type Seen } from "./files";
import { metadataXml } from "./metadata-xml";

const isFormat = (text: string): text is Format => Object.hasOwn(FORMATS, text);

/** Some thousand pages; nobody prints more, and a thread would be busy with it for a minute. */
const LONGEST_PAPER = 1_000_000;

type Said = { title: string; detail: string };

/** The page's own answer in the file's format: not here, or no longer here. */
function refusal(format: Format, status: 404 | 410 | 413 | 503, said: Said): Response {
  const [type, body] =
    format === "json"
      ? ["application/problem+json; charset=utf-8", JSON.stringify({ type: "about:blank", status, ...said })]
      : [FORMATS.md, `# ${said.title}\n\n${said.detail}\n`];
  return new Response(body, {
    status,
    headers: {
      "content-type": type,
      "cache-control": "no-store",
      ...(status === 503 && { "retry-after": "60" }),
    },
  });
}

async function paper(found: PublicPublication, seen: Seen, format: "docx" | "pdf"): Promise<Response> {
  if (found.bodyText.length > LONGEST_PAPER) return refusal(format, 413, publicationFile.tooLong);
  const { title, changedAt: at } = found;
  try {
    const bytes = await paperFile({ format, blocks: paperOf(found, seen), title, at });
    const disposition = attachmentDisposition(`${title.slice(0, 80)}.${format}`, format);
    return answer(new Uint8Array(bytes), found, seen, format, { "content-disposition": disposition });
  } catch (error) {
    if (error instanceof ThreadBusy) return refusal(format, 503, publicationFile.busy);
    throw error;
  }
}

function answer(
  body: BodyInit,
  { id }: PublicPublication,
  seen: Seen,
  format: Format,
  more: Readonly<Record<string, string>> = {},
): Response {
  const link = `<${addressOf(id, seen)}>; rel="canonical"`;
  return new Response(body, { headers: { "content-type": FORMATS[format], link, ...more } });
}

/** `/p/ID.json`, `.md`, `.docx`, `.pdf`, `.xml`, which the edge hands in as `/p/ID/json` and so on. */
export const GET = publicReader(async ({ url, headers }) => {
  const [, , id = "", format = ""] = url.pathname.split("/");
  if (!isFormat(format)) return refusal("md", 404, publicationFile.missing);
  const found = await publicPublication(id);
  if (found === null) return refusal(format, 404, publicationFile.missing);
  if (found.state === "withdrawn") {
    const { agencyName, withdrawnAt, withdrawnReason } = found;
    const said = publicationFile.gone(agencyName, instantDayInFull(withdrawnAt), withdrawnReason);
    return refusal(format, 410, said);
  }
  const seen = await seenOf(id, today(), siteOrigin(headers));
  switch (format) {
    case "json":
      return answer(jsonFile(found, seen), found, seen, format);
    case "md":
      return answer(markdownFile(found, seen), found, seen, format);
    case "xml":
      return answer(metadataXml(found, seen), found, seen, format);
    default:
      return paper(found, seen, format);
  }
});
