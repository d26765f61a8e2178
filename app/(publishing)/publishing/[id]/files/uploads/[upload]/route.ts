import { changeDraftFiles } from "@/db/mutations/draft-files";
import { forgetUploads } from "@/db/mutations/publication-uploads";
import { type UploadUnderWay, uploadUnderWay } from "@/db/queries/publication-uploads";
import type { Staff } from "@/domain/access/actor";
import { withAdded } from "@/domain/publication/draft-files";
import { keepFile, PUBLICATION_KEPT } from "@/server/files/receive";
import { alone, arrivedFile, dropPieces, takePiece } from "@/server/files/uploads";
import { staffReader, staffStreamHandler } from "@/server/handlers";
import { draftFileProblems, filesRefusal, uploadWords } from "@/text/draft-files";

/** The header in which both sides say how far a file stands, as the tus protocol names it. */
const OFFSET = "upload-offset";

const headersOf = (received: number) => ({ [OFFSET]: String(received), "cache-control": "no-store" });
const no = (status: number, why: string, received?: number) =>
  Response.json({ why }, { status, headers: received === undefined ? {} : headersOf(received) });
const gone = () => no(404, uploadWords.gone);

/** How far an upload stands. */
export const GET = staffReader("draft.edit", async (staff, { id = "", upload: which = "" }) => {
  const upload = await uploadUnderWay(staff, id, which);
  return upload ? new Response(null, { status: 204, headers: headersOf(upload.received) }) : gone();
});

/** Takes the next piece, which begins where the header says; elsewhere than the house stands, it tells where that is. */
export const PATCH = staffStreamHandler(
  "draft.edit",
  async (staff, request, { id = "", upload: which = "" }, { at }) => {
    const said = request.headers.get(OFFSET) ?? "";
    const answer = await alone(which, async () => {
      const upload = await uploadUnderWay(staff, id, which);
      if (!upload) return gone();
      if (said !== String(upload.received)) return no(409, uploadWords.elsewhere, upload.received);
      const received = await takePiece(upload, request.body ?? new ReadableStream(), at);
      if (received === "tooMuch") return no(422, uploadWords.notTheSame, upload.received);
      return new Response(null, { status: 204, headers: headersOf(received) });
    });
    return answer ?? no(423, uploadWords.busy);
  },
);

async function finish(staff: Staff<"draft.edit">, draftId: string, upload: UploadUnderWay, at: number) {
  const given = { name: upload.name, source: arrivedFile(upload) };
  const kept = await keepFile(given, PUBLICATION_KEPT);
  if ("problem" in kept) {
    await forgetUploads([upload.id]);
    await dropPieces(upload.id);
    return no(422, draftFileProblems[kept.problem]);
  }
  const { notes: _, ...file } = kept;
  const added = await changeDraftFiles(
    staff,
    { id: draftId, seen: null },
    (files) => withAdded(files, [file]),
    at,
    () => forgetUploads([upload.id]),
  );
  if ("refusal" in added) return no(409, filesRefusal(added.refusal));
  await dropPieces(upload.id);
  return Response.json({ name: file.name }, { headers: { "cache-control": "no-store" } });
}

/** The file is whole: looked at, stored, and one of the draft's from then on. */
export const POST = staffStreamHandler(
  "draft.edit",
  async (staff, _request, { id = "", upload: which = "" }, { at }) => {
    const answer = await alone(which, async () => {
      const upload = await uploadUnderWay(staff, id, which);
      if (!upload) return gone();
      if (upload.received !== upload.byteSize) return no(409, uploadWords.elsewhere, upload.received);
      return finish(staff, id, upload, at);
    });
    return answer ?? no(423, uploadWords.busy);
  },
);

/** The sender does not want it any more. */
export const DELETE = staffStreamHandler(
  "draft.edit",
  async (staff, _request, { id = "", upload: which = "" }) => {
    const upload = await uploadUnderWay(staff, id, which);
    if (!upload) return gone();
    await forgetUploads([upload.id]);
    await dropPieces(upload.id);
    return new Response(null, { status: 204 });
  },
);
