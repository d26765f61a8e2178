import type { Permission, Role } from "@/domain/access/roles";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { calendarDate } from "@/domain/time/calendar-date";
import { createAgency } from "./mutations/agencies";
import { createColumn } from "./mutations/columns";
import { setReviewRule } from "./mutations/review-rules";
import { AGENCIES } from "./seed/agencies";
import { COLUMNS } from "./seed/columns";
import { accountForTest, proofOf } from "./test-staff";

/** Monday 9 March 2026, 10:00 in Beijing. */
export const MORNING = Date.UTC(2026, 2, 9, 2);

/** An ordinary notice that nothing is wrong with. */
export const NOTICE: PublicationFields = {
  title: "关于印发河涌管理办法的通知",
  documentNumber: "增府办〔2026〕16号",
  genre: "通知",
  theme: "综合政务\\政务公开",
  columnCode: "other-documents",
  issuedOn: calendarDate("2026-03-02"),
  effectiveOn: null,
  expiresOn: null,
  summary: null,
  keywords: ["河涌"],
  body: "各镇政府、街道办事处：\n现将《河涌管理办法》印发给你们，请认真组织实施。\n第一条　为加强河涌管理，制定本办法。",
  disclosureKind: "proactive",
  validity: "inForce",
  sourceUrl: null,
};

/**
 * Two agencies, a column, and accounts with the roles a test gives them; call it on a fresh test store. Only the secrecy review applies, which
 * nothing can remove: a test of the other reviews says which it wants.
 */
export async function peopleForTests() {
  const [first, second] = AGENCIES;
  const column = COLUMNS.find(({ code }) => code === NOTICE.columnCode);
  if (!first || !second || !column) throw new Error("the seed has changed");
  const agencyOf = ({ parentCode: _, ...agency }: typeof first, position: number) =>
    createAgency("system", { ...agency, parentId: null, position }, 0);
  const own = await agencyOf(first, 0);
  const other = await agencyOf(second, 1);
  const { parentCode: _, ownerAgency: __, ...rest } = column;
  await createColumn("system", { ...rest, parentId: null, ownerAgencyId: null, position: 0 }, 0);
  await setReviewRule("system", { agencyId: null, columnId: null, levels: [] }, 0);
  const hire = async <P extends Permission>(name: string, roles: Role[], agencyId = own) =>
    proofOf<P>(await accountForTest(name, roles, agencyId), roles, { name, agencyId });
  return { own, other, hire };
}
