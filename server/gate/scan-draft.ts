import { purgeSecretDraft } from "@/db/mutations/gate-files";
import { type LookedThroughFile, recordScan } from "@/db/mutations/publication-scans";
import { draftsToScan, draftToScan, publicToScan } from "@/db/queries/gate-work";
import { scanOf, wordHits } from "@/db/queries/publication-scans";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { SEVERITIES } from "@/domain/publication/sensitive-scan";
import { gatePanel } from "@/text/gate";
import { now, today } from "../clock";
import { ObjectDamaged, openObject, removeObjects } from "../files/objects";
import { scanFile } from "../files/scan";
import { log } from "../log";

/** What came of looking through a draft: done, nobody there, or a mark of a secret, and then its content is gone. */
export type LookedThrough = "scanned" | "gone" | "secret";

interface Subject {
  id: string;
  agencyId: string;
  contentHash: string;
  fields: PublicationFields;
  files: readonly { name: string; mediaType: string; sha256: string; objectName: string }[];
}

async function lookThrough(file: Subject["files"][number]): Promise<LookedThroughFile> {
  const { sha256, mediaType } = file;
  try {
    return { sha256, ...(await scanFile(await openObject(file), mediaType, today())) };
  } catch (error) {
    if (!(error instanceof ObjectDamaged)) throw error;
    log.error({ alarm: "objectDamaged", publicationFile: sha256 });
    return {
      sha256,
      outcome: "damaged",
      pages: null,
      handPages: [],
      findings: [],
      isMore: false,
      values: [],
    };
  }
}

/** Looks through everything that goes out with a text, and keeps what was found. True when a mark of a secret was among it. */
async function scanSubject(subject: Subject, of: "draft" | "public"): Promise<boolean> {
  const startedAt = now();
  const { fields, files } = subject;
  const words = wordHits(
    fields,
    files.map(({ name }) => name),
    today(),
  );
  const found: LookedThroughFile[] = [];
  for (const file of files) found.push(await lookThrough(file));
  await recordScan({ ...subject, subject: of, startedAt, words, files: found }, now());
  const rules = [...words, ...found.flatMap(({ values }) => values)].map(({ rule }) => rule);
  return rules.some((rule) => SEVERITIES[rule] === "block");
}

/** Looks through a draft as it is now; what bears the mark of a secret is taken out of this system at once (PS-006). */
export async function scanDraft(id: string, { again = false } = {}): Promise<LookedThrough> {
  const draft = await draftToScan(id);
  if (!draft) return "gone";
  if (!again && (await scanOf(id, draft.contentHash)) !== null) return "scanned";
  if (!(await scanSubject(draft, "draft"))) return "scanned";
  await removeObjects(await purgeSecretDraft(id, gatePanel.purgedTitle, now()));
  log.error({ alarm: "secrecyMark", draft: id });
  return "secret";
}

/** So long a job may keep the others waiting; what is left is looked through at the next look. */
const TURN_MS = 30_000;

/** Looks through drafts that wait for it. Returns how many. */
export async function scanWaitingDrafts(turnMs = TURN_MS): Promise<number> {
  const began = performance.now();
  let done = 0;
  for (const id of await draftsToScan(20)) {
    await scanDraft(id);
    done += 1;
    if (performance.now() - began > turnMs) break;
  }
  return done;
}

/**
 * Looks through what is public and was let out before today's readers and rules, or through those of it that are named; what is found is listed,
 * taking it back is for people.
 */
export async function scanPublic(turnMs = TURN_MS, ids?: readonly string[]): Promise<number> {
  const began = performance.now();
  let done = 0;
  for (const subject of await publicToScan(200, ids)) {
    if (await scanSubject(subject, "public")) log.error({ alarm: "secrecyMark", publication: subject.id });
    done += 1;
    if (performance.now() - began > turnMs) break;
  }
  return done;
}
