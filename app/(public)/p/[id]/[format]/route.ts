import { publicPublication } from "@/db/queries/publications";
import { today } from "@/server/clock";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";
import { instantDayInFull } from "@/text/dates";
import { publicationFile } from "@/text/publication";
import { FORMATS, type Format, jsonFile, markdownFile } from "./files";

const isFormat = (text: string): text is Format => Object.hasOwn(FORMATS, text);

/** The page's own answer in the file's format: not here, or no longer here. */
function refusal(format: Format, status: 404 | 410, said: { title: string; detail: string }): Response {
  const [type, body] =
    format === "json"
      ? ["application/problem+json; charset=utf-8", JSON.stringify({ type: "about:blank", status, ...said })]
      : [FORMATS.md, `# ${said.title}\n\n${said.detail}\n`];
  return new Response(body, { status, headers: { "content-type": type, "cache-control": "no-store" } });
}

/** `/p/ID.json` and `/p/ID.md`, which the edge hands in as `/p/ID/json` and `/p/ID/md`. */
export const GET = publicReader(async ({ url, headers }) => {
  const [, , id = "", format = ""] = url.pathname.split("/");
  if (!isFormat(format)) return refusal("md", 404, publicationFile.missing);
  const found = await publicPublication(id);
  if (found === null) return refusal(format, 404, publicationFile.missing);
  if (found.state === "withdrawn") {
    const { agencyName, withdrawnAt, withdrawnReason } = found;
    return refusal(
      format,
      410,
      publicationFile.gone(agencyName, instantDayInFull(withdrawnAt), withdrawnReason),
    );
  }
  const address = `${siteOrigin(headers)}/p/${id}`;
  const write = format === "json" ? jsonFile : markdownFile;
  return new Response(write(found, { today: today(), url: address }), {
    headers: { "content-type": FORMATS[format], link: `<${address}>; rel="canonical"` },
  });
});
