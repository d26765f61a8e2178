import type { PublishClock, PublishTiming } from "@/domain/publication/publish-clock";
import { PUBLISH_SOON } from "@/domain/publication/publish-clock";
import { dayInFull } from "./dates";
import { clockBadge } from "./publishing";

type Timing = Exclude<PublishTiming, null>;

/** How texts stand with the period for publishing them. */
export const timingNames: Readonly<Record<Timing, string>> = {
  overdue: "超期未公开",
  soon: "临近期限",
  publishedLate: "超期公开",
};

export const timingPage = {
  title: "公开时限",
  supervisedTitle: "主动公开时限情况",
  link: "公开时限情况",
  lead: `依照条例第二十六条和有关法律、法规的期限计算。“临近期限”是${PUBLISH_SOON}日以内到期的；“超期公开”按所选年份统计，历史导入的不计入。`,
  finding: (overdue: number, soon: number, publishedLate: number, year: number) =>
    overdue + soon + publishedLate === 0
      ? `没有超期和临近期限的稿件，${year}年也没有超期公开的。`
      : `超期未公开${overdue}件，临近期限${soon}件；${year}年超期公开${publishedLate}件。`,
  none: "没有这样的稿件。",
  caption: "按应公开日期排列",
  perAgency: "各机关情况（单位：件）",
  agency: "机关",
  textTitle: "标题",
  column: "栏目",
  issuedOn: "成文日期",
  dueOn: "应在此日前公开",
  state: "情况",
  publishedOn: "公开日期",
  basis: "期限依据",
  stage: "环节",
  export: "下载表格（CSV）",
  all: "全部机关",
  back: "返回主动公开发布情况",
  file: (day: string) => `公开时限情况_${day}`,
  /** 「超过 3 个工作日」, or how late it came. */
  told: (clock: PublishClock, publishedOn: string | null) =>
    publishedOn === null ? clockBadge(clock) : `${dayInFull(publishedOn)}公开`,
  day: (day: string, provisional: boolean) => `${dayInFull(day)}${provisional ? "（预估）" : ""}`,
};

/** Choosing the period of one text, where its column leaves that to the editor. */
export const limitForm = {
  title: "适用的公开时限",
  what: "本栏目有几种公开时限，请按信息的种类选定。",
  save: "保存公开时限",
  unknown: "请从列表中选择公开时限",
};
