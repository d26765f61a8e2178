import { randomUUID } from "node:crypto";
import { statfs } from "node:fs/promises";
import { holdFiles, type StoredFile } from "@/db/mutations/attachments";
import { heldTotals } from "@/db/queries/attachments";
import { displayName } from "@/domain/attachment/display-name";
import {
  bodyBytes,
  PUBLICATION_UPLOADS,
  REFUSED_FOR_PUBLIC,
  type UploadLimits,
} from "@/domain/attachment/limits";
import type { MediaType } from "@/domain/attachment/media-types";
import type { FileProblem } from "@/domain/attachment/problems";
import type { PublicationFileType } from "@/domain/publication/file-types";
import { env } from "../env";
import type { FormEntries, FormFault } from "../form-body";
import { type ByteSource, sha256Of } from "./byte-source";
import { checkSource } from "./check";
import { boundaryOf, MultipartError, type PartHead, type PartSink, readMultipart } from "./multipart";
import { putObject, temporaryFolder } from "./objects";
import { sealedWriter, unsealed } from "./sealed-file";

/** A file that was not taken, and why; `name` is cleaned and only for the page that follows. */
export interface RefusedFile {
  field: string;
  name: string;
  problem: FileProblem;
}

/** A file of a form: checked and on the disk for good. */
export type ReceivedFile<T extends PublicationFileType = MediaType> = Omit<StoredFile, "mediaType"> & {
  mediaType: T;
  field: string;
  /** Of the bytes as they came; pictures are made anew before they are kept. */
  sourceSha256: string;
};

/** What a form brought. */
export interface Received<T extends PublicationFileType = MediaType> {
  fields: FormEntries;
  files: ReceivedFile<T>[];
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

/** What a publication carries is stored apart from what belongs to cases. */
export const PUBLICATION_KEPT: Kept<PublicationFileType> = {
  limits: PUBLICATION_UPLOADS,
  shelf: "publication",
};

/** Nothing is taken in while the disk is nearly full: reading and logging in must go on (DB-005). */
const FREE_SHARE = 0.05;
const FREE_BYTES = 1024 ** 3;

/** True while the disk is nearly full. */
export async function isDiskFull(): Promise<boolean> {
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

interface Kept<T extends PublicationFileType> {
  limits: UploadLimits<T>;
  /** What part of the house the bytes are stored for. */
  shelf: string;
}

/** A file that was not taken, under a name that is safe to show; the end stays, since it is often what is wrong. */
function shownName(given: string): string {
  const end = /\.([0-9a-z]{1,8})\s*$/i.exec(given)?.[1]?.toLowerCase();
  const shown = displayName(given, "pdf").replace(/\.pdf$/, "");
  return end === undefined ? shown : `${shown}.${end}`;
}

/** Looks at a file that arrived whole and stores what may be kept: the bytes lie on the disk for good before any row names them. */
export async function keepFile<T extends PublicationFileType>(
  given: { name: string; source: ByteSource },
  { limits, shelf }: Kept<T>,
): Promise<Omit<ReceivedFile<T>, "field"> | { problem: FileProblem }> {
  const checked = await checkSource(given, limits);
  if ("problem" in checked) return checked;
  const { name, mediaType, notes, source } = checked;
  const refused = shelf === PUBLICATION_KEPT.shelf && REFUSED_FOR_PUBLIC.find((note) => notes.includes(note));
  if (refused) return { problem: refused };
  const sourceSha256 = await sha256Of(given.source);
  return { ...(await putObject(source, shelf)), name, mediaType, notes: [...notes], sourceSha256 };
}

/** Gathers what comes: typed text in memory, each file sealed on the disk until it is whole and looked at. */
class Intake<T extends PublicationFileType> {
  readonly fields: FormEntries = [];
  readonly files: ReceivedFile<T>[] = [];
  readonly refused: RefusedFile[] = [];
  private readonly limits: UploadLimits<T>;
  private readonly shelf: string;
  private readonly isFull: boolean;
  private readonly totals: (fields: FormEntries) => Promise<Budget>;
  private fieldBytes = 0;
  private drop: () => Promise<void> = async () => undefined;

  constructor({ limits, shelf }: Kept<T>, isFull: boolean, totals: (fields: FormEntries) => Promise<Budget>) {
    this.limits = limits;
    this.shelf = shelf;
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
    this.refused.push({ field, name: shownName(fileName), problem });
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
          const source = { byteSize: size, pieces: () => unsealed(writer.path, place) };
          problem = await this.keep(field, fileName, source);
        }
        await writer.drop();
        this.drop = async () => undefined;
        if (problem !== null && !isNoFile) this.refuse(field, fileName, problem);
      },
    };
  }

  private async keep(field: string, fileName: string, source: ByteSource): Promise<FileProblem | null> {
    const kept = await keepFile({ name: fileName, source }, { limits: this.limits, shelf: this.shelf });
    if ("problem" in kept) return kept.problem;
    this.files.push({ ...kept, field });
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
  const totals = async (fields: FormEntries): Promise<Budget> => {
    const holder = holderOf(fields);
    return holder === null ? { files: 0, bytes: 0 } : heldTotals(holder);
  };
  const received = await takeForm(request, { limits, shelf: "case" }, totals);
  if ("fault" in received) return received;
  const holder = holderOf(received.fields);
  if (holder !== null) await holdFiles(holder, received.files, at);
  return received;
}

/** Receives a form of the publishing desk; its handler makes the files those of the draft. */
export async function receivePublicationFiles(
  request: Request,
): Promise<Received<PublicationFileType> | { fault: FormFault }> {
  return takeForm(request, PUBLICATION_KEPT, async () => ({ files: 0, bytes: 0 }));
}

async function takeForm<T extends PublicationFileType>(
  request: Request,
  kept: Kept<T>,
  totals: (fields: FormEntries) => Promise<Budget>,
): Promise<Received<T> | { fault: FormFault }> {
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (!boundary || !request.body) return { fault: "wrongType" };
  const intake = new Intake<T>(kept, await isDiskFull(), totals);
  try {
    const bounds = { bodyBytes: bodyBytes(kept.limits), parts: 200 };
    await readMultipart(request.body, boundary, bounds, (head) => intake.open(head));
  } catch (error) {
    if (error instanceof MultipartError) return { fault: FAULTS[error.fault] };
    throw error;
  } finally {
    await intake.end();
  }
  const { fields, files, refused } = intake;
  return { fields, files, refused };
}
