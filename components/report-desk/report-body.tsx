import { SectionThree } from "@/components/annual-report/section-three";
import { PagePart } from "@/components/staff/page-body";
import type { ReportContent, ReportPart } from "@/domain/annual-report/report-content";
import type { SectionTwoFigure } from "@/domain/annual-report/section-two";
import { PART_NAMES, SECTION_TITLES } from "@/text/report-desk";
import { SectionFourTable } from "./section-four-table";
import { SectionTwoTable } from "./section-two-table";
import { WrittenPart } from "./written-part";

const HEADS: readonly ReportPart[] = ["proactive", "onApplication", "management", "platform", "supervision"];

/** A whole report in the order of its form, for those who check it before the public reads it. */
export function ReportBody({
  content,
  missing = [],
}: {
  content: ReportContent;
  missing?: readonly SectionTwoFigure[];
}) {
  const { parts, figures, year } = content;
  return (
    <>
      <PagePart title={SECTION_TITLES.one}>
        {HEADS.map((part) => (
          <section key={part} className="mt-4">
            <h3 className="font-semibold">{PART_NAMES[part]}</h3>
            <WrittenPart text={parts[part]} figures={figures} />
          </section>
        ))}
      </PagePart>
      <PagePart title={SECTION_TITLES.two}>
        <SectionTwoTable section={content.section2} missing={missing} />
      </PagePart>
      <PagePart title={SECTION_TITLES.three}>
        <SectionThree table={content.section3} />
      </PagePart>
      <PagePart title={SECTION_TITLES.four}>
        <SectionFourTable section={content.section4} year={year} />
      </PagePart>
      <PagePart title={SECTION_TITLES.five}>
        <WrittenPart text={parts.problems} figures={figures} />
      </PagePart>
      <PagePart title={SECTION_TITLES.six}>
        <WrittenPart text={parts.other} figures={figures} />
      </PagePart>
    </>
  );
}
