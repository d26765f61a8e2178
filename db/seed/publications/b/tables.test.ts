import { describe, expect, it } from "vitest";
import { PUBLICATIONS_B } from "../b";
import { amount, budgetTable, change, sum } from "./tables";

const figure = (cell: string) =>
  /^-?[\d,]+(\.\d+)?$/.test(cell) ? Number(cell.replaceAll(",", "")) : undefined;

const tablesOf = (body: string) =>
  body
    .split("\n\n")
    .filter((part) => part.startsWith("|"))
    .map((part) =>
      part.split("\n").map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    );

describe("figures", () => {
  it("are added by the hundredth and written with thousands separated", () => {
    expect(sum([0.1, 0.2])).toBe(0.3);
    expect(amount(1234567.5)).toBe("1,234,567.50");
    expect(amount(-1234.5)).toBe("-1,234.50");
    expect(amount(-0.001)).toBe("0.00");
    expect(amount(999, 0)).toBe("999");
    expect(change(95, 100)).toBe("下降5.0%");
  });

  it("total only the columns that hold nothing but figures", () => {
    const last = budgetTable(
      ["项目", "金额", "增长"],
      [
        ["甲", 1.5, "3%"],
        ["乙", 2, "4%"],
      ],
    )
      .split("\n")
      .at(-1);
    expect(last).toBe("| 合计 | 3.50 |  |");
  });
});

describe("the publications", () => {
  it("are twenty-two with keys of their own", () => {
    expect(new Set(PUBLICATIONS_B.map((each) => each.key)).size).toBe(22);
  });

  it.each(PUBLICATIONS_B.map((each) => [each.key, each.body] as const))(
    "%s: totals equal sums",
    (_, body) => {
      for (const table of tablesOf(body)) {
        const width = table[0]?.length ?? 0;
        expect(width).toBeLessThanOrEqual(7);
        expect(table.every((row) => row.length === width)).toBe(true);
        const last = table.at(-1) ?? [];
        if (!/^(合计|收入总计)$/.test(last[0] ?? "")) continue;
        last.forEach((cell, column) => {
          const total = figure(cell);
          if (total === undefined) return;
          const parts = table.slice(2, -1).map((row) => figure(row[column] ?? "") ?? 0);
          expect(sum(parts)).toBe(total);
        });
      }
    },
  );
});
