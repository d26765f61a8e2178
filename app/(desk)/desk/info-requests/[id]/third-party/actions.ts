"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { qrOutline } from "@/components/ui/qr-code";
import { makeThirdPartyLink, revokeThirdPartyLink } from "@/db/mutations/third-party-links";
import { cleanLine, cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { siteOrigin } from "@/server/site-origin";
import { refusals } from "@/text/refusals";
import { thirdPartyDesk } from "@/text/third-party";

const key = (problem: keyof typeof thirdPartyDesk.problems) => problem;
const whichCase = { id: z.string().min(1).max(64) };

const text = z
  .string()
  .default("")
  .refine((typed) => textProblem(typed) === null, key("text.illegal"))
  .transform(cleanText)
  .refine((typed) => lengthOf(typed) <= 5000, key("text.long"));
const line = z
  .string()
  .default("")
  .refine((typed) => textProblem(typed) === null, key("text.illegal"))
  .transform(cleanLine)
  .refine((typed) => lengthOf(typed) <= 100, key("name.long"));

export const makeLink = staffAction({
  permission: "infoRequest.handle",
  input: z.object({
    ...whichCase,
    consultation: z.coerce.number().int().min(1),
    name: line.refine((typed) => typed !== "", key("name.missing")),
    contact: line,
    asked: text.refine((typed) => typed !== "", key("asked.missing")),
    extract: text,
  }),
  run: async (staff, { id, contact, extract, ...link }): Promise<FormState> => {
    const made = await makeThirdPartyLink(
      staff,
      { ...link, infoRequestId: id, contact: contact || null, extract: extract || null },
      now(),
    );
    if ("refusal" in made) return { refusal: refusals[made.refusal] };
    // The list below the form names the new link, and the button says that another one takes it back.
    refresh();
    const address = new URL(`/third/${made.token}`, siteOrigin(await headers())).href;
    const { path, size } = qrOutline(address);
    return {
      done: thirdPartyDesk.made,
      shown: { address, code: made.code, to: link.name, qr: path, size: String(size) },
    };
  },
});

export const revokeLink = staffAction({
  permission: "infoRequest.handle",
  input: z.object({ ...whichCase, linkId: z.string().min(1).max(64) }),
  run: async (staff, { id, linkId }): Promise<FormState> => {
    const refusal = await revokeThirdPartyLink(staff, id, linkId, now());
    return refusal ? { refusal: refusals[refusal] } : { done: thirdPartyDesk.revoked };
  },
});
