import type { Genre } from "@/domain/publication/genres";
import type { LinkKind } from "@/domain/publication/link-kinds";

/**
 * One demonstration publication, written for this project. Dates are relative to the day the demonstration is made, so that
 * it never looks abandoned: `title`, `summary` and `body` may hold `{{issuedOn}}` (2026年3月12日), `{{year}}`, `{{year-1}}`, `{{year+1}}`,
 * all counted from the day of issue.
 */
export interface DemoPublication {
  /** Stable and unique; the seed derives the id from it. */
  key: string;
  agency: string;
  column: string;
  title: string;
  /** `sign` is 机关代字 and `serial` the running number: 增府办〔{{year}}〕16号. */
  documentNumber?: { sign: string; serial: number };
  genre: Genre;
  /** 主题分类 as `一级\二级`. */
  theme: string;
  /** The latest `MM-DD` that is at least three days past, taken back by whole years. */
  issued: { monthDay: string; yearsBack?: number };
  /** Days from issue to publication; at least one, four unless told. */
  publishedAfterDays?: number;
  /** Years the document stays in force from the day of issue (暂行、试行 three, others five). */
  inForceYears?: number;
  /** 服务对象, as `个人\\教育科研`. */
  audiences?: string[];
  summary?: string;
  keywords?: string[];
  /** Markdown of our own small kind: see domain/publication/body. */
  body: string;
}

/** How one demonstration publication stands to another; both named by their keys. */
export interface DemoLink {
  from: string;
  kind: LinkKind;
  to: string;
}
