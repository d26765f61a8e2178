import { replaceDraftFiles } from "@/db/mutations/gate-files";
import { type GateDraft, gateDraft } from "@/db/queries/gate-work";
import type { DraftFile } from "@/db/queries/publication-draft-files";
import { scanOf, valueHashOf } from "@/db/queries/publication-scans";
import type { Staff } from "@/domain/access/actor";
import type { FileFinding } from "@/domain/publication/gate/file-places";
import type { DeskRefusal } from "@/domain/publication/publishing-desk";
import { SEVERITIES } from "@/domain/publication/sensitive-scan";
import { now, today } from "../clock";
import { cleanFile, maskFile } from "../files/clean";
import { openObject, putObject } from "../files/objects";
import { redactFile, surveyFile } from "../files/redact";
import { scanFile } from "../files/scan";
import { scanDraft } from "./scan-draft";

/** What somebody did to a draft's files, or why nothing was done. */
export type Worked =
  | { seen: number; masked?: number }
  | { refusal: DeskRefusal | "cleanFailed" | "maskNothing" | "maskNotPossible" };

const PROPERTIES: readonly FileFinding[] = ["properties", "pictureMetadata"];

async function stored(file: DraftFile, bytes: Buffer): Promise<DraftFile> {
  return { ...file, ...(await putObject(bytes, "publication")) };
}

/**
 * Makes a draft's files ready before it is sent for review: who made them, on which machine and with which camera goes from every one, so that the
 * bytes that are approved are the bytes that are published. Large files are looked through later, by the job.
 */
export async function prepareDraft(
  by: Staff<"draft.edit">,
  id: string,
  seen: number,
): Promise<{ seen: number } | { refusal: DeskRefusal }> {
  const draft = await gateDraft(by, id);
  if (!draft) return { refusal: "noSuchDraft" };
  if (draft.files.length === 0) return { seen };
  if (seen !== draft.lockVersion) return { refusal: "changedMeanwhile" };
  if ((await scanDraft(id)) === "secret") return { refusal: "secrecyMark" };
  const scan = await scanOf(id, draft.contentHash);
  const files: DraftFile[] = [];
  for (const [index, file] of draft.files.entries()) {
    const kinds = scan?.files[index]?.findings.map(({ kind }) => kind) ?? [];
    const telling = kinds.some((kind) => PROPERTIES.includes(kind)) && !kinds.includes("signed");
    const bare = telling ? await cleanFile(await openObject(file), file.mediaType, "properties") : null;
    files.push(bare === null ? file : await stored(file, bare));
  }
  if (files.every((file, index) => file.sha256 === draft.files[index]?.sha256)) return { seen };
  return replaced(by, draft, files);
}

async function replaced(
  by: Staff<"draft.edit">,
  draft: GateDraft,
  files: DraftFile[],
): Promise<{ seen: number } | { refusal: DeskRefusal }> {
  const moved = await replaceDraftFiles(by, { id: draft.id, seen: draft.lockVersion, files }, now());
  if ("refusal" in moved) return moved;
  if ((await scanDraft(draft.id)) === "secret") return { refusal: "secrecyMark" };
  return { seen: moved.lockVersion };
}

interface OneFile {
  id: string;
  seen: number;
  sha256: string;
}

type Found = { refusal: "noSuchDraft" | "changedMeanwhile" } | { draft: GateDraft; file: DraftFile };

async function fileOf(by: Staff<"draft.edit">, { id, seen, sha256 }: OneFile): Promise<Found> {
  const draft = await gateDraft(by, id);
  const file = draft?.files.find((one) => one.sha256 === sha256);
  if (!draft || !file) return { refusal: "noSuchDraft" };
  if (draft.lockVersion !== seen) return { refusal: "changedMeanwhile" };
  return { draft, file };
}

const inPlaceOf = (draft: GateDraft, file: DraftFile, made: DraftFile) =>
  draft.files.map((one) => (one.sha256 === file.sha256 ? { ...made, name: one.name } : one));

/** Puts a clean copy in the place of a file (PS-019). */
export async function cleanDraftFile(by: Staff<"draft.edit">, given: OneFile): Promise<Worked> {
  const found = await fileOf(by, given);
  if ("refusal" in found) return found;
  const { draft, file } = found;
  const bytes = await cleanFile(await openObject(file), file.mediaType, "all");
  if (bytes === null) return { refusal: "cleanFailed" };
  return replaced(by, draft, inPlaceOf(draft, file, await stored(file, bytes)));
}

/** Masks one value in all its places in a file. The value is read out of the file again: it was kept nowhere. */
export async function maskInDraftFile(
  by: Staff<"draft.edit">,
  given: OneFile & { valueHash: string },
): Promise<Worked> {
  const found = await fileOf(by, given);
  if ("refusal" in found) return found;
  const { draft, file } = found;
  const bytes = await openObject(file);
  const { values } = await scanFile(bytes, file.mediaType, today());
  const wanted = values.filter(({ rule, value }) => valueHashOf(rule, value) === given.valueHash);
  if (wanted.length === 0) return { refusal: "maskNothing" };
  const made = await maskFile(bytes, file.mediaType, {
    values: [...new Set(wanted.map(({ value }) => value))],
    on: today(),
  });
  if (made === null) return { refusal: "maskNotPossible" };
  const worked = await replaced(by, draft, inPlaceOf(draft, file, await stored(file, made.bytes)));
  return "refusal" in worked ? worked : { ...worked, masked: made.masked };
}

/** Paints over every number that was found on the pages of a PDF and makes pictures of them: nothing of what was under or beside the page is left. */
export async function flattenDraftFile(by: Staff<"draft.edit">, given: OneFile): Promise<Worked> {
  const found = await fileOf(by, given);
  if ("refusal" in found) return found;
  const { draft, file } = found;
  if (file.mediaType !== "application/pdf") return { refusal: "cleanFailed" };
  const bytes = await openObject(file);
  const surveyed = await surveyFile(bytes, file.mediaType, today());
  if ("problem" in surveyed) return { refusal: "cleanFailed" };
  const marks = surveyed.found
    .filter(({ rule }) => SEVERITIES[rule] === "confirm")
    .map(({ page, left, top, width, height }) => ({
      page,
      left,
      top,
      width: Math.max(width, 0.002),
      height: Math.max(height, 0.002),
      reason: "personalPrivacy" as const,
      words: "",
    }));
  const made = await redactFile(bytes, file.mediaType, marks, now());
  return replaced(by, draft, inPlaceOf(draft, file, await stored(file, made)));
}
