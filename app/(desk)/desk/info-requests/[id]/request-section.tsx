import { SummaryList } from "@/components/ui/summary-list";
import { instantInFull } from "@/text/dates";
import { casePage } from "@/text/desk";
import { CARRIER_LABELS, CHANNEL_LABELS, DELIVERY_LABELS } from "@/text/info-request";
import type { OpenedCase } from "./opened-case";

const { fields } = casePage;

/** What was asked for, as it was submitted. */
export function RequestSection({ opened }: { opened: OpenedCase }) {
  const help = [opened.needsHelp ? casePage.needsHelp : null, opened.helpNote].filter(Boolean).join("。");
  return (
    <>
      <p className="mb-2 text-ink-2">{casePage.asSubmitted}</p>
      <SummaryList
        isDense
        rows={[
          { label: fields.subject, value: opened.subject },
          { label: fields.description, value: opened.description },
          ...(opened.documentNumber ? [{ label: fields.documentNumber, value: opened.documentNumber }] : []),
          { label: fields.channel, value: CHANNEL_LABELS[opened.channel] },
          { label: fields.submittedOn, value: instantInFull(opened.submittedAt) },
          { label: fields.carrier, value: CARRIER_LABELS[opened.carrier] },
          { label: fields.delivery, value: DELIVERY_LABELS[opened.delivery] },
          {
            label: fields.acceptOther,
            value: opened.acceptOther ? casePage.acceptOther.yes : casePage.acceptOther.no,
          },
          ...(help ? [{ label: fields.needsHelp, value: help }] : []),
          {
            label: fields.handler,
            value: opened.handlerId
              ? (opened.names.get(opened.handlerId) ?? casePage.nobody)
              : casePage.nobody,
          },
        ]}
      />
    </>
  );
}
