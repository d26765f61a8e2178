import type { FieldProblem } from "@/domain/entry/form-fields";

/** What can be wrong in the forms of the registers, by message key. */
export const fieldProblems = {
  "day.wrong": "请填写一个存在的日期",
  "text.missing": "请填写这一项",
  "text.illegal": "文字里有无法保存的字符，请删除后重新填写",
  "text.tooLong": "文字太长，请缩短后再保存",
  "choice.missing": "请选择一项",
} as const satisfies Record<FieldProblem, string>;

/** The registers of the desk, by address. */
export const registerMenu = {
  label: "登记簿",
  pages: {
    "/desk/remedies": "复议诉讼",
    "/desk/complaints": "投诉举报",
    "/desk/log": "答复公开",
    "/desk/proactive": "主动公开建议",
    "/desk/consultations": "咨询",
  },
} as const;
export type RegisterPage = keyof typeof registerMenu.pages;

/** What every register says. */
export const registers = {
  show: "查看",
  all: "全部",
  year: "年份",
  yearName: (year: number) => `${year}年`,
  count: (total: number) => `共 ${total} 件`,
  openCase: (number: string) => `申请 ${number}`,
  none: "—",
  pick: "请选择",
  back: (page: string) => `返回${page}登记簿`,
  notFound: "没有找到这一条登记",
  notFoundWhy: "可能已经不在，或者属于其他机关。登记簿只显示本机关的内容。",
};
