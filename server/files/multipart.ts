/** Why a multipart body was not read to its end. */
export type MultipartFault = "malformed" | "wrongEncoding" | "tooLarge" | "cutOff";

export class MultipartError extends Error {
  readonly fault: MultipartFault;
  constructor(fault: MultipartFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The head of one part; `fileName` is null for a typed field. */
export interface PartHead {
  name: string;
  fileName: string | null;
}

/** Takes the bytes of one part as they come. */
export interface PartSink {
  write(chunk: Uint8Array): Promise<void> | void;
  end(): Promise<void> | void;
}

/** Bounds of a body; everything is counted as it arrives, whatever its head announced. */
export interface MultipartBounds {
  bodyBytes: number;
  parts: number;
}

const HEAD_BYTES = 4096;
const NAME_CHARACTERS = 200;
const CRLF = Buffer.from("\r\n");
const HEAD_END = Buffer.from("\r\n\r\n");
const TEXT = new TextDecoder("utf-8", { fatal: true });

/** The boundary that a content type names; null when it is no multipart form. */
export function boundaryOf(contentType: string | null): string | null {
  const found =
    /^multipart\/form-data\s*;(?:[^;]*;)*?\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s";,]{1,70}))\s*(?:;|$)/i.exec(
      contentType ?? "",
    );
  return found?.[1] ?? found?.[2] ?? null;
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, "i").exec(value);
  // A browser writes %22; older clients write a backslash before the quotation mark.
  return found?.[1]?.replace(/\\(["\\])/g, "$1") ?? null;
}

function readHead(bytes: Buffer): PartHead {
  let text: string;
  try {
    text = TEXT.decode(bytes);
  } catch {
    throw new MultipartError("wrongEncoding");
  }
  const lines = text.split("\r\n").filter((line) => line !== "");
  const values = new Map(
    lines.map((line) => {
      const cut = line.indexOf(":");
      if (cut <= 0 || /[\r\n\0]/.test(line)) throw new MultipartError("malformed");
      return [line.slice(0, cut).trim().toLowerCase(), line.slice(cut + 1).trim()] as const;
    }),
  );
  const disposition = values.get("content-disposition") ?? "";
  const name = parameter(disposition, "name");
  const coding = values.get("content-transfer-encoding");
  const isPlain = coding === undefined || /^(binary|8bit|7bit)$/i.test(coding);
  if (!/^form-data\s*;/i.test(disposition) || name === null || !isPlain || values.size !== lines.length)
    throw new MultipartError("malformed");
  if (name.length > NAME_CHARACTERS) throw new MultipartError("malformed");
  return { name, fileName: parameter(disposition, "filename") };
}

/**
 * Reads a multipart form piece by piece (RFC 7578): each part's bytes go to the sink that `open` gives for its head, and the next are
 * read only when the sink has taken them. Throws MultipartError; whatever the sinks hold is the caller's to drop.
 */
export async function readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  bounds: MultipartBounds,
  open: (head: PartHead) => Promise<PartSink> | PartSink,
): Promise<void> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first boundary has no line end before it; with one it is like the others.
  let buffer: Buffer = CRLF;
  let state = "preamble" as "preamble" | "boundary" | "head" | "body" | "over";
  let sink: PartSink | null = null;
  let seen = 0;
  let parts = 0;

  /** Does what can be done with what is there; true while there may be more to do. */
  const step = async (): Promise<boolean> => {
    if (state === "preamble" || state === "body") {
      const at = buffer.indexOf(delimiter);
      if (state === "preamble" && at > 0) throw new MultipartError("malformed");
      if (at < 0) {
        const safe = buffer.length - delimiter.length + 1;
        if (safe > 0 && state === "preamble") throw new MultipartError("malformed");
        if (safe > 0) {
          await sink?.write(buffer.subarray(0, safe));
          buffer = buffer.subarray(safe);
        }
        return false;
      }
      if (sink) {
        if (at > 0) await sink.write(buffer.subarray(0, at));
        await sink.end();
        sink = null;
      }
      buffer = buffer.subarray(at + delimiter.length);
      state = "boundary";
      return true;
    }
    if (state === "boundary") {
      if (buffer.length < 2) return false;
      const mark = buffer.toString("latin1", 0, 2);
      if (mark !== "--" && mark !== "\r\n") throw new MultipartError("malformed");
      state = mark === "--" ? "over" : "head";
      buffer = buffer.subarray(2);
      return state === "head";
    }
    if (state === "head") {
      const at = buffer.indexOf(HEAD_END);
      if (at > HEAD_BYTES || (at < 0 && buffer.length > HEAD_BYTES)) throw new MultipartError("malformed");
      if (at < 0) return false;
      if (++parts > bounds.parts) throw new MultipartError("tooLarge");
      sink = await open(readHead(buffer.subarray(0, at)));
      buffer = buffer.subarray(at + HEAD_END.length);
      state = "body";
      return true;
    }
    return false;
  };

  for await (const chunk of body) {
    seen += chunk.byteLength;
    if (seen > bounds.bodyBytes) throw new MultipartError("tooLarge");
    if (state === "over") continue;
    buffer = buffer.length === 0 ? Buffer.from(chunk) : Buffer.concat([buffer, chunk]);
    while (await step());
  }
  if (state !== "over") throw new MultipartError("cutOff");
}
