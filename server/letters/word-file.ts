import PizZip from "pizzip";

/** Parts of a Word file by their names. */
export interface WordFile {
  zip: PizZip;
  names: string[];
}

/** A letter is a few pages of text: what is larger is none. */
export const WORD_LIMITS = { bytes: 2 * 1024 * 1024, parts: 200, unpacked: 20 * 1024 * 1024 };

/** Declared sizes in the directory of a zip; a bomb is refused before anything of it is unpacked. */
function unpackedSize(bytes: Buffer): { parts: number; size: number } | null {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > bytes.length) return null;
  const parts = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let size = 0;
  for (let part = 0; part < parts; part++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    size += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { parts, size };
}

export type WordFault = "tooLarge" | "notWord" | "bomb";

/** Opens a Word file; a fault instead of anything that is none or that would unpack without end. */
export function openWord(bytes: Uint8Array): WordFile | { fault: WordFault } {
  if (bytes.byteLength > WORD_LIMITS.bytes) return { fault: "tooLarge" };
  const declared = unpackedSize(Buffer.from(bytes));
  if (!declared) return { fault: "notWord" };
  if (declared.parts > WORD_LIMITS.parts || declared.size > WORD_LIMITS.unpacked) return { fault: "bomb" };
  try {
    const zip = new PizZip(bytes as Uint8Array<ArrayBuffer>);
    const names = Object.keys(zip.files);
    if (!names.includes("word/document.xml")) return { fault: "notWord" };
    return { zip, names };
  } catch {
    return { fault: "notWord" };
  }
}

/** The text of one part; null when it does not unpack. What it declares must be what it is. */
export function partText({ zip }: WordFile, name: string): string | null {
  try {
    const text = zip.file(name)?.asText() ?? null;
    return text !== null && text.length > WORD_LIMITS.unpacked ? null : text;
  } catch {
    return null;
  }
}
