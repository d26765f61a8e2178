import { house } from "@/db/client";
import { DataIntegrityError, openText, sealText } from "@/db/crypto";

/** What a form is about: a case opened by its code, or a third party's link. */
export type StampedForm = "case" | "link";

/**
 * A form carries, sealed, what it was drawn for. When the quarter of an hour of its cookie is over by the time somebody has finished
 * writing, this is enough to keep the words for them; to hand them in the code is needed again.
 */
export function formStamp(form: StampedForm, id: string): string {
  return sealText(house().keys, `form|${form}`, id, "session").toString("base64url");
}

/** What `formStamp` sealed; null for anything else. */
export function stampedId(form: StampedForm, stamp: string): string | null {
  if (stamp === "" || stamp.length > 300) return null;
  try {
    return openText(house().keys, `form|${form}`, Buffer.from(stamp, "base64url"), "session");
  } catch (error) {
    if (error instanceof DataIntegrityError) return null;
    throw error;
  }
}
