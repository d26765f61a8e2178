import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea, TextField } from "@/components/desk-ui/fields";
import { Notice } from "@/components/ui/notice";
import { refusalOf } from "@/domain/info-request/history/lifecycle";
import { MOST_PARTS } from "@/domain/info-request/intake/intake-join";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { caseIntake, intakeReceipt, joinRefusals, splitPage as words } from "@/text/intake";
import { areaNames } from "@/text/staff";
import { type Asked, one } from "../../../asked";
import { DeskFrame } from "../../../desk-frame";
import { type OpenedCase, openedCase } from "../../../info-requests/[id]/opened-case";
import { splitApplication } from "../../actions";

export const metadata: Metadata = { title: `${words.title}_${areaNames["/desk"]}`, robots: "noindex" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Asked>;
}

/** How many parts the page offers; what was typed stays when more are asked for, because each count is a page of its own. */
function countAsked(asked: Asked): number {
  const typed = Number(one(asked.parts));
  return Number.isInteger(typed) && typed >= 2 && typed <= MOST_PARTS ? typed : 3;
}

function refusalFor({ history, context }: OpenedCase): string | null {
  if (history.some(({ kind }) => kind === "registered")) return joinRefusals.alreadyRegistered;
  const refusal = refusalOf(history, "split", context);
  return refusal ? joinRefusals[refusal] : null;
}

/** 一事一申请: the original on top, a block for every matter, and what becomes of it all. */
export default async function SplitPage({ params, searchParams }: Props) {
  await requireStaff("infoRequest.register");
  const staff = await requireStaff("infoRequest.read");
  const opened = await openedCase(staff, (await params).id);
  const { id, number, subject, description, version, clock } = opened;
  const refusal = refusalFor(opened);
  const count = countAsked(await searchParams);
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="max-w-4xl px-4 py-4 md:px-6">
        <p className="text-ink-2">
          <a href={`/desk/info-requests/${id}`}>{caseIntake.toCase}</a>
          <span className="ml-4 whitespace-nowrap tabular-nums">{number}</span>
        </p>
        <h1 className="mt-1 text-xl font-semibold">{words.title}</h1>
        <p className="mt-1 text-ink-2">{words.lead}</p>
        <section aria-labelledby="original" className="mt-4 border-l-4 border-line-strong pl-4">
          <h2 id="original" className="font-semibold">
            {words.original}
          </h2>
          <p>{subject}</p>
          <p className="whitespace-pre-line">{description}</p>
        </section>
        {refusal ? (
          <div className="mt-4">
            <Notice tone="warn" title={words.notNow}>
              <p>{refusal}</p>
            </Notice>
          </div>
        ) : (
          <>
            <div className="mt-4">
              <Notice title={words.effect}>
                {words
                  .effects(
                    clock.receivedOn ? dayInFull(clock.receivedOn) : "",
                    clock.dueOn ? intakeReceipt.due(clock.dueOn, clock.provisional) : "",
                  )
                  .map((line) => (
                    <p key={line}>{line}</p>
                  ))}
              </Notice>
            </div>
            <p className="mt-4 flex flex-wrap items-baseline gap-2">
              <span>{words.count}：</span>
              {[2, 3, 4, 5, 8, 12, 20].map((parts) => (
                <a
                  key={parts}
                  href={`/desk/intake/split/${id}?parts=${parts}`}
                  aria-current={parts === count ? "true" : undefined}
                  className="inline-block min-w-8 py-1 text-center aria-[current=true]:font-semibold"
                >
                  {parts}
                </a>
              ))}
            </p>
            <ActionForm action={splitApplication} submit={words.submit} hidden={{ id, version }}>
              <p className="mt-2 text-ink-2">{words.keepWords}</p>
              {Array.from({ length: count }, (_, at) => at).map((at) => (
                <fieldset key={at} className="mt-5 border-t-2 border-navy pt-1">
                  <legend className="pr-3 font-semibold">{words.part(at + 1)}</legend>
                  <div className="grid gap-x-4 md:grid-cols-[2fr_1fr]">
                    <TextField name={`subject-${at}`} label={words.subject} autoComplete="off" />
                    <TextField
                      name={`documentNumber-${at}`}
                      label={words.documentNumber}
                      optional
                      autoComplete="off"
                    />
                  </div>
                  <TextArea name={`description-${at}`} label={words.description} optional rows={2} />
                </fieldset>
              ))}
            </ActionForm>
          </>
        )}
      </div>
    </DeskFrame>
  );
}
