import { deskAttachment, type StoredAttachment } from "@/db/queries/attachments";
import type { Staff } from "@/domain/access/actor";
import { isImage } from "@/domain/attachment/media-types";
import { mayRedact } from "@/domain/redaction/who-may";
import { today } from "../clock";
import { ApartFailed } from "./apart";
import { openObject } from "./objects";
import { type Surveyed, surveyFile } from "./redact";

/** A file that can be worked over, with what was found on its pages; or why it cannot. */
export type Redactable =
  | { cannot: "encrypted" | "broken" | "tooManyPages" | "type" | "failed"; file: StoredAttachment }
  | (Extract<Surveyed, { pages: unknown }> & { file: StoredAttachment; bytes: Buffer });

/** The bytes of a file that this officer may redact; null when it is not theirs or not of that use. */
export async function redactableFile(by: Staff<"infoRequest.handle">, infoRequestId: string, fileId: string) {
  const file = await deskAttachment(by, infoRequestId, fileId);
  return file && mayRedact(file.role, by.permissions) ? file : null;
}

/** Opens a file for redaction and looks over its pages. */
export async function surveyedFile(
  by: Staff<"infoRequest.handle">,
  infoRequestId: string,
  fileId: string,
): Promise<Redactable | null> {
  const file = await redactableFile(by, infoRequestId, fileId);
  if (!file) return null;
  if (file.mediaType !== "application/pdf" && !isImage(file.mediaType)) return { cannot: "type", file };
  const bytes = await openObject(file);
  try {
    const found = await surveyFile(bytes, file.mediaType, today());
    return "problem" in found ? { cannot: found.problem, file } : { ...found, file, bytes };
  } catch (error) {
    if (error instanceof ApartFailed) return { cannot: "failed", file };
    throw error;
  }
}
