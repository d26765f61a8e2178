/** What stands around every chart. */
export const chartText = { table: "查看数据表", unknown: "无数据" } as const;
