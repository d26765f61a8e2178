import { createHash } from "node:crypto";
import type { Staff } from "@/domain/access/actor";
import type { TypedFigures } from "@/domain/site-report/site-figures-form";
import type { SiteReportRefusal } from "@/domain/site-report/site-report";
import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { enteredSiteFigures, liveSiteReport, siteOperator, siteReportVersions } from "../queries/site-report";
import { siteReports } from "../schema/site-reports";
import { appendAudit } from "./audit";
import { enterFigures } from "./yearly-figures";

/** Enters what has changed of a part of the form; who works for another agency than the site's own may not. */
export async function enterSiteFigures(
  by: Staff<"report.write">,
  { year, source, values }: TypedFigures,
  at: number,
): Promise<{ entered: number } | { refusal: SiteReportRefusal }> {
  return tx(async () => {
    const operator = await siteOperator();
    if (!operator || operator.id !== by.agencyId) return { refusal: "notOperator" };
    const known = await enteredSiteFigures(year);
    const changed = values.filter(({ figure, value }) => value !== (known.get(figure)?.value ?? null));
    const entries = changed.map((one) => ({ ...one, source }));
    await enterFigures(by.id, { agencyId: operator.id, year, entries }, at);
    return { entered: entries.length };
  });
}

/** Makes a year's form public as it stands: the first version, or one that puts the last right and says what. */
export async function publishSiteReport(
  by: Staff<"report.publish">,
  { year, erratum }: { year: number; erratum: string | null },
  { at, today }: { at: number; today: CalendarDate },
): Promise<{ number: number } | { refusal: SiteReportRefusal }> {
  return tx(async () => {
    const operator = await siteOperator();
    if (!operator || operator.id !== by.agencyId) return { refusal: "notOperator" };
    if (year >= yearOf(today)) return { refusal: "yearNotOver" };
    const [latest] = await siteReportVersions(year);
    const content = await liveSiteReport(year);
    const contentHash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
    if (latest?.contentHash === contentHash) return { refusal: "unchanged" };
    if (latest && erratum === null) return { refusal: "erratumMissing" };
    const id = newId();
    const number = (latest?.number ?? 0) + 1;
    await q()
      .insert(siteReports)
      .values({
        id,
        year,
        number,
        content,
        contentHash,
        erratum: latest ? erratum : null,
        publishedAt: at,
        publishedById: by.id,
      });
    await appendAudit({
      at,
      actor: by.id,
      intent: "siteReport.publish",
      objectKind: "siteReport",
      objectId: id,
    });
    return { number };
  });
}
