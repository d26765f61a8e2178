import { describe, expect, it } from "vitest";
import { parseBody } from "@/domain/publication/body";
import { formatIndexNumber } from "@/domain/publication/index-number";
import { THEME_PATHS, themeOf } from "@/domain/publication/themes";
import { AGENCIES } from "./agencies";
import { COLUMNS } from "./columns";
import { PUBLICATIONS_A } from "./publications/a";
import { PUBLICATIONS_B } from "./publications/b";
import { PUBLICATIONS_C } from "./publications/c";

const ALL = [...PUBLICATIONS_A, ...PUBLICATIONS_B, ...PUBLICATIONS_C];
const NAMED = ALL.map((publication) => [publication.key, publication] as const);
const PLACEHOLDER = /^\{\{(issuedOn|year([-+]1)?)\}\}$/;
const codesOf = (items: readonly { code: string }[]) => items.map(({ code }) => code);
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

/** GB 32100-2015: the 31 characters, weights 3^i mod 31. */
function creditCheck(code: string): string | undefined {
  const characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const sum = [...code.slice(0, 17)].reduce(
    (total, character, at) => total + characters.indexOf(character) * (3 ** at % 31),
    0,
  );
  return characters[(31 - (sum % 31)) % 31];
}

/** GB 11714: the organisation code inside, the ninth character checks the eight before it. */
function organisationCheck(code: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + Number(code[8 + at]) * weight, 0);
  return ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X", "0"][11 - (sum % 11)] ?? "";
}

describe("agencies", () => {
  it("are the city, 41 departments and nine towns, none named twice", () => {
    const count = (level: string) => AGENCIES.filter((agency) => agency.level === level).length;
    expect([count("city"), count("department"), count("town")]).toEqual([1, 41, 9]);
    for (const field of ["code", "name", "creditCode", "sign", "casePrefix", "email", "phone"] as const) {
      expect(repeated(AGENCIES.map((agency) => agency[field]))).toEqual([]);
    }
  });

  it.each(AGENCIES.map((agency) => [agency.code, agency] as const))("%s is complete", (_, agency) => {
    expect(agency.creditCode).toMatch(/^11440183\d{8}[0-9X][0-9A-Z]$/);
    expect(agency.creditCode[17]).toBe(creditCheck(agency.creditCode));
    expect(agency.creditCode[16]).toBe(organisationCheck(agency.creditCode));
    expect(formatIndexNumber({ prefix: agency.creditCode, year: 2026, serial: 1 })).toContain("/2026-00001");
    expect(agency.casePrefix).toMatch(/^[A-Z]{2,4}$/);
    expect(agency.phone).toMatch(/^020-8263\d{4}$/);
    expect(agency.fax).toMatch(/^020-8262\d{4}$/);
    expect(agency.themes.length).toBeGreaterThanOrEqual(5);
    expect(agency.themes.every((theme) => theme !== "")).toBe(true);
    expect(agency.parentCode).toBe(agency.level === "city" ? null : "city");
  });
});

describe("columns", () => {
  it("form a tree under the five at the top", () => {
    const seen = new Set<string>();
    for (const { code, parentCode, ownerAgency } of COLUMNS) {
      if (parentCode !== null) expect(seen).toContain(parentCode);
      if (ownerAgency !== null) expect(codesOf(AGENCIES)).toContain(ownerAgency);
      expect(seen).not.toContain(code);
      seen.add(code);
    }
    expect(COLUMNS.filter(({ parentCode }) => parentCode === null).map(({ name }) => name)).toEqual([
      "政府信息公开指南",
      "政府信息公开制度",
      "法定主动公开内容",
      "政府信息公开年报",
      "依申请公开",
    ]);
  });

  it("serve every item of 条例第二十条 and 第二十一条", () => {
    const items = COLUMNS.flatMap(({ statutoryItem }) => statutoryItem ?? []);
    expect(new Set(items).size).toBe(16);
    expect(items.every((item) => /^(21|20\([一二三四五六七八九十]{1,2}\))$/.test(item))).toBe(true);
  });
});

describe("publications", () => {
  it("have keys of their own", () => {
    expect(repeated(ALL.map(({ key }) => key))).toEqual([]);
  });

  it.each(NAMED)(
    "%s stands where the catalogue knows it and has a text that can be read",
    (_, publication) => {
      const { agency, column, theme, title, summary = "", body, issued } = publication;
      expect(codesOf(AGENCIES)).toContain(agency);
      expect(codesOf(COLUMNS)).toContain(column);
      expect(COLUMNS.map(({ parentCode }) => parentCode)).not.toContain(column);
      expect(themeOf(theme)).not.toBeNull();
      expect(issued.monthDay).toMatch(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
      expect(body.length).toBeGreaterThanOrEqual(300);
      const placeholders = `${title}${summary}${body}`.match(/\{\{[^}]*\}\}/g) ?? [];
      expect(placeholders.filter((name) => !PLACEHOLDER.test(name))).toEqual([]);
      for (const block of parseBody(body)) {
        if (block.kind === "table") {
          expect(block.rows.map((row) => row.length)).toEqual(block.rows.map(() => block.head.length));
        }
        if (block.kind !== "signature") continue;
        expect(block.lines.length).toBeGreaterThanOrEqual(2);
        expect(block.lines.at(-1)).toBe("{{issuedOn}}");
        for (const signer of block.lines.slice(0, -1)) {
          expect(AGENCIES.map(({ name }) => name)).toContain(signer);
        }
      }
    },
  );

  it.each(PUBLICATIONS_A.map((publication) => [publication.key, publication] as const))(
    "%s has a theme as it is stored and articles without a gap",
    (_, { body, theme }) => {
      expect(THEME_PATHS).toContain(theme);
      const numbers = parseBody(body).flatMap((block) => (block.kind === "article" ? [block.number] : []));
      expect(numbers).toEqual(numbers.map((_number, at) => at + 1));
    },
  );

  it("answer short searches with several texts", () => {
    for (const word of ["绿线", "宅基", "污水", "三旧", "医保", "台风", "地铁"]) {
      const found = PUBLICATIONS_A.filter(({ title, body }) => `${title}${body}`.includes(word));
      expect([word, found.length >= 3]).toEqual([word, true]);
    }
  });
});
