"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { noteCorrection } from "@/db/mutations/corrections";
import { noteAlikeScan, recordChecks, recordStep } from "@/db/mutations/disposal";
import { setSuccessor, withdrawPublication } from "@/db/mutations/withdrawals";
import { alikePublications } from "@/db/queries/alike";
import { disposalCase } from "@/db/queries/disposal";
import { publicationNamed } from "@/db/queries/publication-named";
import { withdrawnForSurfaces } from "@/db/queries/withdrawn-surfaces";
import { volumesOf } from "@/domain/catalogue/gazette-volumes";
import { enteredDate } from "@/domain/entry/entered-date";
import { RECORDED_STEPS } from "@/domain/publication/withdrawal/disposal";
import { WITHDRAWAL_GROUNDS, WITHDRAWAL_REASONS } from "@/domain/publication/withdrawal/reasons";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { SITEMAP_MOST } from "@/server/feed/sitemap";
import { scanPublic } from "@/server/gate/scan-draft";
import { dropArchives } from "@/server/interface/archive";
import { forgetKept } from "@/server/withdrawal/forget-kept";
import { lookAt } from "@/server/withdrawal/look";
import { surfacesOf } from "@/server/withdrawal/surfaces";
import { deskRefusals } from "@/text/publishing";
import {
  alikeFiles,
  correctionText,
  disposal,
  disposalRefusals,
  publicReason,
  stepNames,
  withdrawalRefusals,
  withdrawPage,
} from "@/text/withdrawal";
import { partsOfIssue } from "../../../../(public)/gazette/[year]/[month]/issue-of";
import { opinionOf, optionalText } from "../../posted";

/** A day that may be left empty; null for one that cannot be read. */
const optionalDay = z
  .string()
  .default("")
  .transform((typed) => {
    if (typed.trim() === "") return { day: null };
    const read = enteredDate(typed);
    return "value" in read ? { day: read.value } : null;
  });

const refused: Readonly<Record<string, string>> = {
  ...deskRefusals,
  ...withdrawalRefusals,
  ...disposalRefusals,
};
const refusalOf = (refusal: string): FormState => ({ refusal: refused[refusal] ?? refusal });

/** Takes a published text from every surface at once; a leak opens its case. */
export const withdrawText = staffAction({
  permission: "publication.withdraw",
  input: z.object({
    id: z.uuid(),
    reason: z.enum(WITHDRAWAL_REASONS),
    explanation: opinionOf("reason"),
    ground: z.enum(WITHDRAWAL_GROUNDS),
    found: optionalText,
    penaltyChangedOn: optionalDay,
    title: z.enum(["hide", "show"]),
    confirmed: z.literal("yes").optional(),
  }),
  run: async (staff, { id, title, confirmed, penaltyChangedOn: day, ...given }) => {
    if (confirmed !== "yes") return { refusal: withdrawPage.notConfirmed };
    if (day === null) return { refusal: withdrawPage.badDay };
    const done = await withdrawPublication(
      staff,
      {
        id,
        ...given,
        penaltyChangedOn: day.day,
        showsTitle: title === "show",
        said: publicReason(given.reason, given.explanation),
      },
      now(),
    );
    if ("refusal" in done) return refusalOf(done.refusal);
    await forgetKept();
    await dropArchives();
    redirect(`/publishing/${id}/withdraw${done.caseId === null ? "" : "/case"}?done=1`);
  },
});

/** Names what was published in place of a withdrawn text. */
export const linkSuccessor = staffAction({
  permission: "publication.withdraw",
  input: z.object({ id: z.uuid(), successor: z.string().max(400) }),
  run: async (staff, { id, successor }) => {
    const { successor: words } = withdrawPage;
    const named = await publicationNamed(successor);
    if (named === null || named === id) return { refusal: words.missing };
    const done = await setSuccessor(staff, { id, successorId: named }, now());
    if ("refusal" in done)
      return { refusal: done.refusal === "notWithdrawn" ? words.notWithdrawn : words.missing };
    refresh();
    return { done: words.done };
  },
});

/** Records a step of a disposal case. */
export const recordDisposalStep = staffAction({
  permission: "publication.withdraw",
  input: z.object({ caseId: z.uuid(), step: z.enum(RECORDED_STEPS), text: opinionOf("opinion") }),
  run: async (staff, given) => {
    const done = await recordStep(staff, given, now());
    if ("refusal" in done) return refusalOf(done.refusal);
    refresh();
    return { done: disposal.saved(stepNames[done.recorded]) };
  },
});

/** Looks at every address of ours where a withdrawn text could still be met. */
export const lookAtSurfaces = staffAction({
  permission: "publication.withdraw",
  input: z.object({ caseId: z.uuid() }),
  run: async (staff, { caseId }) => {
    const found = await disposalCase(staff, caseId);
    if (!found) return refusalOf("noSuchCase");
    const withdrawn = await withdrawnForSurfaces(found.publicationId);
    if (!withdrawn) return { refusal: disposal.notWithdrawn };
    const { firstSeq, ...rest } = withdrawn;
    const siteMapFile = Math.floor(firstSeq / SITEMAP_MOST) + 2;
    const { parts } = await partsOfIssue(rest.publishedOn.slice(0, 7));
    const gazetteVolumes = volumesOf(parts.reduce((many, { rows }) => many + rows.length, 0));
    const checks = await lookAt(surfacesOf({ ...rest, siteMapFile, gazetteVolumes }));
    await recordChecks(staff, caseId, checks, now());
    refresh();
    return { done: disposal.looked(checks.filter(({ isClean }) => isClean).length, checks.length) };
  },
});

/** Looks through the publications where the same leak may lie. */
export const scanAlike = staffAction({
  permission: "publication.withdraw",
  input: z.object({ caseId: z.uuid() }),
  run: async (staff, { caseId }) => {
    const found = await disposalCase(staff, caseId);
    if (!found) return refusalOf("noSuchCase");
    const alike = await alikePublications(found);
    await scanPublic(
      undefined,
      alike.map(({ id }) => id),
    );
    await noteAlikeScan(staff, caseId, now());
    const after = await alikePublications(found);
    const looked = after.filter(({ hits }) => hits !== null);
    const left = after.length - looked.length;
    refresh();
    const dirty = looked.filter(({ hits }) => hits && hits.length > 0).length;
    const said = alikeFiles.scanned(looked.length, dirty);
    return { done: left === 0 ? said : `${said}${alikeFiles.unfinished(left)}` };
  },
});

/** Keeps what the next version of a text puts right. */
export const saveCorrectionNote = staffAction({
  permission: "draft.edit",
  input: z.object({ id: z.uuid(), note: optionalText }),
  run: async (staff, given) => {
    const done = await noteCorrection(staff, given, now());
    if ("refusal" in done) return refusalOf(done.refusal);
    refresh();
    return { done: correctionText.saved };
  },
});
