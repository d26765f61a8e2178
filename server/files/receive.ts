import { randomUUID } from "node:crypto";
import { statfs } from "node:fs/promises";
import { holdFiles, type StoredFile } from "@/db/mutations/attachments";
import { heldTotals } from "@/db/queries/attachments";
import { displayName } from "@/domain/attachment/display-name";
import { bodyBytes, type UploadLimits } from "@/domain/attachment/limits";
import type { FileProblem } from "@/domain/attachment/problems";
import { env } from "../env";
import type { FormEntries, FormFault } from "../form-body";
import { checkFile } from "./check";
import { boundaryOf, MultipartError, type PartHead, type PartSink, readMultipart } from "./multipart";
import { putObject, temporaryFolder } from "./objects";
import { readSealed, sealedWriter } from "./sealed-file";

/** A file that was not taken, and why; `name` is cleaned and only for the page that follows. */
export interface RefusedFile {
  field: string;
  name: string;
  problem: FileProblem;
}

/** What a form brought. */
export interface Received {
  fields: FormEntries;
  /** Checked and on the disk; when a holder was named, held for it too. */
  files: (StoredFile & { field: string })[];
  refused: RefusedFile[];
}

export interface Receiving {
  limits: UploadLimits;
  at: number;
  /**
   * Who holds the files until there is a case (a draft's token); asked once the typed fields are known. Null: the caller attaches them
   * itself, in this very call.
   */
  holderOf: (fields: FormEntries) => string | null;
}

/** Nothing is taken in while the disk is nearly full: reading and logging in must go on (DB-005). */
const FREE_SHARE = 0.05;
const FREE_BYTES = 1024 ** 3;

async function isDiskFull(): Promise<boolean> {
  const { bavail, blocks, bsize } = await statfs(env().dataDir);
  return bavail * bsize < Math.min(FREE_BYTES, blocks * bsize * FREE_SHARE);
}

/** How a fault of the body is told; a line that broke is nobody's to be told. */
const FAULTS = {
  malformed: "wrongType",
  wrongEncoding: "wrongEncoding",
  tooLarge: "tooLarge",
  cutOff: "wrongType",
} as const;

interface Budget {
  files: number;
  bytes: number;
}

/** Gathers what comes: typed text in memory, each file sealed on the disk until it is whole and looked at. */
class Intake {
  readonly fields: FormEntries = [];
  readonly files: (StoredFile & { field: string })[] = [];
  readonly refused: RefusedFile[] = [];
  private readonly limits: UploadLimits;
  private readonly isFull: boolean;
  private readonly totals: (fields: FormEntries) => Promise<Budget>;
  private fieldBytes = 0;
  private drop: () => Promise<void> = async () => undefined;

  constructor(limits: UploadLimits, isFull: boolean, totals: (fields: FormEntries) => Promise<Budget>) {
    this.limits = limits;
    this.isFull = isFull;
    this.totals = totals;
  }

  async open({ name, fileName }: PartHead): Promise<PartSink> {
    return fileName === null ? this.field(name) : this.file(name, fileName);
  }

  /** Removes what was not finished. */
  async end(): Promise<void> {
    await this.drop();
  }

  private field(name: string): PartSink {
    const chunks: Uint8Array[] = [];
    return {
      write: (chunk) => {
        this.fieldBytes += chunk.byteLength;
        if (this.fieldBytes > this.limits.fieldBytes) throw new MultipartError("tooLarge");
        chunks.push(Uint8Array.from(chunk));
      },
      end: () => {
        try {
          const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
            Buffer.concat(chunks),
          );
          this.fields.push([name, text]);
        } catch {
          throw new MultipartError("wrongEncoding");
        }
      },
    };
  }

  private refuse(field: string, fileName: string, problem: FileProblem): void {
    const end = /\.(pdf|jpg|png|docx|xlsx|ofd)\s*$/i.exec(fileName)?.[1]?.toLowerCase();
    const shown = displayName(fileName, (end ?? "pdf") as "pdf");
    this.refused.push({ field, name: end ? shown : shown.replace(/\.pdf$/, ""), problem });
  }

  private async file(field: string, fileName: string): Promise<PartSink> {
    const place = `upload|${randomUUID()}`;
    const writer = await sealedWriter(temporaryFolder(), place);
    this.drop = writer.drop;
    const held = await this.totals(this.fields);
    const bytesBefore = held.bytes + this.files.reduce((sum, { byteSize }) => sum + byteSize, 0);
    let problem: FileProblem | null = null;
    if (held.files + this.files.length >= this.limits.files) problem = "tooMany";
    else if (this.isFull) problem = "storageFull";
    let size = 0;
    return {
      write: async (chunk) => {
        size += chunk.byteLength;
        if (size > this.limits.fileBytes) problem ??= "tooLarge";
        else if (bytesBefore + size > this.limits.totalBytes) problem ??= "tooMany";
        // The rest is counted and let go: the fields and files after it still arrive.
        if (problem === null) await writer.write(Uint8Array.from(chunk));
      },
      end: async () => {
        const isNoFile = fileName === "" && size === 0;
        if (!isNoFile && problem === null) {
          await writer.finish();
          const bytes = await readSealed(writer.path, place);
          problem = await this.keep(field, fileName, bytes);
        }
        await writer.drop();
        this.drop = async () => undefined;
        if (problem !== null && !isNoFile) this.refuse(field, fileName, problem);
      },
    };
  }

  private async keep(field: string, fileName: string, bytes: Buffer): Promise<FileProblem | null> {
    const checked = await checkFile({ name: fileName, bytes }, this.limits);
    if ("problem" in checked) return checked.problem;
    const { name, mediaType, notes } = checked;
    const stored = await putObject(checked.bytes);
    this.files.push({ ...stored, name, mediaType, notes, field });
    return null;
  }
}

/**
 * Receives a form with files. It never stands in memory whole: text is capped, each file is sealed on the disk as it comes, counted,
 * looked at and stored, good ones although others are refused (UP-036). Answers with a fault only when the body is no form at all.
 *
 * A page with such a form is plain HTML: `<form method="post" enctype="multipart/form-data" action="/apply/files">`, a hidden field
 * with the draft's token **before** the file fields, `<input type="file" name="identity" accept=".jpg,.jpeg,.png,.pdf" multiple>`. Its
 * handler (`uploadHandler`, server/handlers.ts) keeps the typed fields in the draft, then answers 303 to the page of the draft, which
 * shows `heldFilesOf(token)` and what was refused. Nothing typed and no good file has to be given twice.
 */
export async function receiveFiles(
  request: Request,
  { limits, at, holderOf }: Receiving,
): Promise<Received | { fault: FormFault }> {
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (!boundary || !request.body) return { fault: "wrongType" };
  const totals = async (fields: FormEntries): Promise<Budget> => {
    const holder = holderOf(fields);
    return holder === null ? { files: 0, bytes: 0 } : heldTotals(holder);
  };
  const intake = new Intake(limits, await isDiskFull(), totals);
  try {
    const bounds = { bodyBytes: bodyBytes(limits), parts: 200 };
    await readMultipart(request.body, boundary, bounds, (head) => intake.open(head));
  } catch (error) {
    if (error instanceof MultipartError) return { fault: FAULTS[error.fault] };
    throw error;
  } finally {
    await intake.end();
  }
  const { fields, files, refused } = intake;
  const holder = holderOf(fields);
  if (holder !== null) await holdFiles(holder, files, at);
  return { fields, files, refused };
}
