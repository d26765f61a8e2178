import { RevealForm } from "@/components/desk-ui/reveal-form";
import { SummaryList } from "@/components/ui/summary-list";
import type { ShownApplicant } from "@/db/queries/desk-case";
import { PRIVATE_FIELDS } from "@/domain/info-request/application/application";
import type { ApplicantType } from "@/domain/info-request/application/channels";
import { REVEAL_REASONS } from "@/domain/info-request/desk/reveal";
import { casePage, privateFieldNames, reveal, revealReasons } from "@/text/desk";
import { APPLICANT_TYPE_LABELS, ID_KIND_LABELS } from "@/text/info-request";
import { revealApplicant } from "./actions";

const LABELS = [
  { field: "idKind", label: casePage.fields.idKind, words: ID_KIND_LABELS },
  ...PRIVATE_FIELDS.map((field) => ({ field, label: privateFieldNames[field] })),
];

/** Who applied: masked, and in clear only for a reason that is written down. */
export function ApplicantSection({
  infoRequestId,
  applicantType,
  applicant,
  mayReveal,
}: {
  infoRequestId: string;
  applicantType: ApplicantType;
  applicant: ShownApplicant | null;
  mayReveal: boolean;
}) {
  // What was imported of past cases names nobody.
  if (!applicant)
    return <p className="text-ink-2">{casePage.withoutApplicant(APPLICANT_TYPE_LABELS[applicantType])}</p>;
  return (
    <>
      <SummaryList
        isDense
        rows={[
          { label: casePage.fields.applicantType, value: APPLICANT_TYPE_LABELS[applicantType] },
          ...(applicant.idKind
            ? [{ label: casePage.fields.idKind, value: ID_KIND_LABELS[applicant.idKind] }]
            : []),
          ...applicant.values.map(({ field, value }) => ({
            label: privateFieldNames[field],
            value,
          })),
        ]}
      />
      {mayReveal ? (
        <RevealForm
          action={revealApplicant}
          infoRequestId={infoRequestId}
          reasons={REVEAL_REASONS.map((value) => ({ value, label: revealReasons[value] }))}
          labels={LABELS}
        />
      ) : (
        <p className="mt-2 text-ink-2">{reveal.notAllowed}</p>
      )}
    </>
  );
}
