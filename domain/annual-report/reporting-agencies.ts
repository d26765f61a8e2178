import type { ReportScope } from "./report-content";

/** What of an agency decides for whom it reports. */
export interface ReportingAgency {
  id: string;
  level: "city" | "department" | "town" | "external";
  parentId: string | null;
}

/** A government speaks for itself and all that belongs to it, everybody else for itself alone (条例第四十九条). */
export function scopeOf({ level }: Pick<ReportingAgency, "level">): ReportScope {
  return level === "city" ? "government" : "own";
}

/** By when an agency's report has to be public: governments and departments have days of their own (条例第四十九条). */
export function dueGroupOf({ level }: Pick<ReportingAgency, "level">): "government" | "department" {
  return level === "city" ? "government" : "department";
}

/** The agencies whose numbers a report holds, the reporting one first; bodies of other governments never are among them. */
export function agenciesOfReport<Agency extends ReportingAgency>(
  reporterId: string,
  agencies: readonly Agency[],
): Agency[] {
  const reporter = agencies.find(({ id }) => id === reporterId);
  if (!reporter) return [];
  if (scopeOf(reporter) === "own") return [reporter];
  const found = [reporter];
  for (const { id } of found) {
    const below = agencies.filter(
      (one) => one.parentId === id && one.level !== "external" && !found.includes(one),
    );
    found.push(...below);
  }
  return found;
}
