import { describe, expect, it } from "vitest";
import type { SensitiveRule } from "@/domain/publication/sensitive-scan";
import { calendarDate } from "@/domain/time/calendar-date";
import { HIDING_PLACES } from "./planted-for-tests";
import { scan } from "./scan-file";

const ON = calendarDate("2026-11-24");
const look = async (mediaType: string, bytes: Buffer) =>
  (await scan({ do: "scan", mediaType, on: ON }, bytes)).words;

const wide = (text: string) =>
  text.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const between = (by: string) => (text: string) => Array.from(text).join(by);
const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "with spaces": between(" "),
  "with zero-width spaces": between("\u200b"),
  "in full width": wide,
  "with hyphens": (text) => `${text.slice(0, 6)}-${text.slice(6)}`,
  "over a line break": (text) => `${text.slice(0, 6)}\n${text.slice(6)}`,
};
/** Values of each kind, and the disguises that its rule is held to. */
const VALUES: readonly (readonly [SensitiveRule, string, readonly string[]])[] = [
  ["residentId", "11010519491231002X", Object.keys(DISGUISES)],
  ["mobile", "13800138000", ["as it is", "with spaces", "with zero-width spaces", "in full width"]],
  ["bankCard", "6222021234567890128", ["as it is", "with spaces", "with zero-width spaces", "in full width"]],
  ["secrecyMark", "机密★1年", ["as it is", "with zero-width spaces", "in full width"]],
];
/** What a format cannot hold: PDF libraries drop what nobody sees and draw each line by itself, file names hold no line. */
const NOT_THERE: readonly (readonly [RegExp, RegExp])[] = [
  [/name of a file|camera|link|^a half/, /line break|full width|zero-width|spaces/],
  [/bookmark|properties of a PDF|remark of a PDF/, /line break/],
  // EXIF holds ASCII; file names of archives and links hold what a file system and an address hold.
  [/camera/, /./],
];

const places = Object.entries(HIDING_PLACES);

describe.each(VALUES)("PS-001, PS-002, S17 a planted %s", (rule, value, disguises) => {
  describe.each(disguises)("%s", (disguise) => {
    const written = (DISGUISES[disguise] ?? String)(value);
    const open = places.filter(
      ([place]) => !NOT_THERE.some(([there, how]) => there.test(place) && how.test(disguise)),
    );
    it.each(open)("is found in %s", async (_, [mediaType, make]) => {
      const { values, outcome } = await look(mediaType, await make(written));
      expect(["checked", "byHand"]).toContain(outcome);
      expect(values.map((found) => found.rule)).toContain(rule);
      const found = values.find((one) => one.rule === rule);
      // The value itself stands in nothing that is kept.
      if (rule !== "secrecyMark") expect(JSON.stringify({ ...found, value: "" })).not.toContain(value);
    });
  });
});
