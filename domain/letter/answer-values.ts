import {
  type AnswerPart,
  type Outcome,
  type OutcomeReason,
  outcomeRule,
  requiredParts,
} from "../law/outcomes";
import { type RemedyBodies, remedyText } from "../law/remedies";
import type { CalendarDate } from "../time/calendar-date";
import { linesOf } from "./blocks";
import { answerBody } from "./default-layouts";
import { type LetterField, type LetterValues, missingMark } from "./fields";
import { type AnswerItem, groundWords, itemsOf } from "./items";
import { mergeLayout, paragraphsOf, withMissingMarks } from "./layout";
import {
  type LetterName,
  type LetterSettings,
  letterOfOutcome,
  letterRule,
  remedyOfOutcome,
} from "./letters";
import { type LetterReader, letterDate, letterDecision, letterYou } from "./sentences";

/** What every letter of a case is made of. */
export interface CaseFacts {
  agencyName: string;
  /** 政府信息公开工作机构 with its address and telephone. */
  office: { name: string; address: string; phone: string };
  /** The applicant as the letter addresses them: a name, a masked one, the mark or 申请人. */
  applicantName: string;
  reader: LetterReader;
  /** 编号 of the case. */
  caseNumber: string;
  receivedOn: CalendarDate | null;
  /** The day the amended application came (条例第三十条), if it did. */
  amendedOn: CalendarDate | null;
  subject: string;
  bodies: RemedyBodies;
}

/** An answer as it is written. */
export interface AnswerFacts {
  outcome: Outcome;
  outcomeReason: OutcomeReason | null;
  parts: Readonly<Partial<Record<AnswerPart, string>>>;
  items: readonly AnswerItem[];
  /** Names of the files that go with it. */
  attachments: readonly string[];
}

/** Number and day, given at signing; null while it is a draft. */
export interface LetterStamp {
  number: string | null;
  on: CalendarDate | null;
}

const withoutStop = (text: string) => text.trim().replace(/[。.；;]+$/, "");
const DRAFT = { number: "（发文字号在签发时编定）", on: "（签发日期）" } as const;

/** The fields that stand in every letter. */
export function caseValues(name: LetterName, facts: CaseFacts, stamp: LetterStamp): LetterValues {
  const { remedy, to } = letterRule(name);
  const { agencyName, office, receivedOn, amendedOn, reader } = facts;
  const you = letterYou(reader);
  return {
    机关: agencyName,
    发文字号: stamp.number ?? DRAFT.number,
    文书名称: letterRule(name).title,
    ...((to === "applicant" || to === "file") && { 申请人: facts.applicantName }),
    称谓: you,
    编号: facts.caseNumber,
    ...(receivedOn && { 收到日期: letterDate(receivedOn) }),
    补正经过: amendedOn ? `${letterDate(amendedOn)}，本机关收到${you}补正的申请。` : "",
    申请内容: withoutStop(facts.subject),
    签发日期: stamp.on ? letterDate(stamp.on) : DRAFT.on,
    机构: office.name,
    地址: office.address,
    电话: office.phone,
    救济条款: remedyWords(name, remedy, facts.bodies),
  };
}

function remedyWords(
  name: LetterName,
  remedy: ReturnType<typeof remedyOfOutcome>,
  bodies: RemedyBodies,
): string {
  if (remedy === "C") return "";
  if (!bodies.reviewOrgan.trim()) return missingMark("行政复议机关");
  if (!bodies.court.trim()) return missingMark("人民法院");
  return remedyText(remedy, bodies, letterRule(name).paper).join("\n");
}

/** Two of the rows hold two letters, which rest on two items of 条例第三十六条. */
const REASONED = {
  alreadyPublic: {
    article: "《中华人民共和国政府信息公开条例》第三十六条第一项",
    articleText: "所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径",
  },
  notExist: {
    article: "《中华人民共和国政府信息公开条例》第三十六条第四项",
    articleText: "经检索没有所申请公开信息的，告知申请人该政府信息不存在",
  },
  notOurs: {
    article: "《中华人民共和国政府信息公开条例》第三十六条第五项",
    articleText:
      "所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由；能够确定负责公开该政府信息的行政机关的，告知申请人该行政机关的名称、联系方式",
  },
} as const satisfies Record<OutcomeReason, object>;

