import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea } from "@/components/desk-ui/fields";
import { ReportBody } from "@/components/report-desk/report-body";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { type QueryParams, textParam } from "@/server/query-params";
import { reportProblems, reportRefusals, reportDesk as words } from "@/text/report-desk";
import { PublishingFrame } from "../../../publishing-frame";
import { freezeOwnReport, returnOwnReport } from "../../actions";
import { reportAsked } from "../asked";
import { Checks } from "../checks";

export const metadata: Metadata = { title: words.preview, robots: "noindex" };

/** The whole report: a frozen version, or as it would be frozen now; here the second person decides about what they see. */
export default async function ReportPreviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ year: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const { staff, year, own, base } = await reportAsked(params);
  const asked = textParam(await searchParams, "version");
  const named = own.versions.find(({ number }) => String(number) === asked);
  const [newest] = own.versions;
  const isSettled = own.stage === "frozen" || own.stage === "published";
  const version = named ?? (isSettled ? newest : undefined);
  const mayReview =
    own.stage === "reviewing" &&
    version === undefined &&
    staff.permissions.has("report.review") &&
    !own.writers.includes(staff.id);
  const seen = { year, seen: own.lockVersion };
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody
        title={words.reportTitle(own.agency.name, year)}
        lead={version ? words.previewPage.frozen(version.number) : words.previewPage.live}
      >
        <p className="mt-3">
          <a href={base}>{words.backToReport}</a>
        </p>
        <p className="mt-3 text-xs break-all text-ink-3">
          {words.previewPage.hash}：{version?.contentHash ?? own.liveHash}
        </p>
        <ReportBody content={version?.content ?? own.live} missing={version ? [] : own.ownMissing} />
        {mayReview ? (
          <>
            <PagePart title={words.checks}>
              <Checks own={own} year={year} base={base} />
            </PagePart>
            <PagePart title={words.acts}>
              {own.obstacle ? (
                <Notice tone="danger" title={reportRefusals[own.obstacle]} />
              ) : (
                <>
                  <p className="max-w-read">{words.freezeLead}</p>
                  <ActionForm
                    action={freezeOwnReport}
                    submit={words.freeze}
                    hidden={{ ...seen, hash: own.liveHash }}
                  />
                </>
              )}
              <ActionForm
                action={returnOwnReport}
                submit={words.sendBack}
                kind="secondary"
                hidden={seen}
                sentences={reportProblems}
                className="mt-6 max-w-read"
              >
                <TextArea name="reason" label={words.reason} hint={words.sendBackHint} rows={3} />
              </ActionForm>
            </PagePart>
          </>
        ) : null}
      </PageBody>
    </PublishingFrame>
  );
}
