import { calendarDate } from "../time/calendar-date";

/** The day the revised regulation came into force (国务院令第711号); before it an answer was due within 15 working days (第492号). */
export const REGULATION_IN_FORCE_ON = calendarDate("2019-05-15");

/** A period of the law: how long, in what, and where it is written. */
export interface Deadline {
  count: number;
  unit: "workingDay" | "day" | "month";
  article: string;
  /** The article's own words, or how the number came about. */
  words: string;
  /** True when the law sets no number: an administrator may change it. */
  setting: boolean;
}

const REGULATION = "《中华人民共和国政府信息公开条例》";

/** Every period the portal counts; no number of days stands anywhere else. */
export const DEADLINES = {
  proactiveDisclosure: {
    count: 20,
    unit: "workingDay",
    article: `${REGULATION}第二十六条`,
    words: "属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开",
    setting: false,
  },
  budgetDisclosure: {
    count: 20,
    unit: "day",
    article: "《中华人民共和国预算法》第十四条",
    words:
      "经批准的预算、预算调整、决算、预算执行情况的报告及报表，应当在批准后二十日内公开；经批复的部门预算、决算及报表，应当在批复后二十日内公开",
    setting: false,
  },
  amendmentNotice: {
    count: 7,
    unit: "workingDay",
    article: `${REGULATION}第三十条`,
    words: "自收到申请之日起7个工作日内一次性告知申请人作出补正，说明需要补正的事项和合理的补正期限",
    setting: false,
  },
  amendment: {
    count: 15,
    unit: "workingDay",
    article: `${REGULATION}第三十条`,
    words: "合理的补正期限（条例未规定具体天数）",
    setting: true,
  },
  answer: {
    count: 20,
    unit: "workingDay",
    article: `${REGULATION}第三十三条`,
    words: "不能当场答复的，应当自收到申请之日起20个工作日内予以答复",
    setting: false,
  },
  extension: {
    count: 20,
    unit: "workingDay",
    article: `${REGULATION}第三十三条`,
    words:
      "需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日",
    setting: false,
  },
  thirdPartyOpinion: {
    count: 15,
    unit: "workingDay",
    article: `${REGULATION}第三十二条`,
    words: "第三方应当自收到征求意见书之日起15个工作日内提出意见",
    setting: false,
  },
  coMakerOpinion: {
    count: 15,
    unit: "workingDay",
    article: `${REGULATION}第三十四条`,
    words: "被征求意见机关应当自收到征求意见书之日起15个工作日内提出意见，逾期未提出意见的视为同意公开",
    setting: false,
  },
  reasons: {
    count: 7,
    unit: "workingDay",
    article: `${REGULATION}第三十五条`,
    words: "可以要求申请人说明理由（条例未规定具体天数）",
    setting: true,
  },
  feePayment: {
    count: 20,
    unit: "workingDay",
    article: "《政府信息公开信息处理费管理办法》第六条",
    words: "申请人应当从收到收费通知次日起20个工作日内缴纳费用，逾期未缴纳的，视为放弃申请",
    setting: false,
  },
  administrativeReview: {
    count: 60,
    unit: "day",
    article: "《中华人民共和国行政复议法》第二十条",
    words: "可以自知道或者应当知道该行政行为之日起六十日内提出行政复议申请",
    setting: false,
  },
  reviewReplySimple: {
    count: 5,
    unit: "workingDay",
    article: "《中华人民共和国行政复议法》第五十四条、第八十八条",
    words: "适用简易程序的，被申请人应当自收到行政复议申请书副本之日起五日内提出书面答复；“五日”指工作日",
    setting: false,
  },
  lawsuit: {
    count: 6,
    unit: "month",
    article: "《中华人民共和国行政诉讼法》第四十六条",
    words: "应当自知道或者应当知道作出行政行为之日起六个月内提出",
    setting: false,
  },
  lawsuitAfterReview: {
    count: 15,
    unit: "day",
    article: "《中华人民共和国行政诉讼法》第四十五条",
    words: "可以在收到复议决定书之日起十五日内向人民法院提起诉讼",
    setting: false,
  },
} as const satisfies Record<string, Deadline>;
export type DeadlineName = keyof typeof DEADLINES;

/** Days of the year, `MM-DD`, by which the annual reports are due. */
export const ANNUAL_REPORT_DUE = {
  department: { monthDay: "01-31", article: `${REGULATION}第四十九条` },
  government: { monthDay: "03-31", article: `${REGULATION}第四十九条` },
} as const;
