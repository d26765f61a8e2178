import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { appendReceipt } from "./receipt-ledger";

const AT = beijingInstant(calendarDate("2026-12-31"), 23, 59);
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "mingchuang-ledger-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const take = (serial: number, at = AT) =>
  appendReceipt({ no: `ZC-2026-${String(serial).padStart(6, "0")}`, payload: [serial], at }, dataDir);
const lines = (year = "2026") =>
  readFileSync(join(dataDir, "ledger", `${year}.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean);
const hash = (text: string) => createHash("sha256").update(text).digest("hex");

describe("the receipt ledger", () => {
  it("numbers its lines, and each carries the hash of the one before", () => {
    for (const serial of [1, 2, 3]) take(serial);
    const written = lines();
    expect(written.map((line) => JSON.parse(line))).toEqual([
      { seq: 1, no: "ZC-2026-000001", sha256: hash("[1]"), at: AT, prev: "0".repeat(64) },
      { seq: 2, no: "ZC-2026-000002", sha256: hash("[2]"), at: AT, prev: hash(written[0] ?? "") },
      { seq: 3, no: "ZC-2026-000003", sha256: hash("[3]"), at: AT, prev: hash(written[1] ?? "") },
    ]);
  });

  it("DT-006 begins a file with the year in Beijing and goes on with the chain", () => {
    take(1);
    take(2, AT + 60_000);
    expect(readdirSync(join(dataDir, "ledger")).toSorted()).toEqual(["2026.jsonl", "2027.jsonl"]);
    expect(JSON.parse(lines("2027")[0] ?? "")).toMatchObject({ seq: 2, prev: hash(lines("2026")[0] ?? "") });
  });

  it("goes on after a line that a power cut tore", () => {
    take(1);
    appendFileSync(join(dataDir, "ledger", "2026.jsonl"), '{"seq":2,"no":"ZC-20');
    take(2);
    const written = lines();
    expect(written).toHaveLength(3);
    expect(JSON.parse(written[2] ?? "")).toMatchObject({ seq: 2, prev: hash(written[0] ?? "") });
  });

  it("finds the last line of a long file", () => {
    for (let serial = 1; serial <= 200; serial++) take(serial);
    expect(JSON.parse(lines().at(-1) ?? "")).toMatchObject({ seq: 200 });
  });
});
