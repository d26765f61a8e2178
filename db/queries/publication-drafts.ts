import { and, asc, desc, eq, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { documentNumberKey } from "@/domain/publication/document-number";
import { standing } from "@/domain/publication/publishing-desk";
import type { DeskView } from "@/domain/publication/workflow";
import { q } from "../client";
import { contentHashOf } from "../mutations/publications";
import { agencies } from "../schema/agencies";
import { alerts } from "../schema/alerts";
import { columns } from "../schema/columns";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { publications, publicationVersions } from "../schema/publications";
import { staff } from "../schema/staff";
import { waitsFor } from "./own-queue";
import { draftFilesOf } from "./publication-draft-files";
import { isPresentVersion } from "./publications";

type Reader = Staff<"draft.read">;

/** The condition inside every query of the desk: one's own agency and no other. */
const own = ({ agencyId }: Reader): SQL =>
  agencyId === null ? sql`1 = 0` : eq(publicationDrafts.agencyId, agencyId);

/** How many drafts wait for the reader, and how many stand in each stage. */
export async function draftCounts(by: Reader): Promise<ReadonlyMap<DeskView, number>> {
  const found = await q()
    .select({ stage: publicationDrafts.stage, total: sql<number>`count(*)` })
    .from(publicationDrafts)
    .where(own(by))
    .groupBy(publicationDrafts.stage);
  const [mine] = await q()
    .select({ total: sql<number>`count(*)` })
    .from(publicationDrafts)
    .where(and(own(by), waitsFor(by)));
  return new Map<DeskView, number>([
    ["mine", mine?.total ?? 0],
    ...found.map(({ stage, total }) => [stage, total] as const),
  ]);
}

export interface DeskFilter {
  stage: DeskView;
  /** Words of the title; empty for all. */
  words: string;
  page: number;
  pageSize: number;
}

const within = (by: Reader, { stage, words }: DeskFilter): SQL | undefined =>
  and(
    own(by),
    stage === "mine" ? waitsFor(by) : eq(publicationDrafts.stage, stage),
    words === "" ? undefined : sql`instr(${publicationDrafts.title}, ${words}) > 0`,
  );

/** One page of an agency's drafts in a stage, the last touched first. */
export async function publishingDesk(by: Reader, filter: DeskFilter) {
  const where = within(by, filter);
  const [count] = await q().select({ total: sql<number>`count(*)` }).from(publicationDrafts).where(where);
  const total = count?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / filter.pageSize));
  const page = Math.min(Math.max(filter.page, 1), pages);
  const items = await q()
    .select({
      id: publicationDrafts.id,
      title: publicationDrafts.title,
      fields: publicationDrafts.fields,
      stage: publicationDrafts.stage,
      columnName: columns.name,
      authorName: staff.name,
      updatedAt: publicationDrafts.updatedAt,
      scheduledFor: publicationDrafts.scheduledFor,
      publishLimit: publicationDrafts.publishLimit,
      publishLimits: columns.publishLimits,
      publicVersion: publications.version,
    })
    .from(publicationDrafts)
    .innerJoin(columns, eq(columns.id, publicationDrafts.columnId))
    .leftJoin(staff, eq(staff.id, publicationDrafts.authorId))
    .leftJoin(publications, and(eq(publications.id, publicationDrafts.id), isNull(publications.withdrawnAt)))
    .where(where)
    .orderBy(desc(publicationDrafts.updatedAt), desc(publicationDrafts.id))
    .limit(filter.pageSize)
    .offset((page - 1) * filter.pageSize);
  return {
    total,
    page,
    pages,
    items: items.map(({ fields: { documentNumber, issuedOn, genre }, ...row }) => ({
      ...row,
      documentNumber,
      issuedOn,
      genre,
    })),
  };
}
export type DeskRow = Awaited<ReturnType<typeof publishingDesk>>["items"][number];

