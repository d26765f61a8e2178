import type { Metadata } from "next";
import { Form2010 } from "@/components/annual-report/form-2010";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { report2010 } from "@/server/annual-report/report-2010";
import { form2010 } from "@/text/form-2010";
import { missingMetadata, pageMetadata } from "../../../page-metadata";

const YEAR = 2010;
const { missing } = form2010;

interface Props {
  params: Promise<{ agency: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { agency } = await params;
  const report = await report2010(agency, YEAR);
  if (!report) return missingMetadata(missing.title);
  return pageMetadata({
    title: form2010.title(report.agency.name, YEAR),
    description: form2010.lead(YEAR),
    canonicalPath: `/reports/${report.agency.code}/${YEAR}`,
  });
}

/** The report of 2010 in the form of its time. The address is a year's like every other; that year alone has this form. */
export default async function Report2010Page({ params }: Props) {
  const { agency } = await params;
  const report = await report2010(agency, YEAR);
  if (report) return <Form2010 report={report} dataPath={`/reports/${report.agency.code}/${YEAR}`} />;
  return (
    <PageFrame section="/reports" trail={[{ label: missing.title }]}>
      <StatusMarker status={404} />
      <h1 className="font-title text-2xl font-bold">{missing.title}</h1>
      <p className="mt-3 max-w-read">{missing.text}</p>
      <p className="mt-3">
        <a href="/reports">{missing.back}</a>
      </p>
    </PageFrame>
  );
}
