import type { Metadata } from "next";
import { PageBody } from "@/components/staff/page-body";
import { newId } from "@/db/new-id";
import { publicAgencies } from "@/db/queries/agencies";
import { alertHistory } from "@/db/queries/alert-desk";
import { everyTown } from "@/db/queries/alerts";
import type { Staff } from "@/domain/access/actor";
import { readAlertKind, usualUntil, WHOLE_CITY_CODE } from "@/domain/alert/alert-form";
import type { AlertColour, AlertKind } from "@/domain/alert/alert-kinds";
import { alertStage } from "@/domain/alert/alert-rules";
import { now } from "@/server/clock";
import { type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { alertForm } from "@/text/alert-desk";
import { alertTemplate } from "@/text/alert-templates";
import { alertLabel } from "@/text/alerts";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../../publishing-frame";
import { AlertTextForm, type Prefilled } from "./alert-text-form";
import { KindTable } from "./kind-table";

export const metadata: Metadata = {
  title: `${alertForm.chooseTitle}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

/** The message in force that is changed, if the address names one of this agency's. */
async function changed(staff: Staff<"draft.read">, alertId: string, at: number) {
  const history = alertId === "" ? [] : await alertHistory(staff, alertId);
  const current = history.find(({ id, currentMessageId }) => id === currentMessageId);
  return current && alertStage(current, at) === "inForce" ? current : null;
}

/** A town's own desk warns its own town; every other one the whole city. */
async function usualAreas({ agencyId }: Staff): Promise<string[]> {
  const own = (await publicAgencies()).find(({ id }) => id === agencyId);
  return own?.level === "town" ? [own.code] : [WHOLE_CITY_CODE];
}

export default async function NewAlertPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  await requireStaff("alert.issue");
  const staff = await requireStaff("draft.read");
  const params = await searchParams;
  const at = now();
  const current = await changed(staff, textParam(params, "of"), at);
  const chosen =
    readAlertKind(current?.kind ?? textParam(params, "kind"), textParam(params, "colour")) ??
    (current ? { kind: current.kind, colour: current.colour } : null);
  if (!chosen)
    return (
      <PublishingFrame staff={staff} stage={null}>
        <PageBody title={alertForm.chooseTitle} lead={alertForm.chooseLead}>
          <KindTable />
        </PageBody>
      </PublishingFrame>
    );
  const { kind, colour } = chosen;
  const label = alertLabel(kind, colour);
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody
        title={
          current ? alertForm.updateTitle(alertLabel(current.kind, current.colour)) : alertForm.title(label)
        }
        lead={alertForm.after}
      >
        <AlertTextForm
          action={current ? "update" : "issue"}
          alertId={current?.alertId ?? newId()}
          messageId={newId()}
          kind={kind}
          colour={colour}
          towns={await everyTown()}
          filled={await prefilled(staff, kind, colour, current, at)}
        />
      </PageBody>
    </PublishingFrame>
  );
}

/** A changed colour brings its own text; a changed area or term keeps what stands. */
async function prefilled(
  staff: Staff<"draft.read">,
  kind: AlertKind,
  colour: AlertColour,
  current: Awaited<ReturnType<typeof changed>>,
  at: number,
): Promise<Prefilled> {
  if (current === null)
    return { ...alertTemplate(kind, colour), areas: await usualAreas(staff), until: usualUntil(kind, at) };
  const { situation, advice, areas, validUntil } = current;
  const text = current.colour === colour ? { situation, advice } : alertTemplate(kind, colour);
  const codes = areas.length === 0 ? [WHOLE_CITY_CODE] : areas.map(({ code }) => code);
  return { ...text, areas: codes, until: Math.max(validUntil, usualUntil(kind, at)) };
}
