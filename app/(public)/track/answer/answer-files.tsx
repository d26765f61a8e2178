import { AttachmentList } from "@/components/info-request/attachment-list";
import { toldAttachments } from "@/db/queries/attachments";
import { answerFiles } from "@/text/attachments";

/** The files of an answer that is out, for whoever opened the case with number and code; nothing where there are none. */
export async function AnswerFiles({ infoRequestId }: { infoRequestId: string }) {
  const files = await toldAttachments(infoRequestId);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="answer-files" className="no-print mt-12">
      <h2 id="answer-files" className="mb-2 text-xl font-bold">
        {answerFiles}
      </h2>
      <AttachmentList files={files} hrefOf={({ id }) => `/track/file/${id}`} />
    </section>
  );
}
