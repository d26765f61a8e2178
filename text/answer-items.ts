/** The pieces of an answer in part (区分处理), as the composer asks for them. */
export const answerItems = {
  title: "各项信息的处理结果",
  hint: "申请的信息逐项写明：哪些予以公开，哪些不予公开、依据哪一条、为什么。不予公开的每一项都要有依据和理由。",
  item: (number: number) => `第 ${number} 项`,
  name: "信息名称或者内容",
  result: "处理结果",
  provided: "予以公开",
  withheld: "不予公开",
  ground: "依据",
  pickGround: "请选择依据",
  reason: "不予公开的理由",
  reasonHint: "予以公开的不用填写。",
  more: "再加一项",
  empty: "名称和理由都不填的项，保存时略去。",
  owed: "至少写明一项不予公开的内容，每项都要有依据和理由。",
} as const;

/** What was changed since the last save. */
export const answerChanges = {
  compare: "与已保存的对照",
  title: "还没有保存的改动",
  none: "与已保存的内容一致。",
  added: "新增",
  removed: "删去",
  tooLong: "内容太长，不能逐段对照。",
} as const;
