/**
 * What a letter says of remedies. A: the applicant chooses. B: 行政复议 comes first (复议法第二十三条第一款第四项).
 * AB: B for what was withheld, A for the rest. C: a step of procedure, no sentence.
 */
export type Remedy = "A" | "B" | "AB" | "C";

/** The bodies an agency's letters name; both are settings of the agency. */
export interface RemedyBodies {
  /** 行政复议机关. */
  reviewOrgan: string;
  /** 人民法院. */
  court: string;
}

/** What the remedy is sought against, as the letter calls itself. */
export type ContestedPaper = "本答复" | "本告知书" | "本决定";

const choice = (against: string, paper: ContestedPaper, { reviewOrgan, court }: RemedyBodies) =>
  `如对${against}不服，可以自收到${paper}之日起60日内依法向${reviewOrgan}申请行政复议，或者自收到${paper}之日起6个月内依法向${court}提起行政诉讼。`;

const reviewFirst = (paper: ContestedPaper, { reviewOrgan, court }: RemedyBodies) =>
  `如对${paper}中不予公开的决定不服，应当自收到${paper}之日起60日内先向${reviewOrgan}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向${court}提起行政诉讼。`;

/** The remedy paragraphs of a letter: periods, never a computed last day. */
export function remedyText(remedy: Remedy, bodies: RemedyBodies, paper: ContestedPaper = "本答复"): string[] {
  switch (remedy) {
    case "A":
      return [choice(paper, paper, bodies)];
    case "B":
      return [reviewFirst(paper, bodies)];
    case "AB":
      return [reviewFirst(paper, bodies), choice(`${paper}的其他内容`, paper, bodies)];
    case "C":
      return [];
  }
}
