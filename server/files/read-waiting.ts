import { recordFileText } from "@/db/mutations/publication-files";
import { waitingFile } from "@/db/queries/publication-files";
import { now } from "../clock";
import { log } from "../log";
import { type FileText, readFileText } from "./file-text";
import { ObjectDamaged, provedSource } from "./objects";

/** So long a job may keep the others waiting; what is left is read at the next look. */
const TURN_MS = 30_000;

type Waiting = NonNullable<Awaited<ReturnType<typeof waitingFile>>>;

async function textOf(file: Waiting): Promise<FileText> {
  try {
    return await readFileText(await provedSource(file), file.mediaType);
  } catch (error) {
    if (!(error instanceof ObjectDamaged)) throw error;
    log.error({ alarm: "objectDamaged", publicationFile: file.sha256 });
    return { status: "damaged", pageCount: null, pages: [] };
  }
}

/** Reads the text of files that came with a publication, one after another, for as long as the turn is. Returns how many. */
export async function readWaitingFiles(turnMs = TURN_MS): Promise<number> {
  const began = performance.now();
  let done = 0;
  for (;;) {
    const file = await waitingFile();
    if (file === null) return done;
    await recordFileText(file.sha256, await textOf(file), now());
    done += 1;
    if (performance.now() - began > turnMs) return done;
  }
}
