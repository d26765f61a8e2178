import { IDENTITY_CODES } from "@/domain/annual-report/identities";
import { requestsTable } from "@/domain/annual-report/requests-table";
import { REPORT_COLUMNS } from "@/text/annual-report";

const id = "019a2f6e-7c1b-7d3a-9e55-2b0c4d8f1a26";
const site = "https://www.example.gov.cn";

const item = {
  id,
  indexNumber: "11440183MB2C00001X/2026-00018",
  title: "关于印发河涌管理办法的通知",
  documentNumber: "增府办〔2026〕16号",
  agency: "增城市人民政府办公室",
  issuedOn: "2026-03-02",
  publishedAt: "2026-03-09T10:00:00+08:00",
  validity: "inForce",
  url: `${site}/p/${id}`,
} as const;

const report = {
  agency: "增城市财政局",
  agencyCode: "finance",
  year: 2025,
  version: 1,
  publishedAt: "2026-01-20T10:00:00+08:00",
} as const;

/** Answers as they may look; a test holds each to its schema. */
export const examples = {
  publications: {
    total: 128,
    items: [{ ...item, snippet: "为加强河涌管理，制定本办法。" }],
    nextCursor: "eyJvZiI6Ii4uLiJ9",
  },
  publication: {
    ...item,
    agencyCode: "office",
    column: "规范性文件",
    columnCode: "normative-documents",
    genre: "通知",
    theme: "综合政务\\政务公开",
    publishedOn: "2026-03-09",
    legacyPublished: false,
    changedAt: "2026-03-09T10:00:00+08:00",
    effectiveOn: "2026-04-01",
    expiresOn: "2031-03-31",
    disclosureKind: "proactive",
    summary: null,
    keywords: ["河涌"],
    version: 1,
    sourceUrl: null,
    demonstration: false,
    text: "各镇政府、街道办事处：\n现将《河涌管理办法》印发给你们，请认真组织实施。",
    alternates: { json: `${site}/p/${id}.json`, markdown: `${site}/p/${id}.md` },
    files: [
      {
        name: "河涌名录.xlsx",
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        byteSize: 18_432,
        sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        url: `${site}/f/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08/%E6%B2%B3%E6%B6%8C%E5%90%8D%E5%BD%95.xlsx`,
        text: "read",
        pageCount: 1,
      },
    ],
    links: [
      {
        kind: "explains",
        direction: "to",
        id: "019a2f70-1b7e-7f00-8a44-6d1e0c9b7a11",
        title: "《河涌管理办法》解读",
        withdrawn: false,
        url: `${site}/p/019a2f70-1b7e-7f00-8a44-6d1e0c9b7a11`,
      },
    ],
    versions: [{ version: 1, at: "2026-03-09T10:00:00+08:00" }],
  },
  alerts: {
    items: [
      {
        id,
        messageId: "019a2f71-5a3c-7c42-8b19-0e4d6a7f2c55",
        title: "全市台风橙色预警",
        kind: "typhoon",
        event: "台风",
        colour: "orange",
        level: "二级",
        areas: [],
        situation: "受台风“鲇鱼”影响，12小时内本地平均风力可能达到10级以上。",
        advice: ["停止一切户外活动，尽快到坚固的室内躲避，远离窗户。"],
        firstSentAt: "2026-09-16T15:00:00+08:00",
        sentAt: "2026-09-16T15:00:00+08:00",
        validUntil: "2026-09-17T08:00:00+08:00",
        agency: "增城市人民政府",
        agencyCode: "city",
        demonstration: false,
        url: `${site}/p/${id}`,
        cap: `${site}/alerts/cap/019a2f71-5a3c-7c42-8b19-0e4d6a7f2c55.xml`,
      },
    ],
  },
  agencies: {
    items: [
      {
        code: "finance",
        name: "增城市财政局",
        shortName: "财政局",
        level: "department",
        creditCode: "11440183MB2C00002X",
        url: `${site}/agencies/finance`,
      },
    ],
  },
  columns: {
    items: [
      {
        code: "normative-documents",
        name: "规范性文件",
        parent: null,
        statutoryItem: "20(一)",
        updateDays: 20,
        description: "行政规范性文件。",
        ownerAgency: "增城市人民政府办公室",
        url: `${site}/catalogue/normative-documents`,
      },
    ],
  },
  changes: {
    items: [
      {
        seq: 4711,
        kind: "published",
        id,
        at: "2026-03-09T10:00:00+08:00",
        version: 1,
        url: item.url,
        title: item.title,
      },
      {
        seq: 4712,
        kind: "withdrawn",
        id: "019a2f70-1b7e-7f00-8a44-6d1e0c9b7a12",
        at: "2026-03-09T11:20:00+08:00",
        version: 2,
        reason: "内容有误",
        url: `${site}/p/019a2f70-1b7e-7f00-8a44-6d1e0c9b7a12`,
      },
    ],
    nextSince: 4712,
    more: false,
  },
  annualReports: {
    items: [
      {
        ...report,
        url: `${site}/reports/finance/2025`,
        data: `${site}/api/v1/annual-reports/finance/2025`,
      },
    ],
  },
  annualReport: {
    ...report,
    frozenAt: "2026-01-19T16:30:00+08:00",
    erratum: null,
    contentHash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    scope: "own",
    section2: {
      regulations: [0, 0, 0],
      normativeDocuments: [1, 0, 6],
      licences: 12,
      penalties: 3,
      coercions: 0,
      feesWan: 0.86,
    },
    section3: {
      columns: REPORT_COLUMNS.map(({ label }) => label),
      rows: requestsTable([
        { row: "new", applicantType: "person", total: 4 },
        { row: "granted", applicantType: "person", total: 3 },
        { row: "carriedOut", applicantType: "person", total: 1 },
      ]).rows,
    },
    section4: { review: [1, 0, 0, 0, 1], suitDirect: [0, 0, 0, 0, 0], suitAfterReview: [0, 0, 0, 0, 0] },
    identities: IDENTITY_CODES.map((code) => ({ code, holds: true })),
    text: {
      proactive: "全年主动公开政府信息86条。",
      onApplication: "全年新收政府信息公开申请4件。",
      management: "政府信息发布前均经过保密审查。",
      platform: "政府信息公开专栏运行正常。",
      supervision: "全年开展培训1次。",
      problems: "部分文件的解读不够及时，今后与文件同步发布解读。",
      other: "全年没有收取信息处理费。",
    },
  },
  days: {
    dueOn: "2026-03-10",
    provisional: false,
    days: [
      { on: "2026-03-09", counted: false, reason: "receiptDay" },
      { on: "2026-03-10", counted: true, reason: "workday", number: 1 },
    ],
  },
  calendar: {
    year: 2026,
    known: true,
    daysOff: ["2026-01-01"],
    weekendsWorked: ["2026-01-04"],
    sources: ["https://www.gov.cn/zhengce/content/202511/content_7047090.htm"],
  },
} as const;
