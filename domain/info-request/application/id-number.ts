import { addMonths, type CalendarDate, isCalendarDate } from "@/domain/time/calendar-date";
import type { IdKind } from "./application";

/** Why an id number cannot be right. */
export type IdNumberFault =
  | "length18"
  | "region"
  | "birthDate"
  | "birthInFuture"
  | "checkDigit"
  | "kindDiffers"
  | "shape";

/** First two digits of 公民身份号码: provinces (GB/T 2260), 71 台湾, 81 香港, 82 澳门; 83 is on permits of Taiwan residents. */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)/;
/** 港澳台居民居住证. */
const RESIDENCE_PERMIT = /^8[1-3]0000/;
/** 外国人永久居留身份证 since 2023: 9, province, country, and then as on any other. */
const FOREIGNER = /^9(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{3}/;
/** The card before 2023: country, province, month, serial. */
const FOREIGNER_BEFORE_2023 = /^[A-Z]{3}\d{12}$/;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character that the first 17 digits demand (GB 11643, ISO 7064 MOD 11-2). */
export function idCheckDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return "10X98765432"[sum % 11] ?? "";
}

/** What was typed in its one spelling: half width, capitals, no spaces, no hyphens. */
export function plainIdNumber(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, "");
}

/** The day of birth in an 18-digit number; null when there is none. */
export function bornOn(number: string): CalendarDate | null {
  if (!/^\d{17}[\dX]$/.test(number)) return null;
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isCalendarDate(day) && day >= "1850-01-01" ? day : null;
}

/** 个人信息保护法第三十一条: a child under fourteen acts through a guardian. */
export function isUnderFourteen(number: string, on: CalendarDate): boolean {
  const birth = bornOn(number);
  return birth !== null && addMonths(birth, 14 * 12) > on;
}

function fault18(number: string, regions: readonly RegExp[], on: CalendarDate): IdNumberFault | null {
  if (!/^\d{17}[\dX]$/.test(number)) return "length18";
  if (!regions.some((region) => region.test(number))) return "region";
  const birth = bornOn(number);
  if (birth === null) return "birthDate";
  if (birth > on) return "birthInFuture";
  return idCheckDigit(number) === number[17] ? null : "checkDigit";
}

type Read = { kind: IdKind; number: string } | { fault: IdNumberFault };

const as = (kind: IdKind, number: string, fault: IdNumberFault | null): Read =>
  fault === null ? { kind, number } : { fault };

/** Reads the number of a paper. A permit typed as an identity card is taken for the permit that it is. */
export function readIdNumber(kind: IdKind, typed: string, on: CalendarDate): Read {
  const number = plainIdNumber(typed);
  const shaped = (shape: RegExp) => as(kind, number, shape.test(number) ? null : "shape");
  switch (kind) {
    case "residentId":
      return RESIDENCE_PERMIT.test(number)
        ? as("residencePermit", number, fault18(number, [RESIDENCE_PERMIT], on))
        : as(kind, number, fault18(number, [PROVINCES], on));
    case "residencePermit": {
      const fault = fault18(number, [RESIDENCE_PERMIT], on);
      return as(kind, number, fault === "region" ? "kindDiffers" : fault);
    }
    case "foreignerPermit": {
      if (FOREIGNER_BEFORE_2023.test(number)) return { kind, number };
      const fault = fault18(number, [FOREIGNER], on);
      if (fault === "length18") return { fault: "shape" };
      return as(kind, number, fault === "region" ? "kindDiffers" : fault);
    }
    case "passport":
      return shaped(/^[A-Z0-9]{5,20}$/);
    case "homeReturnPermit":
      return shaped(/^[HM]\d{8}(?:\d{2})?$/);
    case "taiwanPermit":
      return shaped(/^(?:\d{8}|\d{10}[A-Z]?)$/);
    case "other":
      return shaped(/^[\p{L}\p{N}()〔〕/.]{3,40}$/u);
  }
}

const RUNS = /(?<![0-9])[1-9][0-9]{16}[0-9X](?![0-9])/g;

/** True when a text seems to hold somebody's 18-digit number, which belongs in the sealed field and nowhere else. */
export function holdsIdNumber(text: string): boolean {
  const flat = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/(?<=\d)[ -](?=[\dX])/g, "");
  return Array.from(flat.matchAll(RUNS)).some(([run]) => bornOn(run) !== null);
}
