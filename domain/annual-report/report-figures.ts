import { CHANNELS, type Channel } from "@/domain/info-request/application/channels";
import { OUTCOMES, type OutcomeGroup } from "@/domain/law/outcomes";
import { REPORT_ROWS } from "@/domain/law/report-rows";
import type { ReportSections } from "./report-content";
import { valuesAt } from "./requests-table";

/** What a report tells beside its three tables, counted or entered; null where nobody knows. */
export interface ReportCounts {
  /** New applications of the year by the way they came. */
  channels: Readonly<Record<Channel, number>>;
  /** Publications of the year that are public, and those of them with their whole text. */
  published: number;
  withFullText: number;
  /** 信息处理费 paid in the year, and cases in which it was waived. */
  feesCents: number;
  feesWaived: number;
  consultations: number | null;
  visits: number | null;
}

export const FIGURE_UNITS = ["件", "条", "次", "元", "万元", "%"] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** A figure that the text may name by its token; it is counted and never typed. */
export interface ReportFigure {
  token: string;
  unit: FigureUnit;
  /** Which of the parts it comes from, for the list beside the text. */
  from: "section2" | "section3" | "section4" | "counts";
  of: (sections: ReportSections, counts: ReportCounts) => number | null;
}

type Of = ReportFigure["of"];

const total =
  (code: string): Of =>
  ({ section3 }) =>
    valuesAt(section3, code)[6];
const column =
  (code: string, at: number): Of =>
  ({ section3 }) =>
    valuesAt(section3, code)[at] ?? 0;
const group =
  (name: OutcomeGroup): Of =>
  (sections, counts) =>
    REPORT_ROWS.reduce(
      (sum, { code, outcome }) =>
        outcome !== null && OUTCOMES[outcome].group === name
          ? sum + (total(code)(sections, counts) ?? 0)
          : sum,
      0,
    );
const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10);

/** The token of each channel. */
export const CHANNEL_TOKENS: Readonly<Record<Channel, string>> = {
  counter: "当面申请",
  fax: "传真申请",
  email: "电子邮件申请",
  online: "网上申请",
  letter: "信函申请",
  other: "其他渠道申请",
};

const pieces = (token: string, from: ReportFigure["from"], of: Of): ReportFigure => ({
  token,
  unit: "件",
  from,
  of,
});

/** Every figure that a report's text can be bound to, in the order in which the list shows them. */
export const REPORT_FIGURES: readonly ReportFigure[] = [
  { token: "主动公开条数", unit: "条", from: "counts", of: (_, counts) => counts.published },
  {
    token: "全文率",
    unit: "%",
    from: "counts",
    of: (_, { published, withFullText }) => share(withFullText, published),
  },
  pieces("规章制发", "section2", ({ section2 }) => section2.regulations[0]),
  pieces("规章废止", "section2", ({ section2 }) => section2.regulations[1]),
  pieces("规章现行有效", "section2", ({ section2 }) => section2.regulations[2]),
  pieces("规范性文件制发", "section2", ({ section2 }) => section2.normativeDocuments[0]),
  pieces("规范性文件废止", "section2", ({ section2 }) => section2.normativeDocuments[1]),
  pieces("规范性文件现行有效", "section2", ({ section2 }) => section2.normativeDocuments[2]),
  pieces("行政许可", "section2", ({ section2 }) => section2.licences),
  pieces("行政处罚", "section2", ({ section2 }) => section2.penalties),
  pieces("行政强制", "section2", ({ section2 }) => section2.coercions),
  { token: "行政事业性收费", unit: "万元", from: "section2", of: ({ section2 }) => section2.feesWan },
  pieces("本年新收", "section3", total("一")),
  pieces("上年结转", "section3", total("二")),
  pieces("办结总数", "section3", total("三(七)")),
  pieces("结转下年度", "section3", total("四")),
  pieces("自然人申请", "section3", column("一", 0)),
  pieces("法人或其他组织申请", "section3", (sections, counts) => {
    const [all, person] = [total("一")(sections, counts) ?? 0, column("一", 0)(sections, counts) ?? 0];
    return all - person;
  }),
  pieces("予以公开", "section3", group("granted")),
  pieces("部分公开", "section3", group("partlyGranted")),
  pieces("不予公开合计", "section3", group("refused")),
  pieces("无法提供合计", "section3", group("unable")),
  pieces("不予处理合计", "section3", group("declined")),
  pieces("其他处理合计", "section3", group("closed")),
  {
    token: "予以公开占比",
    unit: "%",
    from: "section3",
    of: (sections, counts) =>
      share(group("granted")(sections, counts) ?? 0, total("三(七)")(sections, counts) ?? 0),
  },
  ...CHANNELS.map((channel) =>
    pieces(CHANNEL_TOKENS[channel], "counts", (_, { channels }) => channels[channel]),
  ),
  pieces("行政复议", "section4", ({ section4 }) => section4.review[4]),
  pieces("复议结果维持", "section4", ({ section4 }) => section4.review[0]),
  pieces("复议结果纠正", "section4", ({ section4 }) => section4.review[1]),
  pieces("复议其他结果", "section4", ({ section4 }) => section4.review[2]),
  pieces("复议尚未审结", "section4", ({ section4 }) => section4.review[3]),
  pieces("行政诉讼", "section4", ({ section4 }) => section4.suitDirect[4] + section4.suitAfterReview[4]),
  pieces("未经复议直接起诉", "section4", ({ section4 }) => section4.suitDirect[4]),
  pieces("复议后起诉", "section4", ({ section4 }) => section4.suitAfterReview[4]),
  { token: "收取信息处理费", unit: "元", from: "counts", of: (_, { feesCents }) => feesCents / 100 },
  pieces("减免信息处理费", "counts", (_, { feesWaived }) => feesWaived),
  { token: "咨询", unit: "次", from: "counts", of: (_, { consultations }) => consultations },
  { token: "访问量", unit: "次", from: "counts", of: (_, { visits }) => visits },
];

/** The tokens that a text may hold. */
export const FIGURE_TOKENS: ReadonlySet<string> = new Set(REPORT_FIGURES.map(({ token }) => token));

/** What every token stands for in one report. */
export function figureValues(sections: ReportSections, counts: ReportCounts): Record<string, number | null> {
  return Object.fromEntries(REPORT_FIGURES.map(({ token, of }) => [token, of(sections, counts)]));
}
