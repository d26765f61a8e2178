import type { DayEntry } from "@/domain/info-request/clock/clock";
import type { OWN_TEXTS } from "@/domain/info-request/history/public-story";
import { dayInFull } from "./dates";
import { ACCOUNT_REASON_LABELS, dayAccount } from "./info-request";

const END = "\r\n";
/** Without it an editor of Windows takes the text for GBK. */
const MARK = "\uFEFF";

/** Lines as a text file that every machine opens. */
export const textFile = (lines: readonly string[]): string =>
  MARK + lines.flatMap((line) => line.split("\n")).join(END) + END;

/** Names of what lies in the archive; none is made of what somebody typed (UP-034). */
export const downloadNames = {
  archive: (number: string) => `政府信息公开申请-${number}.zip`,
  request: "申请内容.txt",
  story: "办理过程.txt",
  account: "期限逐日明细.txt",
  answer: "答复书.txt",
  received: (serial: string, extension: string) => `答复附件/${serial}.${extension}`,
  letter: (serial: string, title: string, extension: string) => `文书/${serial}-${title}.${extension}`,
} as const;

export const OWN_TEXT_TITLES: Readonly<Record<(typeof OWN_TEXTS)[number], string>> = {
  amended: "我的补正",
  reasonGiven: "我说明的理由",
  rated: "我的评价",
};

export const downloadWords = {
  made: (on: string) => `本文件于${dayInFull(on)}由申请人在本网站下载，内容截至当日。`,
  number: (number: string) => `申请编号：${number}`,
  agency: (name: string) => `办理机关：${name}`,
  subject: (subject: string) => `申请内容：${subject}`,
  description: (description: string) => `描述：${description}`,
  wasOn: (day: string) => `（原记录为${dayInFull(day)}）`,
  due: (dueOn: string | null, provisional: boolean) =>
    dueOn
      ? `${dayAccount.dueOn}：${dayInFull(dueOn)}${provisional ? dayAccount.provisional : ""}`
      : `${dayAccount.dueOn}：${dayAccount.notRunning}`,
} as const;

/** One day of the account on a line. */
export function accountLine({ on, counted, reason, number }: DayEntry): string {
  const count = counted && number ? dayAccount.counted(number) : dayAccount.notCounted;
  return `${dayInFull(on)}　${count}　${ACCOUNT_REASON_LABELS[reason]}`;
}
