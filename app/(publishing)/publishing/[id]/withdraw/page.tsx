import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AlertNotice } from "@/components/publishing/alert-notice";
import { PageBody } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { calendarInForce } from "@/db/queries/calendar";
import { latestCaseOf } from "@/db/queries/disposal";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { tombstoneOf } from "@/db/queries/tombstones";
import { withdrawalsOf } from "@/db/queries/withdrawals";
import { now } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { areaNames } from "@/text/staff";
import { withdrawPage } from "@/text/withdrawal";
import { PublishingFrame } from "../../publishing-frame";
import { AfterWithdrawal } from "./after-withdrawal";
import { WithdrawForm } from "./withdraw-form";

export const metadata: Metadata = {
  title: `${withdrawPage.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

export default async function WithdrawPage({ params, searchParams }: PageProps<"/publishing/[id]/withdraw">) {
  const by = await requireStaff("publication.withdraw");
  const staff = await requireStaff("draft.read");
  const { id } = await params;
  const draft = await publishingDraft(staff, id);
  if (!draft) notFound();
  const shown = draft.public;
  const isPublic = shown !== null && shown.withdrawnAt === null;
  const isWithdrawn = shown !== null && shown.withdrawnAt !== null;
  const isInForce = draft.alertHoldsUntil !== null && draft.alertHoldsUntil > now();
  const { done } = await searchParams;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={withdrawPage.title}>
        <p className="mt-1">
          <a href={`/publishing/${id}`}>{withdrawPage.back}</a>
        </p>
        {isWithdrawn && done !== undefined ? (
          <div role="status" className="mt-3 max-w-read">
            <Notice tone="ok" title={withdrawPage.done} />
          </div>
        ) : null}
        {isPublic && isInForce ? (
          <div className="mt-3 max-w-read">
            <AlertNotice id={id} act="withdraw" />
          </div>
        ) : null}
        {isPublic && !isInForce ? <WithdrawForm id={id} title={shown.fields.title} /> : null}
        {isWithdrawn ? (
          <AfterWithdrawal
            id={id}
            withdrawals={await withdrawalsOf(by, id)}
            caseId={await latestCaseOf(by, id)}
            successor={(await tombstoneOf(id)).successor}
            calendar={await calendarInForce()}
          />
        ) : null}
        {shown === null ? <p className="mt-4">{withdrawPage.notPublic}</p> : null}
      </PageBody>
    </PublishingFrame>
  );
}
