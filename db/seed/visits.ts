import type { VisitedKind } from "@/domain/visit/visited";

/** A page of the demonstration and how often it is read on a day, more or less. */
export interface DemoRead {
  route: string;
  kind: VisitedKind | null;
  /** Key of a publication, code of a column or agency; null for a page of the whole site. */
  of: string | null;
  about: number;
}

export const DEMO_READS: readonly DemoRead[] = [
  { route: "/", kind: null, of: null, about: 21 },
  { route: "/search", kind: null, of: null, about: 14 },
  { route: "/catalogue", kind: null, of: null, about: 7 },
  { route: "/apply", kind: null, of: null, about: 5 },
  { route: "/guide", kind: null, of: null, about: 3 },
  { route: "/catalogue/[column]", kind: "column", of: "budgets", about: 6 },
  { route: "/catalogue/[column]", kind: "column", of: "normative-documents", about: 9 },
  { route: "/p/[id]", kind: "publication", of: "free-senior-high", about: 11 },
  { route: "/p/[id]", kind: "publication", of: "resident-medical-insurance", about: 8 },
  { route: "/p/[id].[format]", kind: "publication", of: "resident-medical-insurance", about: 2 },
  { route: "/agencies/[code]", kind: "agency", of: "planning", about: 4 },
  { route: "/agencies/[code]", kind: "agency", of: "xintang", about: 3 },
];

/** How many days before today the demonstration's book of visits reaches. */
export const DEMO_VISIT_DAYS = 24;
