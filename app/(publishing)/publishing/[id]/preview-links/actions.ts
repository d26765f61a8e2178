"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { makePreviewLink, revokePreviewLink } from "@/db/mutations/preview-links";
import { staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { siteOrigin } from "@/server/site-origin";
import { previewRefusals, previewLinkForm as words } from "@/text/preview-link";

/** Makes a link to a draft for somebody without an account. */
export const makeLink = staffAction({
  permission: "draft.edit",
  input: z.object({ draftId: z.uuid(), reader: z.string().trim().max(40) }),
  run: async (staff, given) => {
    const made = await makePreviewLink(staff, given, now());
    if ("refusal" in made) return { refusal: previewRefusals[made.refusal] };
    refresh();
    const address = new URL(`/preview/${made.token}`, siteOrigin(await headers())).href;
    return { done: words.made(made.expiresAt), shown: { address } };
  },
});

/** Takes a link back. */
export const revokeLink = staffAction({
  permission: "draft.edit",
  input: z.object({ draftId: z.uuid(), linkId: z.uuid() }),
  run: async (staff, given) => {
    const isRevoked = await revokePreviewLink(staff, given, now());
    refresh();
    return isRevoked ? { done: words.revoked } : { refusal: words.notRevoked };
  },
});
