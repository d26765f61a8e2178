import { z } from "zod";
import { changeDraftFiles } from "@/db/mutations/draft-files";
import { beginUpload } from "@/db/mutations/publication-uploads";
import { uploadsUnderWay } from "@/db/queries/publication-uploads";
import { PUBLICATION_FILES } from "@/domain/publication/file-types";
import { isDiskFull } from "@/server/files/receive";
import { readSmall } from "@/server/form-body";
import { staffReader, staffStreamHandler } from "@/server/handlers";
import { draftFileProblems, filesRefusal, uploadWords } from "@/text/draft-files";

const MOST_SAID = 4096;

const announced = z.object({
  name: z.string().min(1).max(1000),
  byteSize: z.int().min(0),
  modifiedAt: z.int().catch(0),
});

const no = (status: number, why: string) =>
  Response.json({ why }, { status, headers: { "cache-control": "no-store" } });

/** What this person has under way for the draft, so that a browser that was closed goes on. */
export const GET = staffReader("draft.edit", async (staff, { id = "" }) =>
  Response.json({ uploads: await uploadsUnderWay(staff, id) }, { headers: { "cache-control": "no-store" } }),
);

/** Begins the upload of one file; says no before a byte of it comes where that is known. */
export const POST = staffStreamHandler("draft.edit", async (staff, request, { id = "" }, { at }) => {
  const said = await readSmall(request, MOST_SAID);
  const parsed = announced.safeParse(said);
  if (!parsed.success) return no(400, uploadWords.notUnderstood);
  const { byteSize } = parsed.data;
  if (byteSize === 0) return no(422, draftFileProblems.empty);
  if (byteSize > PUBLICATION_FILES.fileBytes) return no(413, draftFileProblems.tooLarge);
  if (await isDiskFull()) return no(507, draftFileProblems.storageFull);
  const mayAdd = await changeDraftFiles(
    staff,
    { id, seen: null },
    (files) => (files.length >= PUBLICATION_FILES.files ? { refusal: "tooManyFiles" } : files),
    at,
  );
  if ("refusal" in mayAdd) return no(409, filesRefusal(mayAdd.refusal));
  const begun = await beginUpload(staff, id, parsed.data, at);
  if ("refusal" in begun) return no(409, uploadWords.tooMuchUnfinished);
  return Response.json({ id: begun.id, received: 0 }, { status: 201 });
});
