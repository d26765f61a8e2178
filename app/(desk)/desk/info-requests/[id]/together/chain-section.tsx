import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import { Cell, NarrowNote, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { type AssistRow, assistsOf } from "@/db/queries/assists";
import { deskColleagues } from "@/db/queries/staff";
import type { Staff } from "@/domain/access/actor";
import { type ChainEntry, handlingChain } from "@/domain/info-request/history/handling-chain";
import { isHandledBy, OPEN_STAGES } from "@/domain/info-request/history/lifecycle";
import { addWorkingDays } from "@/domain/time/working-days";
import { dayInFull, instantInFull } from "@/text/dates";
import { assist, chain } from "@/text/handling";
import type { OpenedCase } from "../opened-case";
import { giveOpinion, sendAssist } from "./actions";

/** Working days that a colleague gets by default. */
const USUAL_DAYS = 3;

function Link({ entry, nameOf }: { entry: ChainEntry; nameOf: (id: string | null) => string }) {
  const { link, by, on, at, workingDays, sentBack, isOpen } = entry;
  const spent = workingDays === null ? "" : workingDays === 0 ? chain.sameDay : chain.spent(workingDays);
  return (
    <Row>
      <RowHead>
        {chain.steps[link]}
        {sentBack > 0 ? <span className="ml-2 text-ink-3">{`${chain.sentBack} ${sentBack}`}</span> : null}
      </RowHead>
      <Cell line>{at === null ? "" : nameOf(by)}</Cell>
      <Cell line>
        {on ? dayInFull(on) : <span className="text-ink-3">{isOpen ? chain.now : chain.notYet}</span>}
        {spent ? <NarrowNote>{spent}</NarrowNote> : null}
      </Cell>
      <Cell line wide>
        {spent}
      </Cell>
    </Row>
  );
}

function Opinion({ one, staff, today }: { one: AssistRow; staff: Staff; today: string }) {
  const mayAnswer = one.colleagueId === null ? one.askedBy === staff.id : one.colleagueId === staff.id;
  return (
    <li className="border-b border-line py-2">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-semibold">{chain.steps.assisted}</span>
        {assist.asked(one.askedByName, one.whom, dayInFull(one.dueOn))}
        {one.answeredAt === null ? (
          <Tag tone={one.dueOn < today ? "fix" : "outline"}>
            {one.dueOn < today ? assist.late : assist.waiting}
          </Tag>
        ) : null}
      </p>
      <p className="mt-1 border-l-4 border-line pl-3 whitespace-pre-line">{one.question}</p>
      {one.answeredAt !== null ? (
        <>
          <p className="mt-2 text-ink-2">{assist.answered(one.whom, instantInFull(one.answeredAt))}</p>
          <p className="mt-1 border-l-4 border-line pl-3 whitespace-pre-line">{one.opinion}</p>
        </>
      ) : mayAnswer ? (
        <ActionForm
          action={giveOpinion}
          prefix={`${one.id}-`}
          submit={one.colleagueId === null ? assist.answerFor : assist.answer}
          kind="secondary"
          hidden={{ id: one.id, infoRequestId: one.infoRequestId }}
          sentences={assist.problems}
          className="max-w-xl"
        >
          <TextArea name="opinion" label={assist.opinion} rows={3} />
        </ActionForm>
      ) : null}
    </li>
  );
}

/** Who did what when, and the opinions that were asked for (承办链、会办). */
export async function ChainSection({
  staff,
  opened,
}: {
  staff: Staff<"infoRequest.read">;
  opened: OpenedCase;
}) {
  const { id, history, context, names } = opened;
  const { calendar, today } = context;
  const opinions = await assistsOf(staff, id);
  const mayAsk =
    staff.permissions.has("infoRequest.handle") &&
    OPEN_STAGES.includes(opened.stage) &&
    isHandledBy(history, context);
  const people = mayAsk ? (await deskColleagues(opened.agencyId)).filter((one) => one.id !== staff.id) : [];
  const nameOf = (who: string | null) => (who === null ? chain.applicant : (names.get(who) ?? ""));
  return (
    <>
      <Table
        caption={chain.title}
        heads={Object.values(chain.heads).map((label) => ({ label, wide: label === chain.heads.spent }))}
      >
        {handlingChain(history, calendar).map((entry) => (
          <Link key={entry.link} entry={entry} nameOf={nameOf} />
        ))}
      </Table>
      {opinions.length > 0 ? (
        <ul className="mt-3 border-t border-line">
          {opinions.map((one) => (
            <Opinion key={one.id} one={one} staff={staff} today={today} />
          ))}
        </ul>
      ) : null}
      {mayAsk ? (
        <details className="mt-3">
          <summary className="min-h-6 py-1 text-link">{assist.ask}</summary>
          <p className="mt-1 text-ink-2">{assist.hint}</p>
          <ActionForm
            action={sendAssist}
            prefix="assist-"
            submit={assist.send}
            kind="secondary"
            hidden={{ id }}
            sentences={assist.problems}
            className="max-w-xl"
          >
            <SelectField
              name="colleagueId"
              label={assist.whom}
              options={[
                { value: "", label: assist.pick },
                ...people.map((one) => ({ value: one.id, label: one.name })),
              ]}
            />
            <TextField name="office" label={assist.office} hint={assist.officeHint} maxLength={40} optional />
            <TextArea name="question" label={assist.question} rows={3} />
            <TextField
              name="dueOn"
              type="date"
              label={assist.dueOn}
              width="short"
              min={today}
              initial={addWorkingDays(today, USUAL_DAYS, calendar).day}
            />
          </ActionForm>
        </details>
      ) : null}
    </>
  );
}
