import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import { lettersToCorrect } from "@/db/queries/letters";
import { letterRule } from "@/domain/letter/letters";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { answerPage } from "@/text/desk";
import { byHandPage, byHandProblems } from "@/text/letters";
import { type Asked, one } from "../../../../asked";
import { DeskFrame } from "../../../../desk-frame";
import { openedCase } from "../../opened-case";
import { issueAssistance, issueCorrection, issueRecordCorrection } from "./actions";

export const metadata: Metadata = { title: byHandPage.title, robots: "noindex" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Asked>;
}

/** Letters that no step leaves: each signed here, each with its own number. */
export default async function ByHandPage({ params, searchParams }: Props) {
  const staff = await requireStaff("infoRequest.signOff");
  const reading = await requireStaff("infoRequest.read");
  const opened = await openedCase(reading, (await params).id);
  const { id, number, subject } = opened;
  const letters = await lettersToCorrect(staff, id);
  const wanted = one((await searchParams).corrects) ?? "";
  const form = "mt-2 max-w-read";
  return (
    <DeskFrame staff={reading} view={null}>
      <div className="px-4 py-4 md:px-6">
        <p className="text-ink-2">
          <a href={`/desk/info-requests/${id}`}>{answerPage.toCase}</a>
          <span className="ml-4 whitespace-nowrap tabular-nums">{number}</span>
          <span className="ml-4">{subject}</span>
        </p>
        <h1 className="mt-1 text-xl font-semibold">{byHandPage.title}</h1>
        <p className="mt-1 max-w-read text-ink-2">{byHandPage.lead}</p>
        <section className="mt-6" aria-labelledby="correction">
          <h2 id="correction" className="text-base font-semibold">
            {letterRule("correction").title}
          </h2>
          {letters.length === 0 ? (
            <p className="mt-2 text-ink-2">{byHandPage.nothing}</p>
          ) : (
            <ActionForm
              action={issueCorrection}
              submit={byHandPage.sign}
              hidden={{ id }}
              sentences={byHandProblems}
              className={form}
            >
              <SelectField
                name="corrects"
                label={byHandPage.corrects}
                initial={letters.some((letter) => letter.id === wanted) ? wanted : ""}
                options={[
                  { value: "", label: byHandPage.pickLetter },
                  ...letters.map((letter) => ({
                    value: letter.id,
                    label: `${letterRule(letter.letter).title} ${letter.number ?? ""} ${dayInFull(letter.on)}`,
                  })),
                ]}
              />
              <TextArea name="text" label={byHandPage.correction} hint={byHandPage.correctionHint} rows={5} />
            </ActionForm>
          )}
        </section>
        <section className="mt-8" aria-labelledby="assistance">
          <h2 id="assistance" className="text-base font-semibold">
            {letterRule("assistanceLetter").title}
          </h2>
          <ActionForm
            action={issueAssistance}
            prefix="assistance-"
            submit={byHandPage.sign}
            hidden={{ id }}
            sentences={byHandProblems}
            className={form}
          >
            <TextField name="receiver" label={byHandPage.receiver} width="long" />
            <TextArea name="matter" label={byHandPage.matter} rows={4} />
          </ActionForm>
        </section>
        <section className="mt-8" aria-labelledby="record">
          <h2 id="record" className="text-base font-semibold">
            {letterRule("recordCorrection").title}
          </h2>
          <ActionForm
            action={issueRecordCorrection}
            prefix="record-"
            submit={byHandPage.sign}
            hidden={{ id }}
            sentences={byHandProblems}
            className={form}
          >
            <TextArea name="record" label={byHandPage.record} hint={byHandPage.recordHint} rows={5} />
          </ActionForm>
        </section>
      </div>
    </DeskFrame>
  );
}