const GIVEN = {
  article: "《中华人民共和国政府信息公开条例》第三十六条第二项",
  articleText:
    "所申请公开信息可以公开的，向申请人提供该政府信息，或者告知申请人获取该政府信息的方式、途径和时间",
} as const;

/** The article on which an answer rests, with its words. */
export function basisOfOutcome(outcome: Outcome, reason: OutcomeReason | null) {
  if (reason) return REASONED[reason];
  return outcome === "granted" ? GIVEN : outcomeRule(outcome);
}

/** The article with its words; the officer's own ground stands alone when it already quotes that article. */
function basisOf({ outcome, outcomeReason, parts }: AnswerFacts): string {
  const { article, articleText } = basisOfOutcome(outcome, outcomeReason);
  // In an answer in part the ground stands with each piece.
  const ground = outcome === "partlyGranted" ? [] : paragraphsOf(parts.ground ?? "");
  const owed = requiredParts(outcome, outcomeReason).includes("ground") && ground.length === 0;
  const number = /第[一二三四五六七八九十百]+条/.exec(article)?.[0] ?? article;
  const quoted = ground.some((line) => line.includes(number) && /[：:“]/.test(line));
  const lines = quoted ? ground : [`${article}：${articleText}。`, ...ground];
  return [...lines, ...(owed ? [missingMark("依据的条款")] : [])].join("\n");
}

const FIELD_OF: Readonly<Partial<Record<AnswerPart, LetterField>>> = {
  content: "提供的信息",
  howToObtain: "获取方式",
  reason: "理由",
  searchRecord: "检索情况",
  otherAgency: "负责机关",
  earlierAnswer: "此前答复",
  channelAdvice: "办理渠道",
};

const RESULTS = { provided: "予以公开", withheld: "不予公开" } as const;

const listed = ({ name, result }: AnswerItem, at: number) => ({
  序号: String(at + 1),
  名称: withoutStop(name),
  结果: RESULTS[result],
});

/** Everything that is merged into the letter of an answer; what is still owed carries a mark. */
export function answerValues(
  facts: CaseFacts,
  answer: AnswerFacts,
  stamp: LetterStamp,
  settings: LetterSettings,
): LetterValues {
  const { outcome, outcomeReason, parts } = answer;
  const name = letterOfOutcome(outcome, outcomeReason);
  const items = itemsOf(answer.items, parts);
  const withheld = items.filter(({ result }) => result === "withheld");
  // The three texts of an older draft are that one item.
  const isOld = answer.items.length === 0 && withheld.length > 0;
  const written = Object.entries(FIELD_OF).flatMap(([part, field]) => {
    const text = parts[part as AnswerPart]?.trim();
    return text && !(isOld && part === "reason") ? [[field, text]] : [];
  });
  const catalogue = items.length > 1 ? items.map(listed) : [];
  const base: LetterValues = {
    ...caseValues(name, facts, stamp),
    ...(Object.fromEntries(written) as LetterValues),
    决定: letterDecision(outcome, outcomeReason, facts.reader),
    依据: basisOf(answer),
    救济条款: remedyWords(name, remedyOfOutcome(outcome, settings), facts.bodies),
    不公开项: withheld.map(({ name: what, ground, reason }, at) => ({
      序号: String(at + 1),
      名称: what.trim(),
      依据: groundWords(ground.trim()),
      理由: reason.trim(),
    })),
    目录: catalogue,
    各项结果: catalogue.map(({ 序号, 名称, 结果 }) => `${序号}．${名称}：${结果}`).join("\n"),
    附件: answer.attachments.map((file, at) => ({ 序号: String(at + 1), 名称: file })),
  };
  const marked = withMissingMarks(name, base);
  return { ...marked, 答复内容: linesOf(mergeLayout(answerBody(name), marked)).join("\n") };
}
