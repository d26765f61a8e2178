import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import { type Application, ID_KINDS } from "@/domain/info-request/application/application";
import type { ApplicationField } from "@/domain/info-request/application/application-fields";
import { NOT_SURE, needsGuardian } from "@/domain/info-request/application/application-form";
import { CARRIERS, DELIVERIES } from "@/domain/info-request/application/channels";
import {
  APPLICANT_CHOICES,
  APPLICATION_FIELD_LABELS as LABELS,
  applicationForm as words,
} from "@/text/application-form";
import { apply } from "@/text/apply";
import { CARRIER_LABELS, DELIVERY_LABELS, ID_KIND_LABELS } from "@/text/info-request";
import { changeAddress } from "../../place";
import type { DraftVisit } from "./visit";

type Shown = readonly [field: ApplicationField, value: string];

const labelOf = <T extends string>(
  known: readonly T[],
  labels: Readonly<Record<T, string>>,
  typed: string,
) => {
  const value = known.find((one) => one === typed);
  return value === undefined ? typed : labels[value];
};

/** What will be recorded where the form was read without a problem; what was typed where it was not. */
function shownOf(visit: DraftVisit, application: Application | null, field: ApplicationField): string {
  const typed = visit.draft.entries[field];
  const read = application !== null && field in application ? application[field as keyof Application] : typed;
  return typeof read === "string" && read !== "" ? read : typed;
}

function agencyName({ draft, agencies }: DraftVisit): string {
  const chosen = draft.entries.agency;
  if (chosen === NOT_SURE) return apply.check.agencyNotSure(placingAgency(agencies)?.name ?? "");
  return agencies.find(({ code }) => code === chosen)?.name ?? "";
}

function subjectShown(visit: DraftVisit, application: Application | null): string {
  const isTyped = visit.draft.entries.subject.trim() !== "";
  return !isTyped && application
    ? apply.check.subjectFrom(application.subject)
    : shownOf(visit, application, "subject");
}

const yesNo = (typed: string) => (typed === "yes" ? words.yes : words.no);

/** The answers in the order of the form, in four lists. */
function partsOf(visit: DraftVisit, application: Application | null): { title: string; shown: Shown[] }[] {
  const { entries } = visit.draft;
  const value = (field: ApplicationField): Shown => [field, shownOf(visit, application, field)];
  const isPerson = visit.applicantType === "person";
  const guardian: Shown[] = needsGuardian(entries, visit.on)
    ? [
        ["guardianName", entries.guardianName],
        ["guardianAgrees", yesNo(entries.guardianAgrees)],
      ]
    : [];
  const identity: Shown[] = isPerson
    ? [
        value("name"),
        ["idKind", labelOf(ID_KINDS, ID_KIND_LABELS, shownOf(visit, application, "idKind"))],
        value("idNumber"),
        ...guardian,
      ]
    : [value("organisationName"), value("creditCode"), value("legalRepresentative"), value("contactName")];
  const help: Shown[] = entries.needsHelp === "yes" ? [value("helpNote")] : [];
  return [
    {
      title: apply.check.wanted,
      shown: [["subject", subjectShown(visit, application)], value("documentNumber"), value("description")],
    },
    { title: apply.check.agency, shown: [["agency", agencyName(visit)]] },
    {
      title: apply.check.applicant,
      shown: [
        ["applicantType", visit.applicantType ? APPLICANT_CHOICES[visit.applicantType] : ""],
        ...(visit.applicantType ? identity : []),
      ],
    },
    {
      title: apply.check.contact,
      shown: [value("phone"), value("email"), value("address"), value("postalCode")],
    },
    {
      title: apply.check.receiving,
      shown: [
        ["carrier", labelOf(CARRIERS, CARRIER_LABELS, entries.carrier)],
        ["delivery", labelOf(DELIVERIES, DELIVERY_LABELS, entries.delivery)],
        ["acceptOther", yesNo(entries.acceptOther)],
        ["needsHelp", yesNo(entries.needsHelp)],
        ...help,
      ],
    },
  ];
}

/** Every answer with its way back; each link says what it changes. */
export function Answers({ visit, application }: { visit: DraftVisit; application: Application | null }) {
  return partsOf(visit, application).map(({ title, shown }) => {
    const rows = shown.map(
      ([field, value]): SummaryRow => ({
        label: LABELS[field],
        value: value === "" ? <span className="text-ink-3">{words.notFilled}</span> : <bdi>{value}</bdi>,
        change: { href: changeAddress(visit.token, field), label: LABELS[field] },
      }),
    );
    return (
      <section key={title} className="mt-8">
        <h2 className="mb-2 text-xl font-semibold">{title}</h2>
        <SummaryList rows={rows} />
      </section>
    );
  });
}
