import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SectionFour } from "@/components/annual-report/section-four";
import { SectionThree } from "@/components/annual-report/section-three";
import { SectionTwo } from "@/components/annual-report/section-two";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { SummaryList } from "@/components/ui/summary-list";
import { type ReportImportRow, reportImportOf } from "@/db/queries/imported-reports";
import type { Staff } from "@/domain/access/actor";
import { REPORT_PARTS } from "@/domain/annual-report/report-content";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { IDENTITY_NAMES } from "@/text/annual-report";
import { instantInFull } from "@/text/dates";
import { importReports as words } from "@/text/import-reports";
import { PART_NAMES } from "@/text/report-desk";
import { areaNames } from "@/text/staff";
import { DoneNotice } from "../../../../../done-notice";
import { PublishingFrame } from "../../../publishing-frame";
import { confirmReport, dropReport, takeBackReport } from "../actions";

export const metadata: Metadata = { title: `${words.title}_${areaNames["/publishing"]}`, robots: "noindex" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueryParams>;
}

/** What the one or the other person may do with a report that waits. */
function Decision({ staff, found }: { staff: Staff<"draft.read">; found: ReportImportRow }) {
  if (found.state !== "waiting") return null;
  const hidden = { id: found.id };
  const isOwn = found.readById === staff.id;
  const mayConfirm = staff.permissions.has("report.publish") && !isOwn;
  if (mayConfirm)
    return (
      <PagePart title={words.confirm}>
        <p className="mb-3 max-w-read">{words.confirmHint}</p>
        <div className="flex flex-wrap gap-4">
          <ActionForm action={confirmReport} submit={words.confirm} hidden={hidden} />
          <ActionForm action={dropReport} submit={words.drop} kind="secondary" hidden={hidden} />
        </div>
      </PagePart>
    );
  return (
    <>
      {isOwn ? <p className="mt-4">{words.ownHand}</p> : null}
      {staff.permissions.has("report.write") ? (
        <ActionForm
          action={takeBackReport}
          submit={words.drop}
          kind="secondary"
          hidden={hidden}
          className="mt-3"
        />
      ) : null}
    </>
  );
}

/** Where the sums stand: all hold, or which fail and why it is taken all the same. */
function Identities({ found: { content, reason } }: { found: ReportImportRow }) {
  const failing = content.identities.filter(({ holds }) => !holds);
  return (
    <PagePart title={words.identities}>
      {failing.length === 0 ? (
        <p>{words.allHold}</p>
      ) : (
        <p className="font-semibold text-gov">{words.someFail(failing.length)}</p>
      )}
      {failing.map(({ code, detail }) => (
        <p key={code} className="mt-1 max-w-read">
          {code}　{IDENTITY_NAMES[code]}：{detail}
        </p>
      ))}
      {reason === null ? null : <p className="mt-2 max-w-read">{words.reasonGiven(reason)}</p>}
      {(content.remarks ?? []).map((remark) => (
        <p key={remark} className="mt-2 max-w-read text-ink-2">
          {remark}
        </p>
      ))}
    </PagePart>
  );
}

/** A report that was read in, as the second person compares it with what was published. */
export default async function ReportImportPage({ params, searchParams }: Props) {
  const staff = await requireStaff("draft.read");
  const found = await reportImportOf(staff, (await params).id);
  if (!found) notFound();
  const { agencyName, agencyCode, year, content, state, readBy, readAt, decidedBy, decidedAt, fileName } =
    found;
  const done = { confirmed: words.confirmed(year), dropped: words.dropped(year) };
  const { heads } = words;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.one(agencyName, year)}>
        <p className="mt-1">
          <a href="/publishing/reports/import">{words.back}</a>
        </p>
        <DoneNotice params={await searchParams} sentences={done} />
        <div className="mt-4 max-w-read">
          <SummaryList
            isDense
            rows={[
              { label: heads.state, value: words.states[state] },
              { label: heads.file, value: fileName },
              { label: heads.by, value: `${readBy ?? words.command}　${instantInFull(readAt)}` },
              ...(decidedAt === null
                ? []
                : [
                    {
                      label: words.states[state],
                      value: `${decidedBy ?? words.command}　${instantInFull(decidedAt)}`,
                    },
                  ]),
            ]}
          />
        </div>
        {state === "confirmed" ? (
          <p className="mt-3">
            <a href={`/reports/${agencyCode}/${year}`}>{words.open}</a>
          </p>
        ) : null}
        <Identities found={found} />
        <Decision staff={staff} found={found} />
        <PagePart title={words.sections.two}>
          <SectionTwo section2={content.section2} />
        </PagePart>
        <PagePart title={words.sections.three}>
          <SectionThree table={content.section3} />
        </PagePart>
        <PagePart title={words.sections.four}>
          <SectionFour section4={content.section4} />
        </PagePart>
        <PagePart title={words.sheets.text}>
          {REPORT_PARTS.map((part) => (
            <div key={part} className="mt-3 max-w-read">
              <h3 className="font-semibold">{PART_NAMES[part]}</h3>
              <p className="whitespace-pre-line">{content.parts[part] || words.noWords}</p>
            </div>
          ))}
        </PagePart>
      </PageBody>
    </PublishingFrame>
  );
}
