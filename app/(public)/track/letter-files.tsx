import { letterFiles } from "@/text/letters";

/** The files of a letter: the same words as its page. */
export function LetterFiles({ id }: { id: string }) {
  return (
    <>
      <a href={`/track/letter/${id}/docx`}>{letterFiles.docx}</a>
      <a href={`/track/letter/${id}/pdf`}>{letterFiles.pdf}</a>
    </>
  );
}
