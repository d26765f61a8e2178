import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { mergeTarget } from "@/db/mutations/duplicates";
import { canonicalNumber } from "@/domain/info-request/application/tracking-code";
import { refusalOf } from "@/domain/info-request/history/lifecycle";
import { now } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { casePage } from "@/text/desk";
import { caseIntake, intakeReceipt, joinRefusals, mergePage as words } from "@/text/intake";
import { areaNames } from "@/text/staff";
import { type Asked, one } from "../../../asked";
import { DeskFrame } from "../../../desk-frame";
import { type OpenedCase, openedCase } from "../../../info-requests/[id]/opened-case";
import { mergeApplication } from "../../actions";

export const metadata: Metadata = { title: `${words.title}_${areaNames["/desk"]}`, robots: "noindex" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Asked>;
}

function Side({ title, opened }: { title: string; opened: OpenedCase }) {
  const { number, subject, description, clock } = opened;
  const { facts } = intakeReceipt;
  return (
    <section className="min-w-0">
      <h2 className="mb-2 font-semibold">{title}</h2>
      <SummaryList
        isDense
        rows={[
          { label: casePage.fields.number, value: number },
          { label: casePage.fields.subject, value: subject },
          { label: casePage.fields.description, value: description },
          {
            label: facts.receivedOn,
            value: clock.receivedOn ? dayInFull(clock.receivedOn) : casePage.notYet,
          },
          {
            label: facts.dueOn,
            value: clock.dueOn ? intakeReceipt.due(clock.dueOn, clock.provisional) : casePage.notYet,
          },
        ]}
      />
    </section>
  );
}

/** Two applications of one person for one thing: both side by side, then one goes on for both. */
export default async function MergePage({ params, searchParams }: Props) {
  const by = await requireStaff("infoRequest.assign");
  const staff = await requireStaff("infoRequest.read");
  const opened = await openedCase(staff, (await params).id);
  const { id, number, version } = opened;
  const refusal = refusalOf(opened.history, "merged", opened.context);
  const typed = one((await searchParams).into) ?? "";
  const canonical = canonicalNumber(typed);
  const target =
    typed === "" || refusal
      ? null
      : canonical === null
        ? ({ refusal: "noSuchNumber" } as const)
        : await mergeTarget(by, id, canonical, now());
  const kept = target && "keptId" in target ? await openedCase(staff, target.keptId) : null;
  const path = `/desk/intake/merge/${id}`;
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="max-w-5xl px-4 py-4 md:px-6">
        <p className="text-ink-2">
          <a href={`/desk/info-requests/${id}`}>{caseIntake.toCase}</a>
          <span className="ml-4 whitespace-nowrap tabular-nums">{number}</span>
        </p>
        <h1 className="mt-1 text-xl font-semibold">{words.title}</h1>
        <p className="mt-1 text-ink-2">{words.lead}</p>
        {refusal ? (
          <div className="mt-4">
            <Notice tone="warn" title={words.notNow}>
              <p>{joinRefusals[refusal]}</p>
            </Notice>
          </div>
        ) : kept ? (
          <>
            <div className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-2">
              <Side title={words.this} opened={opened} />
              <Side title={words.kept} opened={kept} />
            </div>
            <div className="mt-4">
              <Notice title={words.effect}>
                {words.effects(kept.number).map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </Notice>
            </div>
            <ActionForm
              action={mergeApplication}
              submit={words.submit}
              hidden={{ id, version, number: kept.number }}
              beside={<a href={path}>{words.back}</a>}
            />
          </>
        ) : (
          <form action={path} method="get">
            <TextField
              name="into"
              label={words.number}
              hint={words.numberHint}
              problem={target && "refusal" in target ? joinRefusals[target.refusal] : undefined}
              defaultValue={typed}
              width="medium"
              autoComplete="off"
            />
            <Button type="submit" size="staff" className="mt-4">
              {words.compare}
            </Button>
          </form>
        )}
      </div>
    </DeskFrame>
  );
}
