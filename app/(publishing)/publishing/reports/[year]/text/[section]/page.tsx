import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { LaterText, SeenVersion } from "@/components/desk-ui/later-text";
import { WrittenPart } from "@/components/report-desk/written-part";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import type { QueryParams } from "@/server/query-params";
import {
  PART_HINTS,
  PART_NAMES,
  reportProblems,
  reportStages,
  SECTION_TITLES,
  reportDesk as words,
} from "@/text/report-desk";
import { DoneNotice } from "../../../../../../done-notice";
import { PublishingFrame } from "../../../../publishing-frame";
import { saveTexts } from "../../../actions";
import { SECTION_NAMES, WRITTEN_SECTIONS } from "../../../sections";
import { reportAsked } from "../../asked";
import { TokenTable } from "./token-table";

export const metadata: Metadata = { title: words.writeText, robots: "noindex" };

const ROWS = 9;

export default async function ReportTextPage({
  params,
  searchParams,
}: {
  params: Promise<{ year: string; section: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const { section: asked } = await params;
  const section = SECTION_NAMES.find((name) => name === asked);
  const { staff, year, own, base } = await reportAsked(params);
  if (!section) notFound();
  const { stage, lockVersion, live, before } = own;
  const parts: readonly (keyof typeof PART_NAMES)[] = WRITTEN_SECTIONS[section];
  const isOpen = (stage ?? "drafting") === "drafting" && own.report?.origin !== "imported";
  const mayWrite = isOpen && staff.permissions.has("report.write");
  const stored = own.report?.parts ?? {};
  const labels = Object.fromEntries(parts.map((part) => [part, PART_NAMES[part]]));
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.texts.title(SECTION_TITLES[section])} lead={words.texts.lead}>
        <DoneNotice params={await searchParams} sentences={words.done} />
        <p className="mt-3">
          <a href={base}>{words.backToReport}</a>
        </p>
        {isOpen || !stage ? null : (
          <div className="mt-4 max-w-read">
            <Notice title={words.texts.locked(reportStages[stage])} />
          </div>
        )}
        <div className="grid gap-x-10 xl:grid-cols-[minmax(0,46rem)_minmax(18rem,1fr)]">
          <div className="min-w-0">
            {mayWrite ? (
              <ActionForm
                key={lockVersion}
                action={saveTexts}
                submit={words.texts.save}
                hidden={{ year, section }}
                sentences={reportProblems}
                labels={labels}
              >
                <SeenVersion initial={lockVersion} />
                <LaterText labels={labels} words={words.texts.later} />
                {section === "six" ? (
                  <div className="mt-5">
                    <Notice title={words.texts.feeTitle}>
                      <p>{words.texts.feeSentence((live.figures.收取信息处理费 ?? 0) > 0)}</p>
                    </Notice>
                  </div>
                ) : null}
                {parts.map((part) => (
                  <TextArea
                    key={part}
                    name={part}
                    label={PART_NAMES[part]}
                    hint={PART_HINTS[part]}
                    rows={ROWS}
                    initial={stored[part] ?? ""}
                  />
                ))}
              </ActionForm>
            ) : null}
            <PagePart title={words.texts.sideBySide}>
              {before ? null : <p className="mb-3">{words.texts.noLastYear}</p>}
              {parts.map((part) => (
                <section key={part} className="mb-6 border-t-2 border-navy pt-2">
                  <h3 className="font-semibold">{PART_NAMES[part]}</h3>
                  <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
                    <div className="min-w-0">
                      <p className="text-sm text-ink-2">{words.texts.thisYear}</p>
                      <WrittenPart text={live.parts[part]} figures={live.figures} />
                    </div>
                    {before ? (
                      <div className="min-w-0">
                        <p className="text-sm text-ink-2">{words.texts.lastYear}</p>
                        <WrittenPart text={before.parts[part]} figures={before.figures} />
                      </div>
                    ) : null}
                  </div>
                </section>
              ))}
            </PagePart>
          </div>
          <TokenTable figures={live.figures} />
        </div>
      </PageBody>
    </PublishingFrame>
  );
}
