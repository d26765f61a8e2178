"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { moveImport } from "@/db/mutations/publication-imports";
import { importOf } from "@/db/queries/publication-imports";
import { IMPORT_FIELDS, type ImportField } from "@/domain/publication/import-row";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { removeObjects } from "@/server/files/objects";
import { takeSheet } from "@/server/import/begin";
import { startImports } from "@/server/import/run-imports";
import { startSubmitting } from "@/server/import/submit-imported";
import { importRun } from "@/text/desk-import";
import { IMPORT_FIELD_LABELS } from "@/text/publication-form";

const which = { id: z.uuid() };
const MOVED: FormState = { refusal: importRun.moved };
const REQUIRED: readonly ImportField[] = ["title", "column", "body"];
const KEYS: readonly ImportField[] = ["externalId", "indexNumber", "documentNumber"];

const fieldOf = (value: unknown) => IMPORT_FIELDS.find((field) => field === value) ?? null;

/** Why columns said to be these fields cannot be imported; null when they can. */
function columnsRefusal(columns: readonly (ImportField | null)[]): string | null {
  const taken = columns.filter((field) => field !== null);
  const twice = taken.find((field, at) => taken.indexOf(field) !== at);
  if (twice) return importRun.twice(IMPORT_FIELD_LABELS[twice]);
  const missing = REQUIRED.filter((field) => !taken.includes(field));
  if (missing.length > 0) return importRun.needs(missing.map((field) => IMPORT_FIELD_LABELS[field]));
  return KEYS.some((field) => taken.includes(field)) ? null : importRun.needsKey;
}

/** Says which field each column is, and begins the dry run. */
export const checkImport = staffAction({
  permission: "draft.edit",
  input: z.looseObject(which),
  run: async (staff, { id, ...posted }) => {
    const found = await importOf(staff, id);
    if (!found) return MOVED;
    const columns = found.heads.map((_, at) => fieldOf(posted[`column${at}`]));
    const refusal = columnsRefusal(columns);
    if (refusal) return { refusal };
    if (!(await moveImport(staff, id, "checking", now(), { columns }))) return MOVED;
    void startImports();
    redirect(`/publishing/import/${id}`);
  },
});

/** Takes another sheet of the workbook. */
export const chooseSheet = staffAction({
  permission: "draft.edit",
  input: z.object({ ...which, sheet: z.string().min(1).max(100) }),
  run: async (staff, { id, sheet }) => {
    const refusal = await takeSheet(staff, id, sheet, now());
    if (refusal) return { refusal };
    redirect(`/publishing/import/${id}`);
  },
});

/** Back to the columns, after a dry run that showed them to be wrong. */
export const mapAgain = staffAction({
  permission: "draft.edit",
  input: z.object(which),
  run: async (staff, { id }) => {
    if (!(await moveImport(staff, id, "mapping", now()))) return MOVED;
    redirect(`/publishing/import/${id}`);
  },
});

/** Takes in every row that the dry run found good. */
export const applyImport = staffAction({
  permission: "draft.edit",
  input: z.object(which),
  run: async (staff, { id }) => {
    if (!(await moveImport(staff, id, "applying", now()))) return MOVED;
    void startImports();
    redirect(`/publishing/import/${id}`);
  },
});

/** Gives an import up before anything was taken in; its files go at once. */
export const dropImport = staffAction({
  permission: "draft.edit",
  input: z.object(which),
  run: async (staff, { id }) => {
    const found = await importOf(staff, id);
    if (!found || !(await moveImport(staff, id, "dropped", now()))) return MOVED;
    await removeObjects([found.tableObject, found.zipObject].filter((name) => name !== null));
    redirect("/publishing/import");
  },
});

/** Sends the drafts that an import has made for review, one by one. */
export const submitImported = staffAction({
  permission: "draft.edit",
  input: z.object(which),
  run: async (staff, { id }) => {
    if (!(await moveImport(staff, id, "submitting", now()))) return MOVED;
    void startSubmitting(staff, id);
    redirect(`/publishing/import/${id}`);
  },
});
