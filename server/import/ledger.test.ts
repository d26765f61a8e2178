import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { openStore } from "@/db/open-store";
import { countedAgencies, countedTables } from "@/db/queries/report-tables";
import { proofOf } from "@/db/test-staff";
import { type LedgerRow, ledgerForTests } from "@/domain/info-request/archive/ledger-for-tests";

/*
 * A ledger of 15,000 rows is imported by the command, and sections 三 and 四 are compared with a recount that knows nothing of this house: it
 * reads the lines of the file and the words of 国办公开办函〔2021〕30号 as they stand here, and shares no code with what it examines.
 */

const AGENCIES = ["某市水务局", "某市财政局", "某市教育局", "某县人民政府", "某镇人民政府"];
const YEARS = [2024, 2025, 2026];
const COLUMNS = ["person", "business", "research", "nonprofit", "legalService", "otherOrg"];
const ROW_OF: Record<string, string> = {
  granted: "三(一)",
  partlyGranted: "三(二)",
  refusedStateSecret: "三(三)1",
  refusedForbiddenByLaw: "三(三)2",
  refusedEndangersSafety: "三(三)3",
  refusedThirdPartyRights: "三(三)4",
  refusedInternalAffairs: "三(三)5",
  refusedDeliberation: "三(三)6",
  refusedEnforcementFile: "三(三)7",
  refusedAdministrativeInquiry: "三(三)8",
  unableNotHeld: "三(四)1",
  unableNeedsCreation: "三(四)2",
  unableStillUnclear: "三(四)3",
  declinedPetition: "三(五)1",
  declinedDuplicate: "三(五)2",
  declinedPublishedWork: "三(五)3",
  declinedExcessive: "三(五)4",
  declinedReissue: "三(五)5",
  closedNotAmended: "三(六)1",
  closedFeeUnpaid: "三(六)2",
  closedOther: "三(六)3",
};
const OLD_WORDS: Record<string, string> = {
  同意公开: "三(一)",
  同意部分公开: "三(二)",
  信息不存在: "三(四)1",
  非本机关政府信息: "三(四)1",
};
const CODES = ["一", "二", ...Object.values(ROW_OF), "三(七)", "四"];

const codeOf = (word: string): string => ROW_OF[word] ?? word.normalize("NFKC");

/** When and in which row a line of the file ended; null when it is still open. */
function endOf({ events = [], outcome, legacyOutcome, answeredOn }: LedgerRow) {
  for (const event of events) {
    const said = typeof event.outcome === "string" ? event.outcome : outcome;
    if (event.kind === "answered") return { on: event.on, code: codeOf(said ?? "") };
    if (event.kind === "withdrawn") return { on: event.on, code: "三(六)3" };
    if (event.kind === "lapsed") return { on: event.on, code: event.of === "fee" ? "三(六)2" : "三(六)1" };
  }
  if (!answeredOn) return null;
  return { on: answeredOn, code: outcome ? codeOf(outcome) : (OLD_WORDS[legacyOutcome ?? ""] ?? "") };
}

/** An application that became others is counted through them. */
const isElsewhere = ({ events = [] }: LedgerRow) =>
  events.some(({ kind }) => kind === "split" || kind === "merged");

function sectionThree(rows: readonly LedgerRow[], year: number): Record<string, number[]> {
  const table = Object.fromEntries(CODES.map((code) => [code, [0, 0, 0, 0, 0, 0, 0]]));
  for (const row of rows) {
    const end = endOf(row);
    const came = Number(row.receivedOn.slice(0, 4));
    const went = end ? Number(end.on.slice(0, 4)) : Number.POSITIVE_INFINITY;
    if (isElsewhere(row) || came > year || went < year) continue;
    const where = [came === year ? "一" : "二", ...(went === year ? [end?.code ?? "", "三(七)"] : ["四"])];
    for (const code of where)
      for (const column of [COLUMNS.indexOf(row.applicantType), 6]) {
        const values = table[code] ?? [];
        values[column] = (values[column] ?? 0) + 1;
      }
  }
  return table;
}

