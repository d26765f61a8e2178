import { cleanLine } from "@/domain/entry/entered-text";
import { boundaryOf, MultipartError, readMultipart } from "../files/multipart";

const MB = 1024 * 1024;
const FILE_BYTES = 5 * MB;
const REASON_BYTES = 4096;

/** What came with the form of a past report: the file, whole, and what was typed beside it. */
export interface ReceivedReport {
  file: { name: string; bytes: Buffer } | null;
  reason: string;
}

/** Reads the form, counted as it comes: a yearly report is small and stays in memory until it is read. */
export async function receiveReport(
  request: Request,
): Promise<ReceivedReport | { fault: "tooLarge" | "malformed" }> {
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (!boundary || !request.body) return { fault: "malformed" };
  const received: ReceivedReport = { file: null, reason: "" };
  const bounds = { bodyBytes: FILE_BYTES + MB, parts: 4 };
  try {
    await readMultipart(request.body, boundary, bounds, ({ name, fileName }) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      return Promise.resolve({
        write: (chunk) => {
          size += chunk.byteLength;
          if (size > (fileName === null ? REASON_BYTES : FILE_BYTES)) throw new MultipartError("tooLarge");
          chunks.push(Uint8Array.from(chunk));
        },
        end: () => {
          const bytes = Buffer.concat(chunks);
          if (fileName && size > 0)
            received.file = { name: cleanLine(fileName.split(/[\\/]/).at(-1) ?? "").slice(0, 120), bytes };
          if (fileName === null && name === "reason") received.reason = cleanLine(bytes.toString("utf8"));
        },
      });
    });
  } catch (error) {
    if (!(error instanceof MultipartError)) throw error;
    return { fault: error.fault === "tooLarge" ? "tooLarge" : "malformed" };
  }
  return received;
}
