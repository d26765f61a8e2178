import { describe, expect, it } from "vitest";
import { parseBody } from "@/domain/publication/body";
import { THEME_PATHS } from "@/domain/publication/themes";
import { PUBLICATIONS_C } from "./c";

const number = (text: string) => Number(text.replaceAll(",", ""));

describe("the publications on rules, functions, enforcement and livelihood", () => {
  it("are 27 with names of their own", () => {
    expect(new Set(PUBLICATIONS_C.map(({ key }) => key)).size).toBe(27);
    expect(PUBLICATIONS_C).toHaveLength(27);
  });

  it.each(PUBLICATIONS_C.map((publication) => [publication.key, publication] as const))(
    "%s has a known theme, tables that add up and known placeholders",
    (_, { theme, body, title }) => {
      expect(THEME_PATHS).toContain(theme);
      const placeholders = `${title}${body}`.match(/\{\{[^}]*\}\}/g) ?? [];
      expect(placeholders.filter((name) => !/^\{\{(issuedOn|year([-+]1)?)\}\}$/.test(name))).toEqual([]);
      for (const block of parseBody(body)) {
        if (block.kind !== "table") continue;
        const rows = block.rows.map((row) => row.map((cell) => cell.text));
        expect(block.caption).not.toBeNull();
        expect(block.head.length).toBeLessThanOrEqual(7);
        expect(rows.map((row) => row.length)).toEqual(rows.map(() => block.head.length));
        const total = rows.find((row) => row[0] === "合计");
        total?.forEach((written, column) => {
          if (column === 0 || written === "") return;
          const parts = rows.filter((row) => row !== total).map((row) => number(row[column] ?? ""));
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(number(written), 2);
        });
      }
    },
  );
});