function sectionFour(rows: readonly LedgerRow[], year: number): Record<string, number[]> {
  const results = ["upheld", "corrected", "other", "pending"];
  const blocks: Record<string, number[]> = {};
  for (const kind of ["review", "suitDirect", "suitAfterReview"]) {
    const counts = [0, 0, 0, 0, 0];
    for (const remedy of rows.flatMap(({ remedies = [] }) => remedies)) {
      const filed = Number(remedy.filedOn.slice(0, 4));
      const closed = remedy.closedOn ? Number(remedy.closedOn.slice(0, 4)) : Number.POSITIVE_INFINITY;
      if (remedy.kind !== kind || filed > year || closed < year) continue;
      const column = closed > year ? 3 : results.indexOf(remedy.result);
      counts[column] = (counts[column] ?? 0) + 1;
      counts[4] = (counts[4] ?? 0) + 1;
    }
    blocks[kind] = counts;
  }
  return blocks;
}

let folder: string;
let store: Store;
let said: string;
let rows: LedgerRow[];
let idOf: Map<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mingchuang-ledger-"));
  const file = join(folder, "ledger.jsonl");
  const made = ledgerForTests(15_000, AGENCIES, 2024);
  writeFileSync(file, made.map((row) => JSON.stringify(row)).join("\n"));
  rows = readFileSync(file, "utf8")
    .split("\n")
    .map((line): LedgerRow => JSON.parse(line));
  const data = join(folder, "data");
  const env = { ...process.env, DATA_DIR: data, DEMO: "0" };
  said = execFileSync(process.execPath, ["scripts/import.mjs", "info-requests", file, "--create-missing"], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  store = openStore(join(data, "portal.db"), { current: 1, masters: new Map([[1, randomBytes(32)]]) });
  const found = store.sqlite.prepare("SELECT id, name FROM agencies").all() as { id: string; name: string }[];
  idOf = new Map(found.map(({ id, name }) => [name, id]));
}, 300_000);
afterAll(() => {
  store?.close();
  rmSync(folder, { recursive: true, force: true });
});

const tablesOf = async (names: readonly string[], year: number) => {
  const { requests, remedies, identities } = await countedTables(
    names.map((name) => idOf.get(name) ?? ""),
    year,
  );
  const four = Object.entries(remedies).map(([kind, { upheld, corrected, other, pending, total }]) => [
    kind,
    [upheld, corrected, other, pending, total],
  ]);
  return {
    three: Object.fromEntries(requests.rows.map(({ code, values }) => [code, values])),
    four: Object.fromEntries(four),
    unplaced: requests.unplaced,
    failing: identities.filter(({ holds }) => !holds),
  };
};

describe("a ledger of 15,000 rows of two years, taken in by the command", () => {
  it("is taken in whole", () => {
    expect(rows.length).toBeGreaterThanOrEqual(15_000);
    expect(said).toContain(`共 ${rows.length} 行：导入 ${rows.length}，补充后续经过 0，未变 0，有误 0`);
  });

  it("is counted in the whole although its agencies are known from the file alone", async () => {
    const counted = await countedAgencies(proofOf<"oversight.read">("supervisor", ["supervisor"]));
    expect(counted.map(({ name }) => name)).toEqual(expect.arrayContaining(AGENCIES));
    const { requests } = await countedTables(
      counted.map(({ id }) => id),
      2025,
    );
    const values = Object.fromEntries(requests.rows.map((row) => [row.code, row.values]));
    expect(values).toEqual(sectionThree(rows, 2025));
  });

  it.each(YEARS)("gives sections 三 and 四 of %i exactly as a recount of its lines does", async (year) => {
    for (const names of [...AGENCIES.map((name) => [name]), AGENCIES]) {
      const own = rows.filter(({ agency }) => names.includes(agency));
      const { three, four, unplaced, failing } = await tablesOf(names, year);
      expect(three).toEqual(sectionThree(own, year));
      expect(four).toEqual(sectionFour(own, year));
      expect(unplaced).toEqual([0, 0, 0, 0, 0, 0, 0]);
      expect(failing).toEqual([]);
    }
  });

  it("leaves no cell of the two years empty that the file fills, and hands on what the next year takes over", async () => {
    const [first, second] = [await tablesOf(AGENCIES, 2024), await tablesOf(AGENCIES, 2025)];
    for (const code of CODES.filter((code) => code !== "二"))
      for (const [column, value] of (first.three[code] ?? []).entries())
        expect([code, column, value > 0]).toEqual([code, column, true]);
    expect(second.three.二).toEqual(first.three.四);
    for (const { four } of [first, second])
      for (const [at, value] of Object.values(four).flat().entries())
        expect([at, Number(value) > 0]).toEqual([at, true]);
  });
});
