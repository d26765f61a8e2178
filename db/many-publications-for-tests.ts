import { GENRES } from "@/domain/publication/genres";
import { THEME_PATHS } from "@/domain/publication/themes";
import { VALIDITIES } from "@/domain/publication/validity";
import { addDays, calendarDate, yearOf } from "@/domain/time/calendar-date";
import { q, tx } from "./client";
import { createAgency } from "./mutations/agencies";
import { createColumn } from "./mutations/columns";
import { NOTICE } from "./publishing-for-tests";
import { publicationAudiences } from "./schema/publication-audiences";
import { publicationDrafts, publicationReviews } from "./schema/publication-drafts";
import { publications } from "./schema/publications";
import { AGENCIES } from "./seed/agencies";

const FIRST_DAY = calendarDate("2006-01-02");
const AUDIENCES = ["个人\\教育科研", "个人\\住房保障", "企业\\设立变更"];

const pick = <T>(list: readonly T[], at: number): T => {
  const one = list[at % list.length];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
};
/** The same for ever: nothing here is left to chance. */
const mixed = (at: number) => Math.imul(at + 1, 2654435761) >>> 8;

type NewRow = typeof publications.$inferInsert;

function rowOf(at: number, agencyIds: readonly string[], columnIds: readonly string[], days: number): NewRow {
  const seed = mixed(at);
  const publishedOn = addDays(FIRST_DAY, Math.floor((at * days) / 7919) % days);
  const issuedOn = seed % 7 === 0 ? null : addDays(publishedOn, -(seed % 40));
  const expiresOn = seed % 3 === 0 && issuedOn ? addDays(issuedOn, 365 * 5) : null;
  const year = yearOf(publishedOn);
  const agency = seed % agencyIds.length;
  return {
    id: `p-${String(seed % 1_000_000).padStart(7, "0")}-${at}`,
    indexPrefix: "P",
    indexYear: year,
    indexSerial: at + 1,
    indexNumber: `P/${year}-${at}`,
    agencyId: pick(agencyIds, agency),
    columnId: pick(columnIds, seed >> 3),
    title: `关于第${at}号事项的通知`,
    documentNumber: null,
    documentNumberKey: null,
    genre: pick(GENRES, seed >> 5),
    theme: seed % 11 === 0 ? null : pick(THEME_PATHS, seed >> 4),
    issuedOn,
    effectiveOn: issuedOn,
    expiresOn,
    validity: pick(VALIDITIES, seed >> 6),
    disclosureKind: "proactive",
    summary: null,
    keywords: [],
    audiences: seed % 5 === 0 ? [pick(AUDIENCES, seed >> 7)] : [],
    body: [],
    bodyText: "",
    publishedAt: 0,
    publishedOn,
    legacyPublished: true,
    year,
    version: 1,
    contentHash: "",
    demonstration: true,
    withdrawnAt: seed % 50 === 0 ? 1 : null,
    withdrawnReason: seed % 50 === 0 ? "内容有误" : null,
  };
}

const draftOf = ({ id, agencyId, columnId, title }: NewRow): typeof publicationDrafts.$inferInsert => ({
  ...{ id, agencyId, columnId, title, stage: "published", fields: { ...NOTICE, title }, contentHash: "" },
  ...{ authorId: null, demonstration: true, createdAt: 0, updatedAt: 0, lockVersion: 1 },
});
const answeredFor = ({ id }: NewRow): typeof publicationReviews.$inferInsert => ({
  ...{ id: `review-${id}`, draftId: id, kind: "archiveImport", contentHash: "", staffId: null },
  ...{ authorisedBy: "测试", opinion: "历史档案导入。", at: 0 },
});

/** Many publications over twenty years, ten agencies and ten columns, put straight into the tables: for what lists have to bear. */
export async function fillWithPublications(many: number) {
  const agencyIds: string[] = [];
  for (const [position, { parentCode: _, ...agency }] of AGENCIES.slice(0, 10).entries()) {
    agencyIds.push(await createAgency("system", { ...agency, parentId: null, position }, 0));
  }
  const columnIds: string[] = [];
  for (const position of Array.from({ length: 10 }, (_, at) => at)) {
    const code = `column-${position}`;
    const words = { name: code, description: code, columnType: "政务公开" };
    const row = { ...words, code, parentId: null, position, statutoryItem: null, ownerAgencyId: null };
    columnIds.push(await createColumn("system", { ...row, updateDays: null, emptyNote: null }, 0));
  }
  const rows: NewRow[] = [];
  const step = 500;
  for (let from = 0; from < many; from += step) {
    const some = Array.from({ length: Math.min(step, many - from) }, (_, at) =>
      rowOf(from + at, agencyIds, columnIds, 7600),
    );
    await tx(async () => {
      await q().insert(publicationDrafts).values(some.map(draftOf));
      await q().insert(publicationReviews).values(some.map(answeredFor));
      await q().insert(publications).values(some);
      const served = some.flatMap(({ id, audiences = [], publishedOn, withdrawnAt }) =>
        (withdrawnAt ? [] : audiences).map((audience) => ({ publicationId: id, audience, publishedOn })),
      );
      if (served.length > 0) await q().insert(publicationAudiences).values(served);
    });
    rows.push(...some);
  }
  return { agencyIds, columnIds, rows };
}
