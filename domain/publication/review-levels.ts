export const REVIEW_LEVELS = ["first", "second", "final"] as const;
/** 初审, 复审, 终审: the reviews of content that come before the secrecy review. None of them replaces it, and no setting removes it. */
export type ReviewLevel = (typeof REVIEW_LEVELS)[number];

/** Which reviews apply, said for an agency, for a column and those under it, for both together, or for everybody. */
export interface ReviewRule {
  agencyId: string | null;
  columnId: string | null;
  levels: readonly ReviewLevel[];
}

/** While nobody has said otherwise, all three. */
const BY_DEFAULT = REVIEW_LEVELS;

/**
 * The reviews that a text of an agency goes through in a column. `columnIds` leads from the column up to the root: what is said for a column
 * holds below it. The closest rule decides alone: agency and column, then column, then agency, then everybody.
 */
export function levelsFor(
  rules: readonly ReviewRule[],
  { agencyId, columnIds }: { agencyId: string; columnIds: readonly string[] },
): readonly ReviewLevel[] {
  const said = (agency: string | null, column: string | null) =>
    rules.find((rule) => rule.agencyId === agency && rule.columnId === column);
  const inColumns = (agency: string | null) =>
    columnIds.map((column) => said(agency, column)).find((rule) => rule !== undefined);
  const rule = inColumns(agencyId) ?? inColumns(null) ?? said(agencyId, null) ?? said(null, null);
  return rule ? inOrder(rule.levels) : BY_DEFAULT;
}

/** Levels in their order, each once. */
export function inOrder(levels: readonly ReviewLevel[]): ReviewLevel[] {
  return REVIEW_LEVELS.filter((level) => levels.includes(level));
}
