import type { Genre } from "@/domain/publication/genres";

/** The parts of an issue of the gazette (政府公报) in their order. */
export const GAZETTE_PARTS = ["rules", "government", "departments", "personnel", "explanations"] as const;
export type GazettePart = (typeof GAZETTE_PARTS)[number];

interface Gazetted {
  columnCode: string;
  genre: Genre;
  agencyCode: string;
  agencyLevel: "city" | "department" | "town" | "external";
  documentNumber: string | null;
}

/** What a government's own gazette prints: documents it issues, not what only reports, answers or lists. */
export const GAZETTE_GENRES: readonly Genre[] = [
  "决议",
  "决定",
  "命令（令）",
  "公报",
  "公告",
  "通告",
  "意见",
  "通知",
  "批复",
];
export const GAZETTE_COLUMNS = {
  rules: "normative-documents",
  personnel: "appointments",
  explanations: "interpretations",
} as const;
const OFFICE = "government-office";

/** The part of the gazette in which a publication stands; null for what the gazette leaves out. */
export function gazettePart(given: Gazetted): GazettePart | null {
  const { columnCode, genre, agencyCode, agencyLevel, documentNumber } = given;
  if (agencyLevel === "external") return null;
  if (columnCode === GAZETTE_COLUMNS.rules) return "rules";
  if (columnCode === GAZETTE_COLUMNS.personnel) return "personnel";
  if (columnCode === GAZETTE_COLUMNS.explanations) return "explanations";
  if (!GAZETTE_GENRES.includes(genre) || documentNumber === null) return null;
  return agencyLevel === "city" || agencyCode === OFFICE ? "government" : "departments";
}

/** A month as an address knows it, `2026` and `11` or `3`; null for anything else. */
export function gazetteMonth(year: string, month: string): { year: number; month: number } | null {
  if (!/^(19|20)\d{2}$/.test(year) || !/^([1-9]|1[0-2])$/.test(month)) return null;
  return { year: Number(year), month: Number(month) };
}
