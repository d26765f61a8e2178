import { type Gate, type HitDecision, valueHashOf } from "@/db/queries/publication-scans";
import { decisionKey } from "@/domain/publication/gate/gate-rules";
import type { PublicationFields } from "@/domain/publication/publication-form";
import {
  SENSITIVE_RULES,
  SEVERITIES,
  type SensitiveRule,
  type Severity,
  valuesIn,
} from "@/domain/publication/sensitive-scan";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { gatePanel, placeInFile } from "@/text/gate";
import { placeOfHit } from "@/text/publishing";

type Hit = Gate["hits"][number];

export interface Excerpt {
  before: string;
  found: string;
  after: string;
}

const AROUND = 14;

/** Where a value first stands in a field, with the words around it; the desk reads the text anyway. */
function excerptOf(fields: PublicationFields, { field, valueHash }: Hit, on: CalendarDate): Excerpt | null {
  const value = field === null ? null : fields[field];
  const text = Array.isArray(value) ? value.join("\n") : (value ?? "");
  const found = valuesIn(text, on).find((one) => valueHashOf(one.rule, one.value) === valueHash);
  if (!found) return null;
  const { from, to } = found;
  return {
    before: `${from > AROUND ? "…" : ""}${text.slice(Math.max(0, from - AROUND), from)}`,
    found: text.slice(from, to),
    after: `${text.slice(to, to + AROUND)}${to + AROUND < text.length ? "…" : ""}`,
  };
}

/** One value in one field or file, wherever in it it stands: one decision reaches all its places. */
export interface HitGroup {
  key: string;
  rule: SensitiveRule;
  severity: Severity;
  container: string;
  valueHash: string;
  sample: string;
  places: string[];
  /** The words around it, where it stands in the text itself. */
  excerpt: Excerpt | null;
  isPassed: boolean;
  decisions: HitDecision[];
}

function placeName({ field, paragraph, place, position }: Hit): string {
  if (field !== null) return placeOfHit({ field, paragraph: paragraph ?? 1 });
  return place === null ? gatePanel.fileName(position ?? 1) : placeInFile(place);
}

const ORDER: readonly Severity[] = ["block", "mend", "confirm", "notice"];

/** The hits of a draft as they are decided about, the gravest first. */
export function hitGroups(
  hits: readonly Hit[],
  { state, decisions }: Gate,
  within?: { fields: PublicationFields; on: CalendarDate },
): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const hit of hits) {
    const key = decisionKey(hit);
    const known = groups.get(key);
    if (known) {
      known.places.push(placeName(hit));
      continue;
    }
    const { rule, container, valueHash, sample } = hit;
    groups.set(key, {
      key,
      rule,
      severity: SEVERITIES[rule],
      container,
      valueHash,
      sample,
      places: [placeName(hit)],
      excerpt: within ? excerptOf(within.fields, hit, within.on) : null,
      isPassed: state.passed.has(key),
      decisions: decisions.filter((one) => decisionKey(one) === key),
    });
  }
  const rank = ({ severity, rule }: HitGroup) =>
    ORDER.indexOf(severity) * 100 + SENSITIVE_RULES.indexOf(rule);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}
