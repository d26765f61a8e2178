/** How a text file was written. */
export type TextEncoding = "utf8" | "utf16" | "gb18030";

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte);

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether every second byte at the front is nothing: UTF-16 of plain letters that lost its mark. */
function isWide(bytes: Uint8Array): boolean {
  const front = bytes.subarray(0, 200);
  const nothing = front.filter((byte, at) => at % 2 === 1 && byte === 0).length;
  return front.length >= 8 && nothing > front.length / 4;
}

/** The text of a file and how it was written: UTF-8, UTF-16, else GB 18030 as Chinese spreadsheets save it; null for what is no text in any. */
export function textIn(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  const wide = starts(bytes, 0xfe, 0xff)
    ? "utf-16be"
    : starts(bytes, 0xff, 0xfe) || isWide(bytes)
      ? "utf-16le"
      : null;
  const tries: readonly (readonly [name: string, encoding: TextEncoding])[] = wide
    ? [[wide, "utf16"]]
    : [
        ["utf-8", "utf8"],
        ["gb18030", "gb18030"],
      ];
  for (const [name, encoding] of tries) {
    const text = decoded(bytes, name);
    if (text !== null && !text.includes("\0")) return { text, encoding };
  }
  return null;
}
