import { dropHeldFile } from "@/db/mutations/attachments";
import { APPLICANT_UPLOADS } from "@/domain/attachment/limits";
import { filesNoticeCookie } from "@/server/files/files-notice";
import { removeObjects } from "@/server/files/objects";
import type { FormEntries } from "@/server/form-body";
import { uploadHandler } from "@/server/handlers";
import { keepAndGoOn } from "../keep-and-go-on";

const firstOf = (fields: FormEntries, name: string) => fields.find(([given]) => given === name)?.[1] ?? "";

/** The draft's token, which nobody has who was not given it; anything else holds no file. */
const tokenOf = (fields: FormEntries): string | null => {
  const token = firstOf(fields, "token");
  return /^[\w-]{22}$/.test(token) ? token : null;
};

/** A page of the form that may bring files: what was typed is kept first, as everywhere. */
export const POST = uploadHandler(
  { limits: APPLICANT_UPLOADS, holderOf: tokenOf },
  async ({ fields, files, refused }, call) => {
    const token = tokenOf(fields);
    const drop = firstOf(fields, "drop");
    if (token && drop) await removeObjects(await dropHeldFile(token, drop));
    const stays = drop !== "" || refused.length > 0 || firstOf(fields, "upload") === "1";
    const told = token && (files.length > 0 || refused.length > 0);
    const cookies = told ? [filesNoticeCookie(token, files.length, refused, call.at)] : [];
    return keepAndGoOn(fields, call, { stays, cookies });
  },
);
