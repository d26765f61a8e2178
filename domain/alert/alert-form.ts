import { enteredDate } from "@/domain/entry/entered-date";
import { cleanText, textProblem } from "@/domain/entry/entered-text";
import { addDays, beijingDate, beijingInstant } from "@/domain/time/calendar-date";
import {
  ALERT_COLOURS,
  ALERT_KIND_CODES,
  ALERT_KINDS,
  type AlertColour,
  type AlertKind,
} from "./alert-kinds";

/** The word that is typed to confirm. */
export const CONFIRM_WORDS = { issue: "发布", update: "发布", lift: "解除" } as const;

const HOUR = 3_600_000;

/** Until when an alert of a kind usually holds; only prefilled, the office decides. */
export function usualUntil(kind: AlertKind, at: number): number {
  const day = beijingDate(at);
  const { lasts } = ALERT_KINDS[kind];
  if (lasts === "hours") return Math.ceil((at + 6 * HOUR) / HOUR) * HOUR;
  return lasts === "days" ? beijingInstant(addDays(day, 3), 20) : beijingInstant(addDays(day, 1), 8);
}

/** Reads 「2026-11-26T08:00」, 「2026-11-26 8:00」, 「2026年11月26日 8：00」; null for what is no such minute. */
export function readMinute(typed: string): number | null {
  const flat = typed.normalize("NFKC").trim();
  const found = /^(.{8,14}?)(?:T|\s+)(\d{1,2})[:时](\d{2})?分?(?::00)?$/.exec(flat);
  if (!found) return null;
  const [, day = "", hour = "", minute = "0"] = found;
  const date = enteredDate(day);
  if (!("value" in date) || Number(hour) > 23 || Number(minute) > 59) return null;
  return beijingInstant(date.value, Number(hour), Number(minute));
}

/** What a posted form says; what a field cannot mean is named in `problems`. */
export interface AlertEntries {
  kind: AlertKind;
  colour: AlertColour;
  situation: string;
  advice: string;
  areaCodes: string[];
  validUntil: number;
}

/** One wrong field: its sentence is named `field.reason`. */
export type AlertProblem =
  | "kind.unknown"
  | "colour.unknown"
  | "situation.illegal"
  | "advice.illegal"
  | "areas.missing"
  | "until.notAMinute"
  | "confirm.wrong"
  | "confirm.wrongLift";

/** The value of the box that means everywhere. */
export const WHOLE_CITY_CODE = "all";

const isKind = (text: string): text is AlertKind => ALERT_KIND_CODES.some((kind) => kind === text);
const isColour = (text: string): text is AlertColour => ALERT_COLOURS.some((colour) => colour === text);

/** The kind and the colour that an address or a form names, or null. */
export function readAlertKind(kind: string, colour: string): { kind: AlertKind; colour: AlertColour } | null {
  return isKind(kind) && isColour(colour) ? { kind, colour } : null;
}

/** True when the word that confirms was typed, in whatever width and with quotation marks or not. */
export function isConfirmed(typed: string, word: string): boolean {
  return typed.normalize("NFKC").replace(/[\s「」“”"']/g, "") === word;
}

/** Reads the form of an alert; `action` says which word confirms it. */
export function readAlertForm(
  posted: Readonly<Record<string, string | readonly string[] | undefined>>,
  action: "issue" | "update",
): { entries: AlertEntries } | { problems: AlertProblem[] } {
  const one = (name: string): string => {
    const value = posted[name];
    return typeof value === "string" ? value : "";
  };
  const problems: AlertProblem[] = [];
  const kind = one("kind");
  const colour = one("colour");
  if (!isKind(kind)) problems.push("kind.unknown");
  if (!isColour(colour)) problems.push("colour.unknown");
  if (textProblem(one("situation")) !== null) problems.push("situation.illegal");
  if (textProblem(one("advice")) !== null) problems.push("advice.illegal");
  const areas = [posted.areas ?? []].flat().filter((code) => code !== "");
  if (areas.length === 0) problems.push("areas.missing");
  const validUntil = readMinute(one("until"));
  if (validUntil === null) problems.push("until.notAMinute");
  if (!isConfirmed(one("confirm"), CONFIRM_WORDS[action])) problems.push("confirm.wrong");
  if (!isKind(kind) || !isColour(colour) || validUntil === null || problems.length > 0) return { problems };
  return {
    entries: {
      kind,
      colour,
      situation: cleanText(one("situation")),
      advice: cleanText(one("advice")),
      // Somebody who ticks everywhere and a town means everywhere: the wider warning is the safer one.
      areaCodes: areas.includes(WHOLE_CITY_CODE) ? [] : [...new Set(areas)],
      validUntil,
    },
  };
}
