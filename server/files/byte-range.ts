export interface ByteRange {
  /** First and last byte, both counted in. */
  from: number;
  to: number;
}

/**
 * The one range that a Range header asks for; `whole` without one, and where it asks for several or in a way that nobody need understand
 * (RFC 9110 §14.2; UP-040: a thousand ranges are no more work than one file); `beyond` where the file is shorter.
 */
export function byteRange(header: string | null, byteSize: number): ByteRange | "whole" | "beyond" {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
  const [, first = "", last = ""] = asked ?? [];
  if (!asked || (first === "" && last === "")) return "whole";
  if (first === "") {
    const length = Math.min(Number(last), byteSize);
    return length === 0 ? "beyond" : { from: byteSize - length, to: byteSize - 1 };
  }
  const from = Number(first);
  const to = last === "" ? byteSize - 1 : Math.min(Number(last), byteSize - 1);
  if (last !== "" && Number(last) < from) return "whole";
  return from >= byteSize ? "beyond" : { from, to };
}
