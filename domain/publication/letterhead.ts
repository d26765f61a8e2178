import { formatDocumentNumber, parseDocumentNumber } from "./document-number";
import type { Genre } from "./genres";

/** 发文机关标志 and the number below it, as they stand above the red rule. */
export interface Letterhead {
  mark: string;
  number: string;
}

/**
 * The red head of a document, or null for one without 发文字号. GB/T 9704: 发文机关全称加「文件」; a letter (信函格式) leaves 「文件」 out; an
 * order (命令格式) bears its own name, and only 第N号 below it.
 */
export function letterheadOf(publication: {
  documentNumber: string | null;
  agencyName: string;
  genre: Genre;
}): Letterhead | null {
  const { documentNumber, agencyName, genre } = publication;
  const number = documentNumber === null ? null : parseDocumentNumber(documentNumber);
  if (number === null) return null;
  if (number.kind === "serial") return { mark: number.sign, number: `第${number.serial}号` };
  if (number.kind === "annual") return { mark: number.sign, number: `${number.year}年第${number.serial}号` };
  const isLetter = genre === "函" || number.sign.endsWith("函");
  return { mark: isLetter ? agencyName : `${agencyName}文件`, number: formatDocumentNumber(number) };
}
