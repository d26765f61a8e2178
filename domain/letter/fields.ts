/** Merge fields (合并域) of the templates, by the names that an office writes in Word. */
export const LETTER_FIELDS = [
  "机关",
  "发文字号",
  "文书名称",
  "申请人",
  "称谓",
  "编号",
  "收到日期",
  "补正经过",
  "申请内容",
  "决定",
  "依据",
  "提供的信息",
  "获取方式",
  "理由",
  "检索情况",
  "负责机关",
  "此前答复",
  "办理渠道",
  "各项结果",
  "答复内容",
  "救济条款",
  "签发日期",
  "补正事项",
  "补正期限",
  "说明期限",
  "数量频次",
  "延期理由",
  "延长天数",
  "延期至",
  "延迟至",
  "第三方",
  "征求意见内容",
  "公开决定",
  "收费标准",
  "费用数额",
  "缴纳方式",
  "接收机关",
  "协办事项",
  "撤回日期",
  "更正内容",
  "原文书",
  "送达方式",
  "送达日期",
  "送达文书",
  "答复期限",
  "申请方式",
  "申请人类型",
  "证件",
  "联系方式",
  "载体形式",
  "要求的获取方式",
  "登记日期",
  "机构",
  "地址",
  "电话",
] as const;
export type LetterField = (typeof LETTER_FIELDS)[number];

/** Lists, repeated between `{#名}` and `{/名}`, with the fields of one entry. */
export const LETTER_LISTS = {
  不公开项: ["序号", "名称", "依据", "理由"],
  目录: ["序号", "名称", "结果"],
  附件: ["序号", "名称"],
} as const;
export type LetterList = keyof typeof LETTER_LISTS;

export type ListEntry = Readonly<Record<string, string>>;

/** What is merged into a template. */
export type LetterValues = Readonly<
  Partial<Record<LetterField, string>> & Partial<Record<LetterList, readonly ListEntry[]>>
>;

/** True for the name of a list. */
export function isLetterList(name: string): name is LetterList {
  return Object.hasOwn(LETTER_LISTS, name);
}

/** What a draft shows where a value is still owed. */
export function missingMark(name: string): string {
  return `【缺：${name}】`;
}

/** Finds such a mark again, in any of the forms of a letter. */
export const MISSING_MARK = /【缺：[^】]+】/g;
