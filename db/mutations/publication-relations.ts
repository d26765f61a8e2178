import { and, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import type { PublicationFields } from "@/domain/publication/publication-form";
import {
  isSuccession,
  type Relation,
  relationsOf,
  relationText,
  SUCCESSION_VALIDITY,
} from "@/domain/publication/relations";
import { binds, type Validity } from "@/domain/publication/validity";
import { beijingDate } from "@/domain/time/calendar-date";
import { joinTx, q, tx } from "../client";
import { newId } from "../new-id";
import { draftFilesOf } from "../queries/publication-draft-files";
import { filesOf } from "../queries/publication-files";
import { isPresentVersion } from "../queries/publications";
import { agencies } from "../schema/agencies";
import { dueSuccessions } from "../schema/draft-keeping";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { publicationLinks } from "../schema/publication-links";
import { publications, publicationVersions } from "../schema/publications";
import { reindexPublication } from "../search/reindex-publication";
import { appendAudit } from "./audit";
import { contentHashOf } from "./content-hash";
import { keepDraftState } from "./draft-states";
import { recordChange } from "./publication-changes";
import { linkPublications } from "./publication-links";

interface Act {
  at: number;
  actor: string;
}

/** What the present version of a publication says, as its editor wrote it. */
async function contentOf(id: string) {
  const [row] = await q()
    .select({
      version: publications.version,
      agencyId: publications.agencyId,
      title: publications.title,
      withdrawnAt: publications.withdrawnAt,
      fields: publicationVersions.content,
    })
    .from(publications)
    .innerJoin(publicationVersions, isPresentVersion)
    .where(eq(publications.id, id));
  return row;
}

async function unlink(fromId: string, { kind, publicationId }: Relation, { at, actor }: Act): Promise<void> {
  await q()
    .delete(publicationLinks)
    .where(
      and(
        eq(publicationLinks.fromId, fromId),
        eq(publicationLinks.kind, kind),
        eq(publicationLinks.toId, publicationId),
      ),
    );
  await appendAudit({
    at,
    actor,
    intent: "publication.unlink",
    objectKind: "publication",
    objectId: fromId,
    fields: [kind],
  });
}

/** True when one agency may end or change what the other issued: its own texts, and those of whoever stands below it. */
async function mayEnd(agencyId: string, otherId: string): Promise<boolean> {
  let at: string | null = otherId;
  for (let steps = 0; at !== null && steps < 10; steps++) {
    if (at === agencyId) return true;
    const [row] = await q().select({ parentId: agencies.parentId }).from(agencies).where(eq(agencies.id, at));
    at = row?.parentId ?? null;
  }
  return false;
}

interface Changed {
  validity: Validity;
  /** Title of the text because of which it changed. */
  because: string;
  /** Of the version that the public reads from now on. */
  contentHash: string;
}

/** Writes into the record that these bytes differ in their validity alone: the store lets such a version through, and no other that nobody cleared. */
async function recordValidity(
  draftId: string,
  { contentHash, because }: Omit<Changed, "validity">,
  { at, actor }: Act,
): Promise<void> {
  const [last] = await q()
    .select({ at: publicationReviews.at })
    .from(publicationReviews)
    .where(eq(publicationReviews.draftId, draftId))
    .orderBy(desc(publicationReviews.at))
    .limit(1);
  await q()
    .insert(publicationReviews)
    .values({
      id: newId(),
      draftId,
      kind: "validityChanged",
      contentHash,
      staffId: actor === "system" ? null : actor,
      opinion: because,
      at: Math.max(at, (last?.at ?? 0) + 1),
    });
}

/** Says in the draft of a publication what the public now reads of its validity, so that its next version does not take it back. */
async function followInDraft(id: string, { validity, because, ...shown }: Changed, act: Act): Promise<void> {
  const [draft] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
  if (!draft || draft.fields.validity === validity) return;
  const { at, actor } = act;
  const fields = { ...draft.fields, validity };
  const contentHash = contentHashOf(fields, await draftFilesOf(id));
  const version = draft.lockVersion + 1;
  await q()
    .update(publicationDrafts)
    .set({ fields, contentHash, lockVersion: version, updatedAt: at })
    .where(eq(publicationDrafts.id, id));
  // A next version that is being written has other bytes, and its own line.
  if (contentHash !== shown.contentHash) await recordValidity(id, { contentHash, because }, act);
  const staffId = actor === "system" ? null : actor;
  await keepDraftState({ draftId: id, version, fields, contentHash, staffId, at });
}

/** Gives a public text another validity as its own next version: not a word of it is another, so nothing else is taken from its draft. */
async function changeValidity(id: string, validity: Validity, because: string, act: Act): Promise<void> {
  const found = await contentOf(id);
  if (!found || found.withdrawnAt !== null || !binds(found.fields.validity)) return;
  if (found.fields.validity === validity) return;
  const { at, actor } = act;
  const fields = { ...found.fields, validity };
  const version = found.version + 1;
  const contentHash = contentHashOf(fields, await filesOf(id));
  await recordValidity(id, { contentHash, because }, act);
  await q().update(publications).set({ validity, version, contentHash }).where(eq(publications.id, id));
  await q()
    .insert(publicationVersions)
    .values({ id: newId(), publicationId: id, version, publishedAt: at, contentHash, content: fields });
  await followInDraft(id, { validity, because, contentHash }, act);
  await reindexPublication(id);
  await recordChange({ publicationId: id, kind: "changed", at });
  await appendAudit({
    at,
    actor,
    intent: "publication.succeed",
    objectKind: "publication",
    objectId: id,
    fields: ["validity"],
  });
}

/** Ends or changes what a public text replaces, repeals or amends, as far as its agency may. */
async function succeed(fromId: string, act: Act): Promise<void> {
  const later = await contentOf(fromId);
  if (!later || later.withdrawnAt !== null) return;
  for (const { kind, publicationId } of relationsOf(later.fields)) {
    const earlier = isSuccession(kind) ? await contentOf(publicationId) : undefined;
    if (!earlier || !isSuccession(kind) || !(await mayEnd(later.agencyId, earlier.agencyId))) continue;
    await changeValidity(publicationId, SUCCESSION_VALIDITY[kind], later.title, act);
  }
}

/**
 * Makes what a text says of others true: its links, in both directions, and the validity of what it ends, from the day on which it takes force.
 * Links that its last version did not say, as those of an imported archive, stay.
 */
export async function followRelations(
  id: string,
  fields: PublicationFields,
  before: PublicationFields | null,
  act: Act,
): Promise<void> {
  await joinTx(async () => {
    const said = relationsOf(fields);
    const kept = new Set(said.map(relationText));
    for (const relation of relationsOf(before ?? {})) {
      if (!kept.has(relationText(relation))) await unlink(id, relation, act);
    }
    const ids = said.map(({ publicationId }) => publicationId).filter((other) => other !== id);
    const known = await q()
      .select({ id: publications.id })
      .from(publications)
      .where(inArray(publications.id, ids));
    const isKnown = new Set(known.map((row) => row.id));
    for (const { kind, publicationId } of said) {
      if (isKnown.has(publicationId))
        await linkPublications({ fromId: id, kind, toId: publicationId, ...act });
    }
    await q().delete(dueSuccessions).where(eq(dueSuccessions.fromId, id));
    if (!said.some(({ kind }) => isSuccession(kind))) return;
    const { effectiveOn } = fields;
    if (effectiveOn === null || effectiveOn <= beijingDate(act.at)) await succeed(id, act);
    else await q().insert(dueSuccessions).values({ id: newId(), fromId: id, on: effectiveOn });
  });
}

/** Ends what texts that take force on this day or took it before have replaced; the day after a missed day does both. */
export async function runDueSuccessions(at: number): Promise<void> {
  const due = await q()
    .select({ fromId: dueSuccessions.fromId })
    .from(dueSuccessions)
    .where(lte(dueSuccessions.on, beijingDate(at)));
  for (const { fromId } of due) {
    await tx(async () => {
      await succeed(fromId, { at, actor: "system" });
      await q().delete(dueSuccessions).where(eq(dueSuccessions.fromId, fromId));
    });
  }
}

/** Which of the texts that a draft names the public cannot read, so that a link would lead nowhere. */
export async function unreadRelations(fields: PublicationFields): Promise<string[]> {
  const ids = [...new Set(relationsOf(fields).map(({ publicationId }) => publicationId))];
  if (ids.length === 0) return [];
  const found = await q()
    .select({ id: publications.id })
    .from(publications)
    .where(and(inArray(publications.id, ids), isNull(publications.withdrawnAt)));
  const isPublic = new Set(found.map(({ id }) => id));
  return ids.filter((id) => !isPublic.has(id));
}
