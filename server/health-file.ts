import type { HealthReport } from "@/db/queries/site-health";
import { csvOf } from "@/domain/entry/csv";
import { emptyColumns, examine, overdueColumns, overdueDays } from "@/domain/oversight/site-health";
import { instantInFull } from "@/text/dates";
import { outcomeNames } from "@/text/gate";
import { measured, siteHealth, verdictNames, vetoLimits, vetoNames } from "@/text/site-health";
import { deadLinkFault, textHealth } from "@/text/text-health";

const { lists } = siteHealth;

/** The lists behind the counters, a row for each thing that somebody has to put right. */
function listed({ state, probes, exceptions, files, links, deadLinks, scans }: HealthReport): string[][] {
  return [
    ...emptyColumns(state).map(({ name, owner }) => [lists.empty, name, "", "", owner ?? siteHealth.noOwner]),
    ...overdueColumns(state).map((column) => [
      lists.overdue,
      column.name,
      `${siteHealth.late}${siteHealth.days(overdueDays(column, state.today))}`,
      column.lastOn ?? "",
      column.owner ?? siteHealth.noOwner,
    ]),
    ...probes.map(({ at, ok, tookMs }) => [
      lists.probes,
      instantInFull(at),
      ok ? siteHealth.tooSlow : siteHealth.noAnswer,
      "",
      siteHealth.seconds(tookMs),
    ]),
    ...files.map(({ title, name, fault, since }) => [
      lists.files,
      `${title}：${name}`,
      fault ? siteHealth.faults[fault] : "",
      since === null ? "" : instantInFull(since),
      "",
    ]),
    ...scans.items.map(({ title, name, outcome, agency }) => [
      textHealth.scans,
      `${title}：${name}`,
      outcome === null ? textHealth.notScanned : outcomeNames[outcome],
      "",
      agency,
    ]),
    ...deadLinks.items.map((link) => [
      textHealth.links,
      `${link.title}：${link.url}`,
      deadLinkFault(link),
      link.since === null ? "" : instantInFull(link.since),
      link.agency,
    ]),
    ...links.flatMap(({ name, website, last, made, failed }) =>
      last === null || last.ok
        ? []
        : [
            [
              lists.links,
              `${name}：${website}`,
              siteHealth.notOpened(last.status),
              instantInFull(last.at),
              siteHealth.linkHistory(made, failed),
            ],
          ],
    ),
    ...exceptions.map(({ name, reason, by, at }) => [lists.exceptions, name, reason, instantInFull(at), by]),
  ];
}

/** The examination of the site as a file, to be handed in or filed. */
export function healthFile(report: HealthReport): { rows: number; answer: Response } {
  const heads = [siteHealth.kind, siteHealth.item, siteHealth.found, siteHealth.at, siteHealth.note];
  const counters = examine(report.state).map(({ veto, verdict }) => [
    siteHealth.caption,
    `${vetoNames[veto]}：${verdictNames[verdict]}`,
    measured(veto, report.state),
    report.state.today,
    `${siteHealth.limit}：${vetoLimits[veto]}`,
  ]);
  const name = encodeURIComponent(`${siteHealth.file(report.state.today)}.csv`);
  const rows = [...counters, ...listed(report)];
  const answer = new Response(csvOf([heads, ...rows]), {
    headers: {
      "cache-control": "no-store",
      "content-disposition": `attachment; filename="site-health.csv"; filename*=UTF-8''${name}`,
      "content-type": "text/csv; charset=utf-8",
      "x-content-type-options": "nosniff",
    },
  });
  return { rows: rows.length, answer };
}
