import type { Genre } from "@/domain/publication/genres";

/** The genres this group of publications uses. */
export const GENRE = {
  notice: "通知",
  report: "报告",
  announcement: "公告",
  bulletin: "公报",
  other: "其他",
} as const satisfies Record<string, Genre>;

export const FISCAL_THEME = "财政、金融、审计\\财政";
export const STATISTICS_THEME = "国民经济管理、国有资产监管\\统计";
