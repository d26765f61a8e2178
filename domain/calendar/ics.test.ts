import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "../time/calendar-date";
import { calendarFile, foldLine, icsText } from "./ics";

const isoOf = (instant: number) => new Date(instant).toISOString();
const unfold = (text: string) => text.replace(/\r\n[ \t]/g, "");

describe("a calendar file", () => {
  const file = calendarFile(
    "某市政府信息公开：我承办的期限",
    [
      {
        uid: "1@mingchuang",
        on: calendarDate("2026-12-31"),
        title: "答复期限 ZC-2026-000530（预估）",
        description: "最迟在2026年12月31日答复。节假日安排未发布，暂按周末计算，发布后可能变动。",
        changedAt: Date.UTC(2026, 10, 24, 1, 2, 3),
      },
    ],
    isoOf,
  );

  it("holds whole days that end on the next one, with a stamp of the last change", () => {
    expect(file).toContain("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
    expect(file).toContain("DTSTAMP:20261124T010203Z\r\n");
    expect(file).toContain("UID:1@mingchuang\r\n");
    expect(unfold(file)).toContain("SUMMARY:答复期限 ZC-2026-000530（预估）\r\n");
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  it("has no line of more than 75 octets and no broken character, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const line = `SUMMARY:${icsText(text)}`;
        const folded = foldLine(line);
        for (const part of folded.split("\r\n")) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
          expect(Buffer.from(part).toString()).toBe(part);
        }
        expect(unfold(folded)).toBe(line);
        expect(line).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it("keeps a text inside its value", () => {
    expect(icsText("一,二;三\\四\r\nEND:VEVENT")).toBe("一\\,二\\;三\\\\四\\nEND:VEVENT");
  });
});