/** The record of a draft in order, with names; a reader sees it whole. */
async function recordOf(draftId: string) {
  return q()
    .select({
      id: publicationReviews.id,
      kind: publicationReviews.kind,
      contentHash: publicationReviews.contentHash,
      staffId: publicationReviews.staffId,
      staffName: staff.name,
      authorisedBy: publicationReviews.authorisedBy,
      opinion: publicationReviews.opinion,
      at: publicationReviews.at,
    })
    .from(publicationReviews)
    .leftJoin(staff, eq(staff.id, publicationReviews.staffId))
    .where(eq(publicationReviews.draftId, draftId))
    .orderBy(asc(publicationReviews.at));
}
export type RecordLine = Awaited<ReturnType<typeof recordOf>>[number];

/** What the public has of a draft: the version it sees, or the tombstone; null while it has seen none. */
async function publicState(id: string) {
  const [row] = await q()
    .select({
      indexNumber: publications.indexNumber,
      version: publications.version,
      publishedOn: publications.publishedOn,
      withdrawnAt: publications.withdrawnAt,
      fields: publicationVersions.content,
    })
    .from(publications)
    .innerJoin(publicationVersions, isPresentVersion)
    .where(eq(publications.id, id));
  return row ?? null;
}

async function draftWhere(id: string, condition: SQL | undefined) {
  const [row] = await q()
    .select({
      id: publicationDrafts.id,
      stage: publicationDrafts.stage,
      reviewLevels: publicationDrafts.reviewLevels,
      fields: publicationDrafts.fields,
      authorId: publicationDrafts.authorId,
      authorName: staff.name,
      agencyId: publicationDrafts.agencyId,
      agencyName: agencies.name,
      agencyCode: agencies.code,
      columnId: publicationDrafts.columnId,
      columnName: columns.name,
      demonstration: publicationDrafts.demonstration,
      createdAt: publicationDrafts.createdAt,
      updatedAt: publicationDrafts.updatedAt,
      lockVersion: publicationDrafts.lockVersion,
      scheduledFor: publicationDrafts.scheduledFor,
      scheduledBy: publicationDrafts.scheduledBy,
      publishLimit: publicationDrafts.publishLimit,
      publishLimits: columns.publishLimits,
      alertId: alerts.id,
      alertHoldsUntil: alerts.holdsUntil,
    })
    .from(publicationDrafts)
    .leftJoin(alerts, eq(alerts.id, publicationDrafts.id))
    .innerJoin(agencies, eq(agencies.id, publicationDrafts.agencyId))
    .innerJoin(columns, eq(columns.id, publicationDrafts.columnId))
    .leftJoin(staff, eq(staff.id, publicationDrafts.authorId))
    .where(and(condition, eq(publicationDrafts.id, id)));
  if (!row) return null;
  const record = await recordOf(id);
  const shown = await publicState(id);
  return {
    ...row,
    record,
    public: shown,
    context: {
      authorId: row.authorId,
      ...standing(record),
      levels: row.reviewLevels,
      isPublic: shown !== null && shown.withdrawnAt === null,
      contentHash: contentHashOf(row.fields, await draftFilesOf(id)),
      disclosureKind: row.fields.disclosureKind,
    },
  };
}
export type PublishingDraft = NonNullable<Awaited<ReturnType<typeof draftWhere>>>;

/** One draft of the reader's own agency with its record and what the public has of it; null for any other. */
export async function publishingDraft(by: Reader, id: string): Promise<PublishingDraft | null> {
  return draftWhere(id, own(by));
}

/** One draft of any agency, for whoever holds a link to it; callers have asked whether the link still holds. */
export async function wholeDraft(id: string): Promise<PublishingDraft | null> {
  return draftWhere(id, undefined);
}

/** What the public already has under the same 发文字号, in whatever spelling. */
export async function publishedUnder(documentNumber: string | null, exceptId: string) {
  const key = documentNumber === null ? null : documentNumberKey(documentNumber);
  if (key === null) return [];
  return q()
    .select({ id: publications.id, title: publications.title, agencyName: agencies.name })
    .from(publications)
    .innerJoin(agencies, eq(agencies.id, publications.agencyId))
    .where(
      and(
        isNotNull(publications.documentNumberKey),
        eq(publications.documentNumberKey, key),
        ne(publications.id, exceptId),
        isNull(publications.withdrawnAt),
      ),
    )
    .limit(5);
}
export type SameNumber = Awaited<ReturnType<typeof publishedUnder>>[number];
