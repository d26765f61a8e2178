import { randomUUID } from "node:crypto";
import { bodyBytes, STAFF_UPLOADS } from "@/domain/attachment/limits";
import { cleanLine } from "@/domain/entry/entered-text";
import { boundaryOf, MultipartError, readMultipart } from "../files/multipart";
import { temporaryFolder } from "../files/objects";
import { readSealed, sealedWriter } from "../files/sealed-file";

const MB = 1024 * 1024;
/** The most bytes of each file of the form. */
const MOST: Readonly<Record<string, number>> = { table: 50 * MB, zip: 100 * MB };

/** A file that came with the form, whole. */
export interface ReceivedTable {
  name: string;
  bytes: Buffer;
}

/** Reads the form of an import: each file sealed on the disk as it comes, counted, and whole in memory only for whoever reads it. */
export async function receiveImport(
  request: Request,
): Promise<{ fault: "tooLarge" | "malformed" } | { table: ReceivedTable | null; zip: ReceivedTable | null }> {
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (!boundary || !request.body) return { fault: "malformed" };
  const found = new Map<string, ReceivedTable>();
  let drop: () => Promise<void> = async () => undefined;
  try {
    const bounds = { bodyBytes: bodyBytes(STAFF_UPLOADS), parts: 10 };
    await readMultipart(request.body, boundary, bounds, async ({ name, fileName }) => {
      const most = MOST[name] ?? 0;
      const place = `import|${randomUUID()}`;
      const writer = await sealedWriter(temporaryFolder(), place);
      drop = writer.drop;
      let size = 0;
      return {
        write: async (chunk) => {
          size += chunk.byteLength;
          if (fileName !== null && size > most) throw new MultipartError("tooLarge");
          await writer.write(Uint8Array.from(chunk));
        },
        end: async () => {
          await writer.finish();
          if (fileName && size > 0)
            found.set(name, {
              name: cleanLine(fileName.split(/[\\/]/).at(-1) ?? "").slice(0, 120),
              bytes: await readSealed(writer.path, place),
            });
          await writer.drop();
          drop = async () => undefined;
        },
      };
    });
  } catch (error) {
    if (!(error instanceof MultipartError)) throw error;
    return { fault: error.fault === "tooLarge" ? "tooLarge" : "malformed" };
  } finally {
    await drop();
  }
  return { table: found.get("table") ?? null, zip: found.get("zip") ?? null };
}
