import {
  CONSULTATION_CHANNELS,
  type ConsultationChannel,
  type ConsultationKind,
} from "@/domain/consultation/consultation";
import type { ConsultationProblem, ConsultationRefusal } from "@/domain/consultation/consultation-form";
import { dayInFull } from "./dates";
import { refusals } from "./refusals";
import { fieldProblems } from "./registers";

export const CONSULTATION_CHANNEL_LABELS = {
  counter: "现场",
  phone: "电话",
  online: "网上",
} as const satisfies Record<ConsultationChannel, string>;

export const CONSULTATION_KIND_LABELS = {
  single: "逐次登记",
  dayTotal: "当日总数",
} as const satisfies Record<ConsultationKind, string>;

export const consultationProblems = {
  ...fieldProblems,
  "number.wrong": "请填写整数，最多20,000人次",
  "unanswered.more": "未能答复的人次不能多于咨询人次，请核对",
  "subject.missing": "请选择一个事项，或者在“其他事项”里填写",
  "how.missing": "请按下四个按钮中的一个",
} as const satisfies Record<ConsultationProblem, string>;

export const consultationRefusals = {
  noSuchEntry: "没有找到这条登记，或者它不属于您所在的机关。没有做任何改动。",
  alreadyCancelled: "这条登记已经冲销过，不能再次冲销。",
  alreadyTotalled: "这一天这个渠道已经登记过总数，没有重复记入。数字有误的，请先冲销原来的一条，再重新登记。",
  fewerThanSingles:
    "填写的总数少于这一天已经逐次登记的人次，没有记入。当日总数应当包括逐次登记的在内，请核对后重新填写。",
  personalValue:
    "文字里有身份证件号码、电话号码或者电子邮箱，没有保存。咨询登记只记事项，不记是谁来问的；请删去号码后再登记。",
  inFuture: refusals.inFuture,
} as const satisfies Record<ConsultationRefusal, string>;

const persons = (count: number) => `${count.toLocaleString("en-US")}人次`;

/** The desk's register of consultations. */
export const consultations = {
  title: "咨询登记",
  lead: "登记现场和电话咨询：选好事项，再按一个按钮。这里不记姓名、电话，也不记证件号码。",
  one: "登记一次咨询",
  on: "咨询日期",
  subject: "咨询事项",
  subjectHint: "常问的排在前面。",
  other: "其他事项",
  otherHint: "上面没有的在这里填写，不超过40个字；填写了就以这里为准。",
  button: (channel: ConsultationChannel, answered: boolean) =>
    `${CONSULTATION_CHANNEL_LABELS[channel]}，${answered ? "已答复" : "未能答复"}`,
  unansweredHint: "“未能答复”是指没有可以提供的公开信息、当场答不了。这些事项会列入“问得多、没有公开的”。",
  singleDone: (channel: ConsultationChannel, subject: string, answered: boolean) =>
    `已登记${CONSULTATION_CHANNEL_LABELS[channel]}咨询1人次：${subject}，${answered ? "已答复" : "未能答复"}。`,
  total: "登记一日总数",
  totalLead:
    "只计数、不逐次登记的单位，每天填一个总数。总数包括当天已经逐次登记的在内，统计时取两者中较大的，不会重复计算。",
  channel: "渠道",
  persons: "咨询人次",
  unanswered: "其中未能答复",
  unansweredOptional: "没有统计的留空。",
  source: "数字来源",
  sourceHint: "例如：窗口取号机、热线平台月报、门户网站留言后台。",
  totalDone: (day: string, channel: ConsultationChannel, count: number) =>
    `已登记${dayInFull(day)}${CONSULTATION_CHANNEL_LABELS[channel]}咨询${persons(count)}。`,
  today: (day: string) => `${dayInFull(day)}的咨询`,
  todayCaption: "今天的咨询人次",
  list: "咨询登记簿",
  none: "还没有登记咨询。",
  count: (total: number) => `共${total.toLocaleString("en-US")}条登记`,
  heads: {
    on: "日期",
    channel: "渠道",
    subject: "事项",
    persons: "人次",
    unanswered: "未能答复",
    enteredBy: "登记人",
    act: "更正",
  },
  dayTotalOf: (source: string) => `当日总数（${source}）`,
  cancel: "冲销",
  cancelOne: (subject: string) => `冲销：${subject}`,
  cancelled: (why: string) => `已冲销：${why}`,
  cancelTitle: "冲销一条咨询登记",
  cancelLead:
    "登记不能修改。冲销后，原来的一条和冲销的一条都保留在登记簿里，人次互相抵消；需要的再重新登记。",
  cancelReason: "冲销的原因",
  cancelReasonHint: "例如：渠道选错、重复登记。",
  cancelSubmit: "冲销这条登记",
  done: { cancelled: "已冲销，人次已经抵消。" },
  kind: "登记方式",
  enteredAt: "登记时间",
  export: "下载本年登记（CSV）",
  file: (agency: string, year: number) => `${agency}${year}年咨询登记`,
  state: "状态",
  stands: "有效",
} as const;

/** The supervisor's page of consultations. */
export const consultationOversight = {
  title: "咨询情况",
  lead: "各机关登记的现场、电话和网上咨询。网上信箱开通以前，网上咨询按各机关填报的当日总数统计。",
  finding: (year: number, total: number, unanswered: number) =>
    total === 0
      ? `${year}年还没有登记咨询。`
      : `${year}年登记咨询${persons(total)}，其中${unanswered === 0 ? "没有未能答复的" : `${persons(unanswered)}未能答复`}。`,
  how: "逐次登记和当日总数都有的，每个机关、每天、每个渠道取较大的一个数，不重复计算。",
  /** Names the channel that most came by. */
  chartFinding: ({ total, ...channels }: Readonly<Record<ConsultationChannel | "total", number>>) => {
    const [first = "counter"] = CONSULTATION_CHANNELS.toSorted(
      (one, other) => channels[other] - channels[one],
    );
    const share = total === 0 ? 0 : Math.round((channels[first] * 1000) / total) / 10;
    return `${CONSULTATION_CHANNEL_LABELS[first]}咨询最多，占${share}%`;
  },
  byAgency: "各机关咨询人次",
  byAgencyCaption: (year: number) => `${year}年各机关咨询人次`,
  byMonth: "逐月咨询人次",
  byDay: "逐日咨询人次",
  month: "月份",
  agency: "机关",
  all: "合计",
  total: "合计",
  unanswered: "未能答复",
  subjects: "问得最多的事项",
  subjectsCaption: "逐次登记的咨询事项和人次",
  subjectsNote: "只有逐次登记的咨询有事项，当日总数没有。",
  noSubjects: "这一年没有逐次登记的咨询。",
  subject: "事项",
  persons: "人次",
  gaps: "问得多、没有公开的",
  gapsLead:
    "当场未能答复的咨询事项，和在网站上没有搜到结果的词。目录里已经有的，可以告诉窗口怎样查；没有的，考虑主动公开。",
  gapsCaption: "未能答复的咨询事项",
  gapAgencies: "问到的机关",
  lastOn: "最近一次",
  found: "目录里能搜到",
  foundCount: (count: number) => `${count.toLocaleString("en-US")}条`,
  notFound: "没有",
  noGaps: "这一年没有未能答复的咨询事项。",
  words: "没有搜到结果的词",
  wordsCaption: "在网站上没有搜到结果的词和次数",
  searched: "搜索次数",
  noWords: "近一年没有多次搜索都落空的词。",
  export: "下载（CSV）",
  file: (year: number) => `${year}年咨询情况`,
  part: "部分",
  item: "项目",
} as const;
