import type { ReportSections } from "@/domain/annual-report/report-content";
import { sectionTwoForm } from "@/text/report-form";
import { FormTable } from "./form-table";

/** Section 二 in the official form. */
export function SectionTwo({ section2 }: Pick<ReportSections, "section2">) {
  return <FormTable form={sectionTwoForm({ section2 })} width="min-w-120" />;
}
