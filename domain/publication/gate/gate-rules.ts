import type { SensitiveRule } from "../sensitive-scan";
import { SEVERITIES } from "../sensitive-scan";
import { type FileOutcome, type Finding, isLookedThrough, mustGo } from "./file-places";

/** The version of the readers and rules: raised with them, so that what is public is looked through again. */
export const SCANNER_VERSION = 1;

/** The fewest characters of a reason for letting a person's data be public. */
export const REASON_LEAST = 6;

/** Files of more than this together are looked through after the answer to the editor, and not while they wait. */
export const LARGE_FILES_BYTES = 20 * 1024 * 1024;

/** Whether the files of a draft are so large that the look through them is left to a job. */
export function isLookedThroughLater(files: readonly { byteSize: number }[]): boolean {
  return files.reduce((sum, { byteSize }) => sum + byteSize, 0) > LARGE_FILES_BYTES;
}

/** Why the gate keeps a text from going on. */
export type GateRefusal =
  | "secrecyMark"
  | "scriptLink"
  | "filesUnscanned"
  | "filesUnreadable"
  | "filesUnclean"
  | "hitsUnexplained"
  | "hitsUndecided"
  | "pagesUnconfirmed";

/** Where a value stands, as far as one decision reaches: a field, the names of the files, or the bytes of one file. */
export type HitContainer = string;

export interface GateHit {
  rule: SensitiveRule;
  container: HitContainer;
  valueHash: string;
  /** In a file or its name, not in the text. */
  inFile: boolean;
}

export interface GateFile {
  sha256: string;
  outcome: FileOutcome;
  handPages: readonly number[];
  findings: readonly Finding[];
  /** More was found than is listed, so that nobody can have decided about all of it. */
  isMore: boolean;
}

export interface GateState {
  hits: readonly GateHit[];
  /** Null while no finished look at exactly these words and bytes is there. */
  files: readonly GateFile[] | null;
  /** What the examiner let pass, as `container|valueHash`. */
  passed: ReadonlySet<string>;
  /** Pages that the examiner looked at, as `sha256|page`. */
  seenPages: ReadonlySet<string>;
}

export const decisionKey = ({ container, valueHash }: Pick<GateHit, "container" | "valueHash">): string =>
  `${container}|${valueHash}`;

/** The hits that still wait for the examiner's decision. */
export function undecided<Hit extends GateHit>({
  hits,
  passed,
}: {
  hits: readonly Hit[];
  passed: ReadonlySet<string>;
}): Hit[] {
  return hits.filter((hit) => SEVERITIES[hit.rule] === "confirm" && !passed.has(decisionKey(hit)));
}

/** The pages of a file that nobody has looked at yet. */
export function unseenPages(
  { sha256, handPages }: Pick<GateFile, "sha256" | "handPages">,
  seenPages: ReadonlySet<string>,
): number[] {
  return handPages.filter((page) => !seenPages.has(`${sha256}|${page}`));
}

/** What keeps a text from being sent for review already: its editor alone can mend it. */
export function preparationRefusal({ hits, files }: Pick<GateState, "hits" | "files">): GateRefusal | null {
  if (hits.some(({ rule }) => SEVERITIES[rule] === "block")) return "secrecyMark";
  if (hits.some(({ rule }) => SEVERITIES[rule] === "mend")) return "scriptLink";
  if (files === null) return null;
  if (files.some(({ outcome }) => !isLookedThrough(outcome))) return "filesUnreadable";
  const isUnclean = ({ findings, isMore }: GateFile) =>
    isMore || findings.some((finding) => mustGo(finding, findings));
  return files.some(isUnclean) ? "filesUnclean" : null;
}

/**
 * Why a text is neither cleared nor published: everything that goes out with it has been looked through as it is now, carries nothing that must go,
 * every person's number was decided about by the examiner, and every page without words was looked at by somebody (PS-001 … PS-008, PS-019).
 */
export function gateRefusal(state: GateState): GateRefusal | null {
  if (state.files === null) return preparationRefusal(state) ?? "filesUnscanned";
  const unprepared = preparationRefusal(state);
  if (unprepared) return unprepared;
  const open = undecided(state);
  if (open.some(({ inFile }) => inFile)) return "hitsUndecided";
  if (open.length > 0) return "hitsUnexplained";
  return state.files.some((file) => unseenPages(file, state.seenPages).length > 0)
    ? "pagesUnconfirmed"
    : null;
}
