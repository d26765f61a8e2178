import { HOURS_RANGE, ITEMS_RANGE } from "@/domain/access/personal-reading";

/** The page on which the security administrator sees who saw much about persons. */
export const readingsPage = {
  title: "个人信息预警",
  lead: "工作人员查看申请人信息、打开办件附件、导出申请列表和证据包，都逐次记入审计日志。一个人在规定时间内超过预警数量时，审计员和安全管理员会收到提醒。预警不妨碍办理。",
  saved: "预警数量已经保存，从下一次查看起生效。",
  alarms: "预警记录",
  none: "还没有预警。",
  heads: { who: "工作人员", items: "涉及的项数", at: "时间" },
  who: (name: string, username: string) => (name === "" ? "账号已不存在" : `${name}（${username}）`),
  next: "具体查看了哪些内容，由审计员在审计日志中核对。不是工作需要的，请停用账号，并按规定报告。",
  limit: "预警数量",
  save: "保存预警数量",
  fields: { items: "超过多少项", hours: "在多少小时内" },
  itemsHint: `填写${ITEMS_RANGE.least}到${ITEMS_RANGE.most}的整数。导出列表按行数计算，其他操作每次计一项。`,
  hoursHint: `填写${HOURS_RANGE.least}到${HOURS_RANGE.most}的整数。`,
} as const;

export const readingProblems = {
  "items.range": `请填写${ITEMS_RANGE.least}到${ITEMS_RANGE.most}的整数。没有保存，原来的数量继续有效。`,
  "hours.range": `请填写${HOURS_RANGE.least}到${HOURS_RANGE.most}的整数。没有保存，原来的数量继续有效。`,
};
