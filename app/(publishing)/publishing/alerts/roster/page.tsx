import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextField } from "@/components/desk-ui/fields";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { PlainTable } from "@/components/ui/plain-table";
import { newId } from "@/db/new-id";
import { dutyRoster, mayBeOnDuty } from "@/db/queries/alert-desk";
import { addDays, beijingInstant } from "@/domain/time/calendar-date";
import { now, today } from "@/server/clock";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { rosterPage as words } from "@/text/alert-desk";
import { instantInFull } from "@/text/dates";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../../publishing-frame";
import { addDuty, removeDuty } from "../actions";
import { minuteValue } from "../minute-field";

export const metadata: Metadata = {
  title: `${words.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

function AddShift({ people }: { people: readonly { id: string; name: string }[] }) {
  return (
    <PagePart title={words.add}>
      {people.length === 0 ? (
        <p>{words.noPeople}</p>
      ) : (
        <ActionForm action={addDuty} submit={words.submit} hidden={{ id: newId() }} className="max-w-3xl">
          <SelectField
            name="staffId"
            label={words.name}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            name="from"
            type="datetime-local"
            label={words.from}
            width="medium"
            initial={minuteValue(beijingInstant(today(), 8))}
          />
          <TextField
            name="until"
            type="datetime-local"
            label={words.until}
            width="medium"
            initial={minuteValue(beijingInstant(addDays(today(), 1), 8))}
          />
        </ActionForm>
      )}
    </PagePart>
  );
}

export default async function RosterPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("draft.read");
  const mayChange = staff.permissions.has("alert.roster");
  const shifts = await dutyRoster(staff, now());
  const { chosen } = choiceParam(await searchParams, "done", ["added", "removed"]);
  const { heads } = words;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.title} lead={words.lead}>
        {chosen ? (
          <div role="status" className="mt-3">
            <Notice tone="ok" title={words[chosen]} />
          </div>
        ) : null}
        {shifts.length === 0 ? (
          <p className="mt-4">{words.empty}</p>
        ) : (
          <PlainTable
            caption={<span className="sr-only">{words.caption}</span>}
            head={[heads.name, heads.from, heads.until, ...(mayChange ? [heads.remove] : [])]}
            rows={shifts.map(({ id, name, fromAt, untilAt }) => ({
              key: id,
              cells: [
                name,
                instantInFull(fromAt),
                instantInFull(untilAt),
                <ActionForm
                  key="remove"
                  action={removeDuty}
                  submit={words.remove}
                  kind="quiet"
                  hidden={{ id }}
                />,
              ],
            }))}
          />
        )}
        {mayChange ? (
          <AddShift people={await mayBeOnDuty(staff)} />
        ) : (
          <p className="mt-4">{words.readOnly}</p>
        )}
      </PageBody>
    </PublishingFrame>
  );
}
