import { z } from "zod";

/** What can be wrong with a target: message keys. */
export type TargetProblem = "target.share" | "target.days" | "target.count";

const plain = (text: string) => text.normalize("NFKC").trim();

/** A number with at most one decimal as whole tenths; empty sets no target. */
const inTenths = (most: number, problem: TargetProblem) =>
  z
    .string()
    .max(20, problem)
    .transform(plain)
    .refine((text) => text === "" || (/^\d{1,3}(\.\d)?$/.test(text) && Number(text) <= most), problem)
    .transform((text) => (text === "" ? null : Math.round(Number(text) * 10)));

const MOST = 100_000;
const problem: TargetProblem = "target.count";

/** A whole number; empty sets no target. */
const whole = z
  .string()
  .max(20, problem)
  .transform(plain)
  .refine((text) => text === "" || (/^\d{1,6}$/.test(text) && Number(text) <= MOST), problem)
  .transform((text) => (text === "" ? null : Number(text)));

/** The targets of the leader's page as an administrator types them. */
export const targetsForm = z.object({
  onTime: inTenths(100, "target.share"),
  days: inTenths(60, "target.days"),
  overdue: whole,
  published: whole,
  columns: inTenths(100, "target.share"),
});
