import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextField } from "@/components/desk-ui/fields";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { coversOf } from "@/db/queries/covers";
import { deskColleagues } from "@/db/queries/staff";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { cover } from "@/text/handling";
import { type Asked, one } from "../asked";
import { DeskFrame } from "../desk-frame";
import { PagePart, PlainPage } from "../plain-page";
import { saveCover, stopCover } from "./actions";

export const metadata: Metadata = { title: cover.title, robots: "noindex" };

const DONE: Readonly<Record<string, string>> = { saved: cover.saved, ended: cover.ended };

/** Who acts for whom, now and later; and the form that arranges it. */
export default async function CoversPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const staff = await requireStaff("infoRequest.read");
  const on = today();
  const people = await deskColleagues(staff.agencyId ?? "");
  const mayForOthers = staff.permissions.has("infoRequest.assign");
  const list = await coversOf(staff, on);
  const options = (those: typeof people) => [
    { value: "", label: cover.pick },
    ...those.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <DeskFrame staff={staff} view={null} current="/desk/covers">
      <PlainPage
        title={cover.title}
        hint={cover.hint}
        done={DONE[one((await searchParams).done) ?? ""] ?? null}
      >
        <PagePart title={cover.list} id="cover-list">
          {list.length === 0 ? (
            <p>{cover.none}</p>
          ) : (
            <Table caption={cover.list} heads={Object.values(cover.heads).map((label) => ({ label }))}>
              {list.map(({ id, coveredId, coveredName, coverName, fromOn, untilOn }) => (
                <Row key={id}>
                  <RowHead>{coveredName}</RowHead>
                  <Cell line>{coverName}</Cell>
                  <Cell>
                    {cover.days(dayInFull(fromOn as CalendarDate), dayInFull(untilOn as CalendarDate))}
                  </Cell>
                  <Cell line>{fromOn <= on ? cover.now : cover.later}</Cell>
                  <Cell>
                    {mayForOthers || coveredId === staff.id ? (
                      <ActionForm action={stopCover} submit={cover.end} kind="quiet" hidden={{ id }} />
                    ) : null}
                  </Cell>
                </Row>
              ))}
            </Table>
          )}
        </PagePart>
        <PagePart title={cover.save} id="cover-new">
          <ActionForm action={saveCover} submit={cover.save} sentences={cover.problems} className="max-w-xl">
            <SelectField
              name="coveredId"
              label={cover.who}
              initial={staff.id}
              options={options(mayForOthers ? people : people.filter(({ id }) => id === staff.id))}
            />
            <SelectField name="coverId" label={cover.by} options={options(people)} />
            <TextField name="fromOn" type="date" label={cover.from} width="short" initial={on} />
            <TextField name="untilOn" type="date" label={cover.until} width="short" min={on} />
          </ActionForm>
        </PagePart>
      </PlainPage>
    </DeskFrame>
  );
}
