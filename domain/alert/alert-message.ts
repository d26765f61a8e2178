import type { PublicationFields } from "@/domain/publication/publication-form";
import { beijingDate, beijingMinute } from "@/domain/time/calendar-date";
import { ALERT_KINDS, type AlertColour, type AlertKind, alertName, COLOUR_NAMES } from "./alert-kinds";

/** What a message does: the first one, a change of colour, text, area or term, the lifting (解除). */
export const ALERT_ACTIONS = ["issue", "update", "lift"] as const;
export type AlertAction = (typeof ALERT_ACTIONS)[number];

/** A town or street that is warned. */
export interface AlertArea {
  code: string;
  name: string;
}

/** One message of an alert, as it was written; nothing in it ever changes. */
export interface AlertMessage {
  action: AlertAction;
  kind: AlertKind;
  colour: AlertColour;
  /** What is happening. */
  situation: string;
  /** What the public should do, a line each. */
  advice: string;
  /** Empty for the whole city. */
  areas: readonly AlertArea[];
  validUntil: number;
}

export const WHOLE_CITY = "全市";
/** So many places are named in a title; more are counted. */
const NAMED = 3;

/** 「全市」, 「新塘镇、石滩镇」. */
export function areaInWords(areas: readonly AlertArea[]): string {
  return areas.length === 0 ? WHOLE_CITY : areas.map(({ name }) => name).join("、");
}

function areaInTitle(areas: readonly AlertArea[]): string {
  const [first] = areas;
  return first === undefined || areas.length <= NAMED
    ? areaInWords(areas)
    : `${first.name}等${areas.length}个镇街`;
}

/** 「全市台风橙色预警」, and of a lifted one that it is. */
export function alertTitle({ action, kind, colour, areas }: AlertMessage): string {
  const title = `${areaInTitle(areas)}${alertName(kind, colour)}`;
  return action === "lift" ? `${title}（已解除）` : title;
}

/** What to do as single sentences, without the numbers that somebody typed before them. */
export function adviceLines(advice: string): string[] {
  return advice.split("\n").flatMap((line) => line.trim().replace(/^\d{1,2}\s*[.．、](?!\d)\s*/, "") || []);
}

const dayInWords = (at: number): string => {
  const [year, month, day] = beijingDate(at).split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

/** 「2026年11月26日 08:00」. */
export function untilInWords(at: number): string {
  return `${dayInWords(at)} ${beijingMinute(at)}`;
}

/** Our body's marks at the front of a line stay plain text: an alert has no headings and no signature of its own. */
const plainLine = (line: string): string => line.trim().replace(/^[#>|]+\s*/, "");

function bodyOf(message: AlertMessage, { agencyName, at }: Written): string {
  const { action, kind, colour, situation, advice, areas, validUntil } = message;
  const { level } = COLOUR_NAMES[colour];
  const facts =
    action === "lift"
      ? [`解除范围：${areaInWords(areas)}。`]
      : [
          `预警级别：${COLOUR_NAMES[colour].name}（${level}）。`,
          `影响范围：${areaInWords(areas)}。`,
          `有效时间：至${untilInWords(validUntil)}。`,
        ];
  const measures = adviceLines(advice).map((line, at) => `（${at + 1}）${plainLine(line)}`);
  return [
    ...situation.split("\n").map(plainLine),
    ...facts,
    ...(measures.length > 0 ? [action === "lift" ? "提醒事项" : `${ALERT_KINDS[kind].name}防御措施`] : []),
    ...measures,
    `>> ${agencyName}`,
    `>> ${dayInWords(at)}`,
  ].join("\n");
}

/** Who wrote a message, and when. */
export interface Written {
  agencyName: string;
  at: number;
  /** When the first message of the alert was written: the entry is of that day, whatever version it has. */
  begunAt: number;
  columnCode: string;
}

/**
 * The message as an entry of the catalogue (条例第二十条第十二项 预警信息). Everything that the public reads stands in it, so the hash of these
 * fields is the hash that the secrecy review (条例第十七条) is bound to.
 */
export function alertPublication(message: AlertMessage, written: Written): PublicationFields {
  const { action, kind, colour, situation, validUntil } = message;
  return {
    title: alertTitle(message),
    documentNumber: null,
    genre: "其他",
    theme: "综合政务\\应急管理",
    columnCode: written.columnCode,
    issuedOn: beijingDate(written.begunAt),
    effectiveOn: null,
    expiresOn: beijingDate(action === "lift" ? written.at : validUntil),
    summary: situation.replace(/\s+/g, " "),
    keywords: [ALERT_KINDS[kind].name, `${COLOUR_NAMES[colour].name}预警`, "预警信息"],
    body: bodyOf(message, written),
    disclosureKind: "proactive",
    validity: action === "lift" ? "expired" : "inForce",
    sourceUrl: null,
  };
}
