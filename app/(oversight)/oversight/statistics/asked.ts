import { yearsToOversee } from "@/db/queries/oversight";
import { agencyTree } from "@/db/queries/statistics-agencies";
import type { Staff } from "@/domain/access/actor";
import {
  COMPARISONS,
  type Comparison,
  PERIOD_PARTS,
  type Period,
  periodBefore,
  periodOf,
  type Span,
  sameDaysLastYear,
} from "@/domain/statistics/period";
import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { addressWith, choiceParam, dayParam, type QueryParams, textParam } from "@/server/query-params";
import { againstName, periodName, spanName, statistics } from "@/text/statistics";

interface Body {
  id: string;
  code: string;
  name: string;
}

/** Whose figures of which days. */
export interface Side {
  agencies: readonly Body[];
  span: Span;
}

/** The agency with all that stand below it. */
function withBelow(tree: readonly (Body & { parentId: string | null })[], top: Body): Body[] {
  return [top, ...tree.filter(({ parentId }) => parentId === top.id).flatMap((one) => withBelow(tree, one))];
}

function periodAsked(params: QueryParams, today: CalendarDate, years: readonly number[]) {
  const year = Number(choiceParam(params, "year", years.map(String)).chosen ?? yearOf(today));
  const part = choiceParam(params, "part", PERIOD_PARTS).chosen ?? "year";
  const typed = { from: textParam(params, "from"), to: textParam(params, "to") };
  const usual = { period: periodOf(year, part, today), year, part, typed };
  if (typed.from === "" && typed.to === "") return { ...usual, isWrong: false };
  const from = dayParam(params, "from").chosen;
  const to = dayParam(params, "to").chosen;
  if (!from || !to || from > to) return { ...usual, isWrong: true };
  const period: Period = { from, to, part: null, year: yearOf(from), isRunning: false };
  return { ...usual, period, isWrong: false };
}

function spanBefore(comparison: Comparison, period: Period): Span {
  if (comparison === "previous") return periodBefore(period);
  return comparison === "lastYear" ? sameDaysLastYear(period) : period;
}

/** What an address asks of statistics: the two sides, what they are called, and what could not be read. */
export async function statisticsAsked(by: Staff<"oversight.read">, params: QueryParams, today: CalendarDate) {
  const years = await yearsToOversee(by, today);
  const { period, year, part, typed, isWrong } = periodAsked(params, today, years);
  const tree = await agencyTree(by);
  const codes = tree.map(({ code }) => code);
  const asked = choiceParam(params, "agency", codes);
  const agency = tree.find(({ code }) => code === asked.chosen);
  const withSubordinates = choiceParam(params, "scope", ["tree"]).chosen !== undefined;
  const of = (one: Body) => (withSubordinates ? withBelow(tree, one) : [one]);
  const agencies = agency ? of(agency) : tree;
  const wanted = choiceParam(params, "compare", COMPARISONS).chosen ?? "lastYear";
  const otherAsked = choiceParam(params, "other", codes);
  const other = tree.find(({ code }) => code === otherAsked.chosen);
  const isSame = other !== undefined && other.code === agency?.code;
  const comparison = wanted === "agency" && (!other || isSame) ? "none" : wanted;
  const { problems } = statistics;
  const notices = [
    ...(asked.unknown === undefined ? [] : [problems.unknownAgency(asked.unknown)]),
    ...(wanted === "agency" && !other ? [problems.unknownOther] : []),
    ...(wanted === "agency" && isSame ? [problems.sameAgency] : []),
    ...(isWrong ? [problems.badDays] : []),
  ];
  const whoseOf = (top: Body | undefined, many: number) =>
    !top
      ? statistics.allAgencies(many)
      : many > 1
        ? statistics.withSubordinates(top.name, many - 1)
        : top.name;
  const before: Side | null =
    comparison === "none"
      ? null
      : {
          agencies: comparison === "agency" && other ? of(other) : agencies,
          span: spanBefore(comparison, period),
        };
  const chosen = {
    year,
    part: part === "year" ? undefined : part,
    from: typed.from,
    to: typed.to,
    agency: agency?.code,
    scope: withSubordinates ? "tree" : undefined,
    compare: wanted === "lastYear" ? undefined : wanted,
    other: other?.code,
  };
  const name = before === null ? null : againstName(comparison, period, other?.name ?? "");
  const whose = whoseOf(agency, agencies.length);
  return {
    years,
    tree,
    period,
    whose,
    now: { agencies, span: { from: period.from, to: period.to } } satisfies Side,
    before,
    againstName: name,
    notices,
    form: {
      year,
      part,
      ...typed,
      agency: agency?.code ?? "",
      withSubordinates,
      comparison: wanted,
      other: other?.code ?? "",
    },
    lead: statistics.lead(
      periodName(period),
      whose,
      before === null || name === null
        ? null
        : comparison === "agency"
          ? statistics.ofAgency(whoseOf(other, before.agencies.length), spanName(before.span))
          : `${name}（${spanName(before.span)}）`,
    ),
    /** An address that keeps what was chosen. */
    hrefTo: (path: `/${string}`, more: Readonly<Record<string, string | number | undefined>> = {}) =>
      addressWith(path, { ...chosen, ...more }),
  };
}
export type StatisticsAsked = Awaited<ReturnType<typeof statisticsAsked>>;
