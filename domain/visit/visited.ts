/** What a public address is about, so that visits can be counted by publication, file, column and agency. */
export const VISITED_KINDS = ["publication", "file", "column", "agency"] as const;
export type VisitedKind = (typeof VISITED_KINDS)[number];

export interface Visited {
  kind: VisitedKind;
  /** Id of the publication, hash of the file, code of the column or agency. */
  of: string;
}

const ADDRESSES: readonly (readonly [VisitedKind, RegExp])[] = [
  ["publication", /^\/p\/([0-9a-f-]{36})(?:[./]|$)/],
  ["publication", /^\/api\/v1\/publications\/([0-9a-f-]{36})$/],
  ["file", /^\/f\/([0-9a-f]{64})\//],
  ["column", /^\/(?:catalogue|feeds\/columns)\/([a-z0-9-]{1,60})(?:\.[a-z]+)?$/],
  ["agency", /^\/(?:agencies|feeds\/agencies)\/([a-z0-9-]{1,60})(?:\.[a-z]+)?$/],
];

/** What a public path is about; null for the others, of which only the kind of page is kept. */
export function visitedAt(path: string): Visited | null {
  for (const [kind, pattern] of ADDRESSES) {
    const of = pattern.exec(path)?.[1];
    if (of !== undefined) return { kind, of };
  }
  return null;
}
