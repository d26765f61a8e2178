import { QrCode } from "@/components/ui/qr-code";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { PublicAgency } from "@/db/queries/agencies";
import { receiptBasis } from "@/domain/info-request/intake/intake-day";
import { dayInFull } from "@/text/dates";
import { CHANNEL_LABELS } from "@/text/info-request";
import { BASIS_LABELS, intakeReceipt as words } from "@/text/intake";
import type { OpenedCase } from "../../info-requests/[id]/opened-case";

interface Props {
  kind: "taken" | "stack" | "reissued";
  /** The case, or the first of a stack: its day and clock are those of all. */
  opened: OpenedCase;
  /** Every case of a stack. */
  numbers: readonly { number: string; subject: string }[];
  code: string;
  /** Where the QR code leads. */
  address: string;
  agency: PublicAgency | null;
  officer: string;
}

function factsOf({ opened, numbers, agency, officer }: Props): SummaryRow[] {
  const { channel, letterKind, history, clock, subject, agencyName } = opened;
  const basis = receiptBasis(channel, letterKind, clock.receivedOn !== null);
  const arrivedOn = history[0]?.on;
  const { facts } = words;
  return [
    ...(numbers.length === 0 ? [{ label: facts.subject, value: subject }] : []),
    { label: facts.channel, value: CHANNEL_LABELS[channel] },
    ...(arrivedOn && arrivedOn !== clock.receivedOn
      ? [{ label: facts.arrivedOn, value: dayInFull(arrivedOn) }]
      : []),
    {
      label: facts.receivedOn,
      value: clock.receivedOn ? words.basis(clock.receivedOn, BASIS_LABELS[basis]) : words.awaiting,
    },
    { label: facts.dueOn, value: clock.dueOn ? words.due(clock.dueOn, clock.provisional) : words.dueLater },
    { label: facts.agency, value: agencyName },
    ...(agency
      ? [{ label: facts.contact, value: `${agency.disclosureOffice}，${agency.phone}\n${agency.address}` }]
      : []),
    { label: facts.officer, value: officer },
  ];
}

/** 登记回执: fits on A5, black on white, with everything that the applicant needs to ask again. */
export function ReceiptSheet(props: Props) {
  const { kind, opened, numbers, code, address } = props;
  const steps = opened.clock.receivedOn ? words.steps.received : words.steps.awaiting;
  const figure = "font-mono font-semibold tabular-nums";
  return (
    <article className="max-w-read border-2 border-ok px-6 py-5 print:max-w-none print:border print:border-black print:px-4 print:py-3">
      <h1 className="font-title text-2xl font-bold print:text-xl">
        {kind === "reissued" ? words.reissuedHeading : words.heading}
      </h1>
      <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <dl className="space-y-3">
          {numbers.length === 0 ? (
            <div>
              <dt className="text-ink-2">{words.number}</dt>
              <dd className={`${figure} text-2xl whitespace-nowrap`}>{opened.number}</dd>
            </div>
          ) : null}
          <div>
            <dt className="text-ink-2">{words.code}</dt>
            <dd className={`${figure} text-2xl whitespace-nowrap slashed-zero`}>{code}</dd>
          </div>
        </dl>
        <div className="w-28 shrink-0">
          <QrCode text={address} label={words.qr} className="size-28" />
          <p className="text-center text-xs">{words.qr}</p>
        </div>
      </div>
      <p className="no-print mt-3 font-semibold">{words.onceOnly}</p>
      <p className="mt-3">
        {words.keep}
        {kind === "stack" ? words.oneCode : null}
        {kind === "reissued" ? words.oldCode : null}
      </p>
      {numbers.length > 0 ? (
        <>
          <h2 className="mt-4 font-semibold">{words.numbers(numbers.length)}</h2>
          <ol className="mt-1 list-decimal columns-1 pl-6 sm:columns-2 print:text-xs">
            {numbers.map(({ number, subject }) => (
              <li key={number} className="break-inside-avoid">
                <span className="font-semibold whitespace-nowrap tabular-nums">{number}</span> {subject}
              </li>
            ))}
          </ol>
        </>
      ) : null}
      <div className="mt-4 print:text-sm">
        <SummaryList isDense rows={factsOf(props)} />
      </div>
      <h2 className="mt-4 font-semibold">{words.next}</h2>
      <ol className="list-decimal pl-6 print:text-sm">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </article>
  );
}
