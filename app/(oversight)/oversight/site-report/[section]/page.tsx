import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextField } from "@/components/desk-ui/fields";
import { PageBody } from "@/components/staff/page-body";
import { enteredSiteFigures, liveSiteReport } from "@/db/queries/site-report";
import { SITE_SECTIONS } from "@/domain/site-report/site-figures";
import { enterableLines } from "@/domain/site-report/site-figures-form";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import {
  SITE_FIGURE_NAMES,
  SITE_SECTION_NAMES,
  siteFigureProblems,
  siteReportText as text,
} from "@/text/site-report";
import { SharedFrame } from "../../shared-frame";
import { enterFigures } from "../actions";
import { siteReportYear } from "../asked-year";

export const metadata: Metadata = { title: text.staffTitle, robots: "noindex" };

const YES_NO = [
  { value: "", label: text.choose },
  { value: "1", label: text.yes },
  { value: "0", label: text.no },
];

export default async function SiteFiguresPage({
  params,
  searchParams,
}: {
  params: Promise<{ section: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("report.write");
  const asked = (await params).section;
  const section = SITE_SECTIONS.find((one) => one === asked);
  if (!section) notFound();
  const { year } = siteReportYear(await searchParams, today());
  const { figures } = await liveSiteReport(year);
  const entered = await enteredSiteFigures(year);
  const isCounted = (name: string) =>
    figures.some(({ figure, origin }) => figure === name && origin === "computed");
  const lines = enterableLines(section).filter(({ figure }) => !isCounted(figure));
  const source = lines.flatMap(({ figure }) => entered.get(figure)?.source ?? [])[0] ?? "";
  return (
    <SharedFrame staff={staff} current="/oversight/site-report">
      <p className="px-4 pt-4 md:px-6">
        <a href={`/oversight/site-report?year=${year}`}>{text.title(year)}</a>
      </p>
      <PageBody title={text.enterTitle(SITE_SECTION_NAMES[section], year)} lead={text.enterLead}>
        {lines.length === 0 ? (
          <p className="mt-4">{text.nothingToEnter}</p>
        ) : (
          <ActionForm
            action={enterFigures}
            submit={text.save}
            hidden={{ section, year }}
            sentences={siteFigureProblems}
            labels={SITE_FIGURE_NAMES}
            className="max-w-read"
          >
            {lines.map(({ figure, kind }) => {
              const initial = String(entered.get(figure)?.value ?? "");
              const shared = { name: figure, label: SITE_FIGURE_NAMES[figure], initial };
              return kind === "yesNo" ? (
                <SelectField key={figure} {...shared} options={YES_NO} />
              ) : (
                <TextField
                  key={figure}
                  {...shared}
                  width="short"
                  inputMode={kind === "days" ? "decimal" : "numeric"}
                  autoComplete="off"
                />
              );
            })}
            <TextField
              name="source"
              label={text.source}
              hint={text.sourceHint}
              width="long"
              initial={source}
              autoComplete="off"
            />
          </ActionForm>
        )}
      </PageBody>
    </SharedFrame>
  );
}
