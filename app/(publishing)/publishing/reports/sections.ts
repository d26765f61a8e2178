import type { ReportPart } from "@/domain/annual-report/report-content";

/** The written sections and the parts that each holds, as the pages edit them. */
export const WRITTEN_SECTIONS = {
  one: ["proactive", "onApplication", "management", "platform", "supervision"],
  five: ["problems"],
  six: ["other"],
} as const satisfies Record<string, readonly ReportPart[]>;
export type WrittenSection = keyof typeof WRITTEN_SECTIONS;
export const SECTION_NAMES = ["one", "five", "six"] as const satisfies readonly WrittenSection[];
