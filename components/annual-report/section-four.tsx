import type { ReportSections } from "@/domain/annual-report/report-content";
import { sectionFourForm } from "@/text/report-form";
import { FormTable } from "./form-table";

/** Section 四 in the official form. */
export function SectionFour({ section4 }: Pick<ReportSections, "section4">) {
  return <FormTable form={sectionFourForm({ section4 })} width="min-w-220" />;
}
