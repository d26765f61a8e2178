import { createHash } from "node:crypto";
import { canonicalJson } from "@/domain/annual-report/canonical-json";
import type { ReportContent } from "@/domain/annual-report/report-content";

/** SHA-256 of a report's content in canonical JSON: what was reviewed, frozen and published is exactly this. */
export function reportHash(content: ReportContent): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
