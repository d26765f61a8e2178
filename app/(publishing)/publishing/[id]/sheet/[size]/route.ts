import { publicPublication } from "@/db/queries/publications";
import type { PaperBlock, Sheet } from "@/domain/letter/paper";
import { today } from "@/server/clock";
import { plainAnswer, staffReader } from "@/server/handlers";
import { paperAnswer } from "@/server/papers/answer";
import { siteOrigin } from "@/server/site-origin";
import { boardSheet } from "@/text/printed";
import { paperOf, seenOf } from "../../../../../(public)/publication-paper";

const SIZES: readonly string[] = ["a3", "a4"] satisfies Sheet[];

/** What the public reads, as a sheet for a notice board (公开栏), with a line for where and how long it hangs. */
export const GET = staffReader("draft.read", async (_staff, { id = "", size = "" }, { headers }) => {
  const found = await publicPublication(id);
  if (found?.state !== "published" || !SIZES.includes(size)) return plainAnswer(404, boardSheet.missing);
  const seen = await seenOf(id, today(), siteOrigin(headers));
  const blocks: PaperBlock[] = [
    ...paperOf(found, seen),
    { role: "imprint", text: boardSheet.hangs(found.agencyName) },
  ];
  const { title, changedAt: at } = found;
  const sheet = size as Sheet;
  return paperAnswer({ format: "pdf", blocks, title, at, sheet }, boardSheet.fileName(title, size));
});
