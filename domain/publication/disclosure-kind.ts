import { codeKey, spellings } from "./coded-field";

/** 公开属性: 主动公开、依申请公开、不予公开. */
export const DISCLOSURE_KINDS = ["proactive", "onApplication", "withheld"] as const;
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

const BY_SPELLING = spellings<DisclosureKind>([
  ...DISCLOSURE_KINDS.map((kind) => [kind, kind] as const),
  ["主动公开", "proactive"],
  ["此件公开发布", "proactive"],
  ["依申请公开", "onApplication"],
  ["不予公开", "withheld"],
  ["不公开", "withheld"],
]);

/** The disclosure kind that a text names (code or Chinese), or null. */
export function disclosureKindOf(text: string): DisclosureKind | null {
  return BY_SPELLING.get(codeKey(text)) ?? null;
}

/** Only what is disclosed proactively may be published; the other kinds describe a record and stay on the desk. */
export function mayBePublished(kind: DisclosureKind): boolean {
  return kind === "proactive";
}
