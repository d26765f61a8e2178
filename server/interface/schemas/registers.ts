import { z } from "zod";
import { CHANGE_KINDS } from "@/domain/publication/change-kinds";
import { interfaceProblems as problems } from "@/text/interface-problems";
import { interfaceWords } from "@/text/interface-words";
import { address, instant, rowsWanted } from "./shared";

const { fields, parameters } = interfaceWords;

/** Addresses that take no parameter. */
export const nothingAsked = z.strictObject({});

export const agenciesAnswer = z.strictObject({
  items: z
    .array(
      z
        .strictObject({
          code: z.string().describe(fields.code),
          name: z.string().describe(fields.agency),
          shortName: z.string().describe(fields.shortName),
          level: z.enum(["city", "department", "town", "external"]).describe(fields.level),
          creditCode: z.string().describe(fields.creditCode),
          url: address.describe(fields.url),
        })
        .meta({ id: "Agency" }),
    )
    .describe(fields.agencies),
});

export const columnsAnswer = z.strictObject({
  items: z
    .array(
      z
        .strictObject({
          code: z.string().describe(fields.code),
          name: z.string().describe(fields.column),
          parent: z.string().nullable().describe(fields.parent),
          statutoryItem: z.string().nullable().describe(fields.statutoryItem),
          updateDays: z.number().int().nullable().describe(fields.updateDays),
          description: z.string().describe(fields.description),
          ownerAgency: z.string().nullable().describe(fields.ownerAgency),
          url: address.describe(fields.url),
        })
        .meta({ id: "Column" }),
    )
    .describe(fields.columns),
});

export const changesQuery = z.strictObject({
  since: z
    .string()
    .regex(/^\d{0,15}$/, problems.since)
    .transform(Number)
    .meta({ type: "integer", minimum: 0, default: 0, pattern: undefined })
    .optional()
    .describe(parameters.since),
  limit: rowsWanted("limit", { most: 1000, usual: 100 }).optional().describe(parameters.changesLimit),
});

export const changesAnswer = z.strictObject({
  items: z
    .array(
      z
        .strictObject({
          seq: z.number().int().describe(fields.seq),
          kind: z.enum(CHANGE_KINDS).describe(fields.kind),
          id: z.string().describe(fields.id),
          at: instant.describe(fields.at),
          version: z.number().int().describe(fields.changeVersion),
          reason: z.string().optional().describe(fields.reason),
          url: address.describe(fields.url),
          title: z.string().optional().describe(fields.changeTitle),
        })
        .meta({ id: "Change" }),
    )
    .describe(fields.changes),
  nextSince: z.number().int().describe(fields.nextSince),
  more: z.boolean().describe(fields.more),
});
