import type { IssuedLetter } from "@/db/queries/letters";
import { addressed, linesOf, PERSONAL_FIELDS, type Personal } from "@/domain/letter/blocks";
import { type LetterName, letterRule } from "@/domain/letter/letters";
import { defaultTemplate, plainWord } from "./default-template";
import { mergeWord } from "./merge-word";
import { paperPdf } from "./pdf";

const MEDIA = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;
export type LetterFormat = keyof typeof MEDIA;

/** True for a format in which letters are given. */
export function isLetterFormat(text: string | undefined): text is LetterFormat {
  return text === "docx" || text === "pdf";
}

/** A Word file for download; the name tells the paper and its number, never a person. */
export function wordDownload(bytes: Uint8Array, name: string): Response {
  return download(bytes, "docx", name);
}

function download(bytes: Uint8Array, format: LetterFormat, name: string): Response {
  const encoded = encodeURIComponent(`${name}.${format}`).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": MEDIA[format],
      "content-disposition": `attachment; filename="letter.${format}"; filename*=UTF-8''${encoded}`,
      "cache-control": "no-store",
    },
  });
}

export type FiledLetter = Pick<
  IssuedLetter,
  "letter" | "number" | "values" | "blocks" | "template" | "issuedAt"
>;

const sameWords = (one: readonly string[], other: readonly string[]) => one.join("\n") === other.join("\n");

/** The Word file of an issued letter. The signed words are the truth: a merge that says anything else is set plainly from them. */
async function wordFile({ letter, values, template, ...issued }: FiledLetter, personal: Personal) {
  const blocks = addressed(issued.blocks, personal);
  const put = PERSONAL_FIELDS.filter((field) => values[field] !== undefined);
  const named = { ...values, ...Object.fromEntries(put.map((field) => [field, personal[field]])) };
  const merged = mergeWord(template ?? (await defaultTemplate(letter)), named);
  return sameWords(linesOf(merged.blocks), linesOf(blocks)) ? merged.file : plainWord(letter, blocks);
}

/** What a file of a letter is called. */
export function letterFileName(letter: LetterName, number: string | null): string {
  return `${letterRule(letter).title}${number ?? ""}`;
}

/** An issued letter as a file; `personal` is what this reader may read of the applicant. */
export async function letterFile(
  issued: FiledLetter,
  format: LetterFormat,
  personal: Personal,
): Promise<Response> {
  const name = letterFileName(issued.letter, issued.number);
  if (format === "docx") return download(await wordFile(issued, personal), format, name);
  const about = { title: letterRule(issued.letter).title, at: issued.issuedAt };
  return download(await paperPdf(addressed(issued.blocks, personal), about), format, name);
}
