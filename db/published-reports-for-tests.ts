import type { ReportContent } from "@/domain/annual-report/report-content";
import { q, tx } from "./client";
import { newId } from "./new-id";
import { reportHash } from "./report-hash";
import { annualReports, annualReportVersions } from "./schema/annual-reports";

/** A version as a test wants it: `publishedAt` null where it is only frozen. */
export interface TestVersion {
  content: ReportContent;
  erratum?: string;
  publishedAt: number | null;
}

/** Puts a report with its versions where the public reads it. */
export async function publishReportForTest(
  agencyId: string,
  year: number,
  versions: readonly TestVersion[],
  origin: "assembled" | "imported" = "assembled",
): Promise<void> {
  await tx(async () => {
    const id = newId();
    const at = versions[0]?.publishedAt ?? 0;
    await q()
      .insert(annualReports)
      .values({
        ...{ id, agencyId, year, origin, stage: "published", parts: {}, lockVersion: 1 },
        ...{ createdAt: at, updatedAt: at },
      });
    for (const [place, { content, erratum, publishedAt }] of versions.entries())
      await q()
        .insert(annualReportVersions)
        .values({
          ...{ id: newId(), reportId: id, number: place + 1, content, contentHash: reportHash(content) },
          ...{ erratum: erratum ?? null, frozenAt: (publishedAt ?? at) - 3_600_000, publishedAt },
        });
  });
}
