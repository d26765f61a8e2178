/** What can become of a publication once it is public, as interfaces name it. */
export const CHANGE_KINDS = ["published", "changed", "withdrawn", "restored"] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];
