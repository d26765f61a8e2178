import { expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { budgetMatrix } from "./budget-matrix";

const AGENCIES = [
  { name: "增城市人民政府", code: "city", level: "city" },
  { name: "增城市财政局", code: "finance", level: "department" },
  { name: "增城市水务局", code: "water", level: "department" },
  { name: "新塘镇人民政府", code: "xintang", level: "town" },
] as const;
const item = (id: string, title: string) => ({ id, title, publishedOn: "2026-02-24" });
const ITEMS = [
  item("a", "增城市财政局2026年部门预算"),
  item("b", "增城市财政局2026年部门预算（更正）"),
  item("c", "关于增城市2025年一般公共预算执行情况和2026年预算草案的报告"),
  item("d", "增城市供销社2026年部门预算"),
  item("e", "增城市财政局2025年部门决算"),
  item("f", "增城市财政局2026年工作总结"),
];
const approvals = [
  { year: 2026, kind: "budget", level: "department", approvedOn: calendarDate("2026-02-12") },
] as const;
const matrix = (today: string) => budgetMatrix(ITEMS, AGENCIES, approvals, calendarDate(today));
const cell = (today: string, unit: string, year: number, kind: string) =>
  matrix(today)
    .rows.find((row) => row.unit === unit)
    ?.cells.find((one) => one.year === year && one.kind === kind);

it("has a row for government and departments, and for others that published", () => {
  const { years, rows } = matrix("2026-03-01");
  expect(years).toEqual([2026, 2025]);
  expect(rows.map(({ unit, level }) => `${unit} ${level}`)).toEqual([
    "增城市人民政府 government",
    "增城市财政局 department",
    "增城市水务局 department",
    "增城市供销社 department",
  ]);
});

it("C-06 puts every title where unit, year and kind say", () => {
  expect(cell("2026-03-01", "增城市财政局", 2026, "budget")?.items.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(cell("2026-03-01", "增城市财政局", 2025, "accounts")?.items.map(({ id }) => id)).toEqual(["e"]);
  expect(cell("2026-03-01", "增城市人民政府", 2026, "budget")?.items.map(({ id }) => id)).toEqual(["c"]);
  expect(cell("2026-03-01", "增城市水务局", 2026, "budget")?.items).toEqual([]);
});

it("预算法第十四条 says until when what is missing is due, from the day after on that it is late", () => {
  const missing = (today: string) => cell(today, "增城市水务局", 2026, "budget");
  expect(missing("2026-03-04")).toMatchObject({ dueOn: "2026-03-04", isOverdue: false });
  expect(missing("2026-03-05")).toMatchObject({ dueOn: "2026-03-04", isOverdue: true });
  expect(cell("2026-03-05", "增城市财政局", 2026, "budget")).toMatchObject({ dueOn: null, isOverdue: false });
  expect(cell("2026-03-05", "增城市人民政府", 2025, "accounts")).toMatchObject({ dueOn: null });
});
