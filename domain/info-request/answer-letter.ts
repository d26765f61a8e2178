import {
  ANSWER_PARTS,
  type AnswerPart,
  type Outcome,
  type OutcomeGroup,
  type OutcomeReason,
  outcomeRule,
  requiredParts,
} from "../law/outcomes";
import { type RemedyBodies, remedyText } from "../law/remedies";
import type { CalendarDate } from "../time/calendar-date";
import { type LetterReader, letterDecision, letterOpening } from "./letter-sentences";

/** What a letter is made of: the case, the signed answer and what the agency's letters name. */
export interface LetterFacts {
  agencyName: string;
  /** 发文字号, given at signing; null while it is a draft. */
  letterNumber: string | null;
  /** Only where the reader is known to be the applicant or the office; a page behind a tracking code leaves it out. */
  applicantName: string | null;
  reader: LetterReader;
  /** 编号 of the case. */
  caseNumber: string;
  receivedOn: CalendarDate | null;
  /** The day the amended application came (条例第三十条), if it did. */
  amendedOn: CalendarDate | null;
  subject: string;
  outcome: Outcome;
  outcomeReason: OutcomeReason | null;
  parts: Readonly<Partial<Record<string, string>>>;
  bodies: RemedyBodies;
  signedOn: CalendarDate | null;
}

/** A stretch of the letter under its heading; `missing` names the part that the outcome demands and nobody wrote yet. */
export interface LetterSection {
  heading: string;
  paragraphs: string[];
  missing: AnswerPart | null;
}

/** The words of an answer (告知书) in order; page, Word file and PDF are set from the same ones. */
export interface AnswerLetter {
  issuer: string;
  letterNumber: string | null;
  title: string;
  salutation: string;
  opening: string[];
  sections: LetterSection[];
  remedy: string[];
  signedBy: string;
  signedOn: CalendarDate | null;
}

type SectionName = Exclude<AnswerPart, "ground"> | "basis";

const HEADINGS: Readonly<Record<SectionName, string>> = {
  basis: "依据",
  content: "提供的信息",
  howToObtain: "获取信息的方式、途径和时间",
  withheldParts: "不予公开的内容",
  reason: "理由",
  searchRecord: "检索情况",
  otherAgency: "负责公开的行政机关",
  earlierAnswer: "此前答复的情况",
  channelAdvice: "办理渠道",
};

/** What comes first depends on how it ends; a part that an officer added beyond these follows. */
const ORDER: Readonly<Record<OutcomeGroup, readonly SectionName[]>> = {
  granted: ["basis", "content", "howToObtain"],
  partlyGranted: ["content", "howToObtain", "withheldParts", "basis", "reason"],
  refused: ["basis", "reason", "channelAdvice"],
  unable: ["searchRecord", "basis", "reason", "otherAgency"],
  declined: ["basis", "earlierAnswer", "reason", "channelAdvice", "howToObtain"],
  closed: ["basis", "reason"],
};

/** Row 三(四)1 of the report holds two letters, which rest on two items of 条例第三十六条. */
const NOT_HELD = {
  notExist: {
    letter: "政府信息不存在告知书",
    article: "《中华人民共和国政府信息公开条例》第三十六条第四项",
    articleText: "经检索没有所申请公开信息的，告知申请人该政府信息不存在",
  },
  notOurs: {
    letter: "非本机关政府信息告知书",
    article: "《中华人民共和国政府信息公开条例》第三十六条第五项",
    articleText:
      "所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由；能够确定负责公开该政府信息的行政机关的，告知申请人该行政机关的名称、联系方式",
  },
} as const satisfies Record<OutcomeReason, object>;

const ruleOf = (outcome: Outcome, reason: OutcomeReason | null) =>
  outcome === "unableNotHeld" && reason ? NOT_HELD[reason] : outcomeRule(outcome);

/** The name of the letter (告知书) that an outcome is told with. */
export function letterName(outcome: Outcome, reason: OutcomeReason | null): string {
  return ruleOf(outcome, reason).letter;
}

const paragraphsOf = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The article with its words; the officer's own ground stands alone when it already quotes that article. */
function basisOf({ outcome, outcomeReason, parts }: LetterFacts): string[] {
  const { article, articleText } = ruleOf(outcome, outcomeReason);
  const ground = paragraphsOf(parts.ground ?? "");
  const number = /第[一二三四五六七八九十百]+条/.exec(article)?.[0] ?? article;
  const quoted = ground.some((line) => line.includes(number) && /[：:“]/.test(line));
  return quoted ? ground : [`${article}：${articleText}。`, ...ground];
}

function sectionsOf(facts: LetterFacts): LetterSection[] {
  const { outcome, outcomeReason, parts } = facts;
  const required = requiredParts(outcome, outcomeReason);
  const order = new Set<SectionName>(ORDER[outcomeRule(outcome).group]);
  for (const part of ANSWER_PARTS) if (part !== "ground") order.add(part);
  return [...order].flatMap((name): LetterSection[] => {
    const heading = HEADINGS[name];
    if (name === "basis") {
      const missing = required.includes("ground") && !parts.ground?.trim() ? "ground" : null;
      return [{ heading, paragraphs: basisOf(facts), missing }];
    }
    const paragraphs = paragraphsOf(parts[name] ?? "");
    if (paragraphs.length > 0) return [{ heading, paragraphs, missing: null }];
    return required.includes(name) ? [{ heading, paragraphs, missing: name }] : [];
  });
}

/** Composes the letter; every word of it comes from the tables of law, the officer's parts and the agency's settings. */
export function answerLetter(facts: LetterFacts): AnswerLetter {
  const { outcome, outcomeReason, applicantName, agencyName, bodies, reader } = facts;
  return {
    issuer: agencyName,
    letterNumber: facts.letterNumber,
    title: letterName(outcome, outcomeReason),
    salutation: `${applicantName ?? "申请人"}：`,
    opening: [...letterOpening(facts), letterDecision(outcome, outcomeReason, reader)],
    sections: sectionsOf(facts),
    remedy: remedyText(outcomeRule(outcome).remedy, bodies),
    signedBy: agencyName,
    signedOn: facts.signedOn,
  };
}
