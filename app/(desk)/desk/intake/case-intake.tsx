import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { batchOf, deskBatch } from "@/db/queries/batches";
import { duplicatesOf, type LikelyDuplicate, placeInMonth } from "@/db/queries/duplicates";
import { intakeRecord, linksOf } from "@/db/queries/intake";
import type { Staff } from "@/domain/access/actor";
import { choiceCode } from "@/domain/info-request/history/outcome-choice";
import { dayInFull } from "@/text/dates";
import { STAGE_LABELS } from "@/text/info-request";
import {
  BASIS_LABELS,
  CONFIRMED_BY_LABELS,
  CONFIRMED_WITH_LABELS,
  GAP_LABELS,
  likenessLabels,
  caseIntake as words,
} from "@/text/intake";
import type { OpenedCase } from "../info-requests/[id]/opened-case";

const numbered = (number: string) => (
  <a key={number} href={`/desk?q=${number}`} className="whitespace-nowrap">
    {number}
  </a>
);

async function recordRows(staff: Staff<"infoRequest.read">, id: string): Promise<SummaryRow[]> {
  const record = await intakeRecord(staff, id);
  if (!record) return [];
  const { basis, arrivedOn, confirmedBy, confirmedWith, postNumber, channelNote, lateReason, oral, gaps } =
    record;
  const rows: (SummaryRow | false | null)[] = [
    {
      label: words.basis,
      value:
        confirmedBy && confirmedWith
          ? `${BASIS_LABELS[basis]}（${words.confirmed(CONFIRMED_BY_LABELS[confirmedBy], CONFIRMED_WITH_LABELS[confirmedWith])}）`
          : BASIS_LABELS[basis],
    },
    { label: words.arrivedOn, value: dayInFull(arrivedOn) },
    postNumber !== null && { label: words.postNumber, value: postNumber },
    channelNote !== null && { label: words.channelNote, value: channelNote },
    lateReason !== null && { label: words.lateReason, value: lateReason },
    { label: words.officer, value: oral ? `${record.officer}（${words.oral}）` : record.officer },
    gaps.length > 0 && {
      label: words.gaps,
      value: `${gaps.map((gap) => GAP_LABELS[gap]).join("、")}。${words.gapsHow}`,
    },
  ];
  return rows.filter((row): row is SummaryRow => Boolean(row));
}

async function linkRows(staff: Staff<"infoRequest.read">, id: string): Promise<SummaryRow[]> {
  const { splitFrom, splitInto, mergedInto, mergedFrom } = await linksOf(id);
  const batchId = await batchOf(id);
  const size = batchId ? (await deskBatch(staff, batchId)).length : 0;
  const place = await placeInMonth(staff, id);
  const links: ReactNode[] = [
    splitFrom && words.splitFrom(splitFrom),
    splitInto.length > 0 && words.splitInto(splitInto.join("、")),
    mergedInto && words.mergedInto(mergedInto),
    mergedFrom.length > 0 && words.mergedFrom(mergedFrom.join("、")),
  ].filter(Boolean);
  const linked = [splitFrom, mergedInto, ...splitInto, ...mergedFrom].filter((number) => number !== null);
  return [
    ...(links.length > 0
      ? [
          {
            label: words.links,
            value: (
              <>
                {links.join("；")} <span className="flex flex-wrap gap-x-3">{linked.map(numbered)}</span>
              </>
            ),
          },
        ]
      : []),
    ...(size > 1
      ? [{ label: words.batch, value: <a href={`/desk/intake/batch/${batchId}`}>{words.batchLink(size)}</a> }]
      : []),
    ...(place !== null ? [{ label: words.inMonth, value: words.inMonthText(place) }] : []),
  ];
}

function Duplicate({
  found,
  opened,
  mayHandle,
}: {
  found: LikelyDuplicate;
  opened: OpenedCase;
  mayHandle: boolean;
}) {
  const { id, number, subject, likeness, stage, closedOn, letterNumber } = found;
  const isAnswered = stage === "answered" || stage === "delivered";
  const code = choiceCode({ outcome: "declinedDuplicate", outcomeReason: null });
  const answer = `/desk/info-requests/${opened.id}/answer?outcome=${encodeURIComponent(code)}&earlier=${id}`;
  return (
    <li className="mt-2">
      <a href={`/desk/info-requests/${id}`} className="whitespace-nowrap">
        {number}
      </a>{" "}
      {subject}（{likenessLabels[likeness]}，
      {isAnswered && closedOn
        ? words.answered(dayInFull(closedOn), letterNumber)
        : STAGE_LABELS.forDesk[stage]}
      ）
      <span className="flex flex-wrap gap-x-4">
        {isAnswered && mayHandle ? <a href={answer}>{words.asDuplicate}</a> : null}
        {isAnswered ? null : <a href={`/desk/intake/merge/${opened.id}?into=${number}`}>{words.merge}</a>}
      </span>
    </li>
  );
}

interface Props {
  staff: Staff<"infoRequest.read">;
  opened: OpenedCase;
}

/** The cases that a case may repeat; nothing while none is found. */
export async function LikelyDuplicates({ staff, opened }: Props) {
  const duplicates = await duplicatesOf(staff, opened.id);
  if (duplicates.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="warn" title={words.duplicates}>
        <p>{words.duplicatesLead}</p>
        <ul>
          {duplicates.map((found) => (
            <Duplicate
              key={found.id}
              found={found}
              opened={opened}
              mayHandle={staff.permissions.has("infoRequest.handle")}
            />
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** How a case came, and with what it hangs together. */
export async function CaseIntake({ staff, opened }: Props) {
  const { id } = opened;
  const rows = [...(await recordRows(staff, id)), ...(await linkRows(staff, id))];
  return (
    <section id="intake" aria-labelledby="intake-title" className="mt-8">
      <h2 id="intake-title" className="mb-2 text-base font-semibold">
        {words.title}
      </h2>
      {rows.length > 0 ? (
        <SummaryList isDense rows={rows} />
      ) : (
        <p className="text-ink-2">{words.nothingLinked}</p>
      )}
      {staff.permissions.has("infoRequest.register") ? (
        <p className="mt-2">
          <a href={`/desk/intake/code/${id}`}>{words.reissue}</a>
        </p>
      ) : null}
    </section>
  );
}
