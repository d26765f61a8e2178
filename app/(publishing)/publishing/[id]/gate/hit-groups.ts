import type { Gate, HitDecision } from "@/db/queries/publication-scans";
import { decisionKey } from "@/domain/publication/gate/gate-rules";
import {
  SENSITIVE_RULES,
  SEVERITIES,
  type SensitiveRule,
  type Severity,
} from "@/domain/publication/sensitive-scan";
import { gatePanel, placeInFile } from "@/text/gate";
import { placeOfHit } from "@/text/publishing";

type Hit = Gate["hits"][number];

/** One value in one field or file, wherever in it it stands: one decision reaches all its places. */
export interface HitGroup {
  key: string;
  rule: SensitiveRule;
  severity: Severity;
  container: string;
  valueHash: string;
  sample: string;
  places: string[];
  isPassed: boolean;
  decisions: HitDecision[];
}

function placeName({ field, paragraph, place, position }: Hit): string {
  if (field !== null) return placeOfHit({ field, paragraph: paragraph ?? 1 });
  return place === null ? gatePanel.fileName(position ?? 1) : placeInFile(place);
}

const ORDER: readonly Severity[] = ["block", "confirm", "notice"];

/** The hits of a draft as they are decided about, the gravest first. */
export function hitGroups(hits: readonly Hit[], { state, decisions }: Gate): HitGroup[] {
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
      isPassed: state.passed.has(key),
      decisions: decisions.filter((one) => decisionKey(one) === key),
    });
  }
  const rank = ({ severity, rule }: HitGroup) =>
    ORDER.indexOf(severity) * 100 + SENSITIVE_RULES.indexOf(rule);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}
