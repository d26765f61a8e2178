// Runs in a process of its own (server/files/apart.ts): reads one job and its bytes from standard input, answers on standard output.
import { Console } from "node:console";
import { packed, unpacked } from "../apart";

interface Job {
  do: string;
}

type Work = (job: never, bytes: Buffer) => Promise<{ words: object; bytes?: Uint8Array }>;

/** Only what the job needs is loaded. */
const WORK: Readonly<Record<string, () => Promise<Work>>> = {
  inspect: async () => (await import("./inspect")).inspect,
  readText: async () => (await import("./read-text")).readText,
  wordSource: async () => (await import("./source")).wordSource,
  sheetSource: async () => (await import("./source")).sheetSource,
  survey: async () => (await import("./pages")).survey,
  render: async () => (await import("./pages")).render,
  redact: async () => (await import("./redact")).redact,
  table: async () => (await import("./table")).table,
  grids: async () => (await import("./grids")).grids,
  unzip: async () => (await import("./unzip")).unzip,
  inspectMany: async () => (await import("./inspect-many")).inspectMany,
  sheet: async () => (await import("./sheet")).sheet,
  scan: async () => (await import("./scan/scan-file")).scan,
  clean: async () => (await import("./scan/clean-file")).clean,
  mask: async () => (await import("./scan/clean-file")).mask,
};

/** Libraries talk; standard output carries the answer alone. */
globalThis.console = new Console(process.stderr);

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const { words, bytes } = unpacked(Buffer.concat(chunks));
// Only the one copy stays: a file may be of 200 MB.
chunks.length = 0;
const load = WORK[(words as Job).do];
if (!load) throw new Error("no such work");
const work = await load();
const answer = await work(words as never, bytes);
for (const piece of packed(answer.words, answer.bytes ?? new Uint8Array())) process.stdout.write(piece);
