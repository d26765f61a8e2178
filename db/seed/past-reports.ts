import { balance } from "@/domain/annual-report/identities";
import type { FiveNumbers } from "@/domain/annual-report/past-report";
import type { ReportContent, ReportScope } from "@/domain/annual-report/report-content";
import {
  type CountedRow,
  type ReportValues,
  type RowCount,
  requestsTable,
  sumOf,
  valuesAt,
} from "@/domain/annual-report/requests-table";
import { type SectionTwo, sumOfSectionsTwo } from "@/domain/annual-report/section-two";
import { APPLICANT_TYPES } from "@/domain/info-request/application/channels";
import type { Outcome } from "@/domain/law/outcomes";
import { REMEDY_COLUMNS, type RemedyTally } from "@/domain/remedy/remedy-tally";

/** One agency's own numbers of one past year. */
export interface PastNumbers {
  counts: RowCount[];
  section2: SectionTwo;
  /** Reviews and suits: 结果维持、结果纠正、其他结果、尚未审结. */
  remedies: Record<keyof RemedyTally, [number, number, number, number]>;
}

/** Of a hundred applications, so many ended so; whatever is left was granted. */
const OUTCOMES_OF_100: readonly (readonly [Outcome, number])[] = [
  ["partlyGranted", 8],
  ["unableNotHeld", 13],
  ["refusedThirdPartyRights", 4],
  ["refusedInternalAffairs", 3],
  ["refusedDeliberation", 3],
  ["unableNeedsCreation", 3],
  ["declinedPetition", 4],
  ["declinedDuplicate", 2],
  ["closedNotAmended", 3],
  ["closedOther", 2],
];
/** Of a hundred applicants, so many of each kind, in the order of the form. */
const KINDS_OF_100 = [72, 12, 2, 2, 9, 3] as const;

/** Numbers of a year in which about `size` people asked; what was carried in and out is given, the rest follows from it. */
export function pastNumbers(
  size: number,
  carriedIn: ReportValues,
  carriedOut: ReportValues,
  section2: SectionTwo,
  remedies: PastNumbers["remedies"],
): PastNumbers {
  const counts = APPLICANT_TYPES.flatMap((applicantType, column): RowCount[] => {
    const [came, left] = [carriedIn[column] ?? 0, carriedOut[column] ?? 0];
    const fresh = Math.max(Math.round((size * (KINDS_OF_100[column] ?? 0)) / 100), left - came, 0);
    const ended = came + fresh - left;
    const others = OUTCOMES_OF_100.map(([row, of100]) => [row, Math.floor((ended * of100) / 100)] as const);
    const granted = ended - others.reduce((sum, [, total]) => sum + total, 0);
    const lines: (readonly [CountedRow, number])[] = [
      ["new", fresh],
      ["carriedIn", came],
      ["granted", granted],
      ...others,
      ["carriedOut", left],
    ];
    return lines.flatMap(([row, total]) => (total > 0 ? [{ row, applicantType, total }] : []));
  });
  return { counts, section2, remedies };
}

const five = ([upheld, corrected, other, pending]: readonly [
  number,
  number,
  number,
  number,
]): FiveNumbers => [upheld, corrected, other, pending, upheld + corrected + other + pending];

/** Several agencies' numbers as the one report of a government that speaks for all of them. */
export function summedNumbers(all: readonly PastNumbers[]): PastNumbers {
  const sum = (kind: keyof RemedyTally) =>
    [0, 1, 2, 3].map((at) => all.reduce((total, { remedies }) => total + (remedies[kind][at] ?? 0), 0)) as [
      number,
      number,
      number,
      number,
    ];
  return {
    counts: all.flatMap(({ counts }) => counts),
    section2: sumOfSectionsTwo(all.map(({ section2 }) => section2)),
    remedies: {
      review: sum("review"),
      suitDirect: sum("suitDirect"),
      suitAfterReview: sum("suitAfterReview"),
    },
  };
}

/** What the report says in words, with the numbers of its tables. */
function partsOf(name: string, year: number, fresh: number, ended: number, inForce: number) {
  return {
    proactive: `${year}年，${name}围绕群众关心的事项主动公开政府信息，重点公布规划计划、财政预决算、重大项目、民生保障和行政执法等信息。现行有效的行政规范性文件${inForce}件，均已在门户网站集中公开。`,
    onApplication: `全年新收政府信息公开申请${fresh}件，办结${ended}件，均在法定期限内答复。对内容不明确的申请，一次性告知需要补正的内容，并由专人提供指导。`,
    management:
      "对政府信息实行目录管理，信息形成时即确定公开属性；定期清理规范性文件，并同步更新网站上的有效性标注。",
    platform:
      "完善政府信息公开专栏的检索和分类，公开指南、公开制度、法定主动公开内容和年度报告均可从首页直接进入。",
    supervision:
      "每季度检查栏目更新和申请办理情况，检查结果纳入年度考核；全年没有因政府信息公开工作追究责任的情形。",
    problems:
      "一是少数栏目更新不够及时，二是答复书的说理还不够充分。针对上述问题，已将更新时限落实到科室，并组织答复文书的专题培训。",
    other: "全年没有收取政府信息公开信息处理费。",
  };
}

/** The numbers as a whole report in the form of 2021. */
export function pastContent(
  { code, name }: { code: string; name: string },
  year: number,
  scope: ReportScope,
  { counts, section2, remedies }: PastNumbers,
  before: readonly RowCount[] | null,
): ReportContent {
  const requests = requestsTable(counts);
  const section4 = {
    review: five(remedies.review),
    suitDirect: five(remedies.suitDirect),
    suitAfterReview: five(remedies.suitAfterReview),
  };
  const tally = Object.fromEntries(
    Object.entries(section4).map(([kind, numbers]) => [
      kind,
      Object.fromEntries(REMEDY_COLUMNS.map((column, at) => [column, numbers[at] ?? 0])),
    ]),
  ) as unknown as RemedyTally;
  const ended = valuesAt(requests, "三(七)")[6];
  const identities = balance({
    requests,
    remedies: tally,
    before: before && requestsTable(before),
    endedCases: ended,
  });
  return {
    form: "2021",
    agency: { code, name },
    year,
    scope,
    section2,
    section3: {
      columns: ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
      rows: requests.rows,
    },
    section4,
    identities: identities.map(({ code: identity, holds }) => ({ code: identity, holds })),
    figures: {},
    parts: partsOf(name, year, valuesAt(requests, "一")[6], ended, section2.normativeDocuments[2]),
  };
}

/** What is left of a sum when some parts are taken out, column by column. */
export function restOf(whole: ReportValues, parts: readonly ReportValues[]): ReportValues {
  const taken = sumOf(parts);
  return whole.map((value, column) => Math.max(0, value - (taken[column] ?? 0))) as ReportValues;
}
