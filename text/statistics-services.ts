import { CONSULTATION_CHANNELS, type ConsultationChannel } from "@/domain/consultation/consultation";
import { leaderOf, shareOf } from "@/domain/statistics/shares";
import type { StatTable } from "@/domain/statistics/stat-table";
import { leaderFinding, percentText } from "./statistics";
import { monthIn } from "./statistics-requests";
import { type Counted, countTable, type Sides } from "./statistics-tables";

const channelNames: Readonly<Record<ConsultationChannel, string>> = {
  counter: "现场咨询",
  phone: "电话咨询",
  online: "网上咨询",
};

/** Consultations and visits of a scope. */
export interface ServiceFigures {
  consultations: {
    channels: ReadonlyMap<string, number>;
    months: ReadonlyMap<string, number>;
    bodies: ReadonlyMap<string, number>;
    total: number;
    unanswered: number;
  };
  visits: {
    total: number;
    months: ReadonlyMap<string, number>;
    columns: ReadonlyMap<string, number>;
    bodies: ReadonlyMap<string, number>;
  };
}

/** Names by id, and the months of both sides. */
export interface ServiceFrame {
  agencies: ReadonlyMap<string, string>;
  columns: ReadonlyMap<string, string>;
  months: Readonly<Record<"now" | "before", readonly string[]>>;
}

type Counts = ReadonlyMap<string, number>;

function counted(
  keys: readonly (readonly [string, string])[],
  now: Counts,
  before: Counts | null,
): Counted[] {
  return keys.map(([key, name]) => {
    return { key, name, count: now.get(key) ?? 0, before: before ? (before.get(key) ?? 0) : null };
  });
}

const present = (rows: readonly Counted[]) =>
  rows.filter(({ count, before }) => count > 0 || (before ?? 0) > 0).toSorted((a, b) => b.count - a.count);

function byMonth(frame: ServiceFrame, now: Counts, before: Counts | null): Counted[] {
  return frame.months.now.map((key, at) => {
    const earlier = before?.get(frame.months.before[at] ?? "") ?? 0;
    return {
      key,
      name: monthIn(frame.months.now)(key),
      count: now.get(key) ?? 0,
      before: before ? earlier : null,
    };
  });
}

/** Counts of people and views open no list: nothing is kept of who asked or read. */
function plainTable(
  sides: Sides<ServiceFigures>,
  key: string,
  title: string,
  rows: readonly Counted[],
  whole: { count: number; before: number | null },
  say: { unit: string; nothing: string; tail: string; more?: string; note: string },
  chart?: "bars" | "columns",
): StatTable {
  const found = leaderFinding(leaderOf(rows), {
    nameOf: (of) => `${rows.find((one) => one.key === of)?.name ?? of}${say.tail}`,
    unit: say.unit,
    nothing: say.nothing,
    againstOf: (of) => {
      const before = rows.find((one) => one.key === of)?.before ?? null;
      return sides.againstName === null || before === null
        ? null
        : { name: sides.againstName, count: before };
    },
  });
  const table = countTable({
    key,
    title,
    cut: key,
    counted: rows,
    sides,
    unit: say.unit,
    whole: { cut: key, ...whole },
    finding: `${found}${whole.count > 0 ? (say.more ?? "") : ""}`,
    ...(chart && { chart }),
    note: say.note,
  });
  return {
    ...table,
    rows: table.rows.map((row) => row.map(({ opens: _, ...cell }) => cell)),
  };
}

/** Every table of the page on consultations and visits. */
export function serviceTables(sides: Sides<ServiceFigures>, frame: ServiceFrame): StatTable[] {
  const { consultations, visits } = sides.now;
  const [askedBefore, readBefore] = [sides.before?.consultations ?? null, sides.before?.visits ?? null];
  const asked = { count: consultations.total, before: askedBefore?.total ?? null };
  const read = { count: visits.total, before: readBefore?.total ?? null };
  const askedWords = {
    unit: "人次",
    nothing: "这一时段没有登记咨询",
    note: "窗口和电话咨询按登记簿统计，逐次登记的和按日登记的不重复计算。登记簿不记录咨询人，所以数字没有名单。",
  };
  const readWords = {
    unit: "次",
    nothing: "这一时段没有页面访问",
    note: "按页面浏览次数统计，不含搜索引擎和程序的访问，也不含下载附件；访问记录不能追溯到个人，所以数字没有名单。",
  };
  const channels = counted(
    CONSULTATION_CHANNELS.map((one) => [one, channelNames[one]] as const),
    consultations.channels,
    askedBefore?.channels ?? null,
  );
  const bodies = [...frame.agencies];
  const share = percentText(shareOf(consultations.unanswered, consultations.total));
  return [
    plainTable(
      sides,
      "consultationChannel",
      "咨询渠道",
      channels,
      asked,
      {
        ...askedWords,
        tail: "",
        more:
          consultations.unanswered === 0
            ? "，都已经答复"
            : `；当时没有答复的${consultations.unanswered}人次，占${share}`,
      },
      "bars",
    ),
    plainTable(
      sides,
      "consultationMonth",
      "咨询月份",
      byMonth(frame, consultations.months, askedBefore?.months ?? null),
      asked,
      { ...askedWords, tail: "咨询的" },
      "columns",
    ),
    plainTable(
      sides,
      "consultationAgency",
      "接受咨询的机关",
      present(counted(bodies, consultations.bodies, askedBefore?.bodies ?? null)),
      asked,
      { ...askedWords, tail: "接受咨询" },
    ),
    plainTable(
      sides,
      "visitMonth",
      "访问月份",
      byMonth(frame, visits.months, readBefore?.months ?? null),
      read,
      { ...readWords, tail: "访问的" },
      "columns",
    ),
    plainTable(
      sides,
      "visitColumn",
      "访问的栏目",
      present(
        counted([...frame.columns, ["", "不属于栏目的页面"]], visits.columns, readBefore?.columns ?? null),
      ),
      read,
      { ...readWords, tail: "" },
    ),
    plainTable(
      sides,
      "visitAgency",
      "访问的机关",
      present(counted([...bodies, ["", "全站的页面"]], visits.bodies, readBefore?.bodies ?? null)),
      read,
      { ...readWords, tail: "" },
    ),
  ];
}
