"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { applyBulk, prepareBulk, undoBulk } from "@/db/mutations/bulk";
import { caseVersions } from "@/db/queries/desk-case";
import { filteredIds } from "@/db/queries/desk-info-requests";
import { BULK_ACTS, MOST_IN_BULK } from "@/domain/info-request/desk/bulk";
import { readFilter } from "@/domain/info-request/desk/queue-filter";
import { staffAction } from "@/server/actions";
import { now, today } from "@/server/clock";
import { bulk } from "@/text/desk-queue";

const PICKED = /^([\w-]{1,64}):(\d{1,9})$/;

const pick = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) =>
    [given].flat().flatMap((text) => {
      const [, id, version] = PICKED.exec(text) ?? [];
      return id ? [{ id, version: Number(version) }] : [];
    }),
  );

/** Writes down what is to be done to the picked cases, or to all that the list finds, and leads to the preview. */
export const prepareBulkRun = staffAction({
  permission: "infoRequest.read",
  input: z.object({
    act: z.enum(BULK_ACTS, { error: "act.missing" }),
    pick,
    whole: z.string().max(2000).optional(),
    handlerId: z.string().max(64).default(""),
  }),
  run: async (staff, { act, pick: picked, whole, handlerId }) => {
    if (act === "assign" && handlerId === "") return { problems: { handlerId: ["handler.missing"] } };
    const filter = whole === undefined ? null : readFilter(Object.fromEntries(new URLSearchParams(whole)));
    const range = { limit: MOST_IN_BULK, offset: 0 };
    const cases = filter
      ? await caseVersions(staff, await filteredIds(staff, filter, today(), range))
      : picked.slice(0, MOST_IN_BULK);
    if (cases.length === 0) return { problems: { pick: ["pick.missing"] } };
    const prepared = await prepareBulk(staff, act, cases, handlerId || null, now());
    if ("refusal" in prepared) return { refusal: bulk[prepared.refusal] };
    redirect(`/desk/bulk/${prepared.id}`);
  },
});

const whichRun = z.object({ id: z.string().min(1).max(64) });

/** Does what the preview showed, case by case. */
export const applyBulkRun = staffAction({
  permission: "infoRequest.read",
  input: whichRun,
  run: async (staff, { id }) => {
    const run = await applyBulk(staff, id, now());
    if (!run) return { refusal: bulk.gone };
    redirect(`/desk/bulk/${id}`);
  },
});

/** Takes an assignment back within a minute. */
export const undoBulkRun = staffAction({
  permission: "infoRequest.read",
  input: whichRun,
  run: async (staff, { id }) => {
    const run = await undoBulk(staff, id, now());
    if (!run) return { refusal: bulk.gone };
    if (run.undoneAt === null) return { refusal: bulk.undoLate };
    redirect(`/desk/bulk/${id}`);
  },
});
