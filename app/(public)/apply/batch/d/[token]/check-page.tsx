import { Button } from "@/components/ui/button";
import { ChoiceField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { siteSettings } from "@/db/queries/settings";
import type { Application } from "@/domain/info-request/application/application";
import { isBatch } from "@/domain/info-request/application/batch";
import { applicationProblemText, APPLICATION_FIELD_LABELS as LABELS } from "@/text/application-form";
import { apply } from "@/text/apply";
import { batch, feeNote } from "@/text/batch";
import { CARRIER_LABELS, DELIVERY_LABELS } from "@/text/info-request";
import { batchAddress } from "../../place";
import { BatchFrame } from "./batch-frame";
import { tableProblems } from "./table-page";
import type { BatchVisit } from "./visit";

const words = batch.check;

/** What stands in the way of submitting, and after the button was pressed what this page itself still asks. */
export function checkProblems(visit: BatchVisit, isChecked: boolean) {
  const { checked, draft, token } = visit;
  const shared = checked.shared.map((problem) => ({
    field: problem.field,
    sentence: applicationProblemText(problem),
    href: batchAddress(token, "applicant", { check: "1" }),
  }));
  if (shared.length > 0) return shared;
  if (!isBatch(checked.good.length)) {
    const rows = tableProblems(visit).map((problem) => ({
      ...problem,
      href: `${batchAddress(token, "table")}#${problem.field}`,
    }));
    return rows.length > 0
      ? rows
      : [{ field: "rows", sentence: words.tooFew, href: batchAddress(token, "table") }];
  }
  if (!isChecked) return [];
  return [
    ...(draft.noticeRead ? [] : [{ field: "noticeRead", sentence: apply.check.noticeMissing }]),
    ...(Array.isArray(draft.sum) ? [{ field: "sum", sentence: apply.check.sumMissing }] : []),
  ];
}

function Shared({ visit, application }: { visit: BatchVisit; application: Application }) {
  const { agency, token } = visit;
  const { name, idNumber, organisationName, creditCode, contactName, phone, email, address } = application;
  const rows = [
    [words.agency, agency?.name ?? null],
    [LABELS.name, name],
    [LABELS.idNumber, idNumber],
    [LABELS.organisationName, organisationName],
    [LABELS.creditCode, creditCode],
    [LABELS.contactName, contactName],
    [LABELS.phone, phone],
    [LABELS.email, email],
    [LABELS.address, address],
    [LABELS.carrier, CARRIER_LABELS[application.carrier]],
    [LABELS.delivery, DELIVERY_LABELS[application.delivery]],
  ] as const;
  return (
    <div className="mt-6 max-w-read">
      <SummaryList rows={rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
      <p className="mt-2">
        <a href={batchAddress(token, "applicant")}>{words.toShared}</a>
      </p>
    </div>
  );
}

function Cards({ visit }: { visit: BatchVisit }) {
  const { checked, token, known } = visit;
  return (
    <section className="mt-8">
      <h2 className="text-xl font-semibold">{words.cards(checked.good.length)}</h2>
      <ol className="mt-2 gap-x-10 border-t-2 border-navy md:columns-2">
        {checked.good.map(({ row, application }, place) => (
          <li key={row} className="break-inside-avoid border-b border-line py-2">
            <p className="flex gap-x-3">
              <span className="w-8 shrink-0 text-right font-semibold tabular-nums">{place + 1}</span>
              <a href={`${batchAddress(token, "table")}#subject-${row}`}>{application.subject}</a>
            </p>
            {application.documentNumber ? (
              <p className="pl-11 text-sm">{words.documentNumber(application.documentNumber)}</p>
            ) : null}
            {application.description ? (
              <p className="line-clamp-3 pl-11 text-sm whitespace-pre-line text-ink-2">
                {application.description}
              </p>
            ) : null}
            {known.has(row) ? (
              <p className="pl-11 text-sm font-semibold text-warn">
                {batch.table.same(known.get(row) ?? "")}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="mt-2">
        <a href={batchAddress(token, "table")}>{words.toTable}</a>
      </p>
    </section>
  );
}

async function Submitting({
  visit,
  problems,
}: {
  visit: BatchVisit;
  problems: ReturnType<typeof checkProblems>;
}) {
  const { token, draft, updatedAt, agency, checked } = visit;
  const { contactPhone } = await siteSettings();
  const name = agency?.name ?? "";
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  return (
    <>
      <section aria-labelledby="fee" className="mt-8 max-w-read border-l-4 border-line-strong pl-4">
        <h2 id="fee" className="font-semibold">
          {words.fee}
        </h2>
        {feeNote(checked.good.length).map((line) => (
          <p key={line} className="mt-1 text-ink-2">
            {line}
          </p>
        ))}
      </section>
      <section aria-labelledby="notice-title" className="mt-8 max-w-read border border-line px-5 py-4">
        <h2 id="notice-title" className="text-lg font-semibold">
          {apply.notice.heading}
        </h2>
        {apply.notice.paragraphs(name, contactPhone || name).map((paragraph) => (
          <p key={paragraph} className="mt-2 text-sm text-ink-2">
            {paragraph}
          </p>
        ))}
      </section>
      <form action="/apply/batch/submit" method="post" noValidate className="max-w-read">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="seen" value={updatedAt} />
        <div aria-hidden="true" className="sr-only">
          <label htmlFor="homepage">{apply.check.trap}</label>
          <input id="homepage" name="homepage" tabIndex={-1} autoComplete="off" />
        </div>
        <ChoiceField
          type="checkbox"
          name="noticeRead"
          label={apply.notice.readLabel}
          problem={problemOf("noticeRead")}
          choices={[{ value: "yes", label: apply.notice.read }]}
          chosen={draft.noticeRead ? "yes" : ""}
        />
        {Array.isArray(draft.sum) ? (
          <TextField
            name="sum"
            label={apply.check.sumAsk(draft.sum[0], draft.sum[1])}
            hint={apply.check.sumHint}
            problem={problemOf("sum")}
            width="short"
            inputMode="numeric"
            autoComplete="off"
          />
        ) : null}
        <p className="mt-6 text-ink-2">{words.afterwards(name)}</p>
        <Button type="submit" className="mt-4">
          {words.submit(checked.good.length)}
        </Button>
      </form>
    </>
  );
}

/** Every application once more, the fee rule as information, the notice, one button. */
export function CheckPage({
  visit,
  isChecked,
  hasChanged,
}: {
  visit: BatchVisit;
  isChecked: boolean;
  hasChanged: boolean;
}) {
  const { checked, draft } = visit;
  const problems = checkProblems(visit, isChecked);
  const [first] = checked.good;
  const left = draft.rows.length - checked.good.length;
  const isReady = isBatch(checked.good.length);
  const told = draft.toldOf;
  return (
    <BatchFrame visit={visit} step={3} heading={words.heading} problems={problems}>
      {hasChanged ? (
        <div role="status" className="mt-4 max-w-read">
          <Notice tone="warn">{batch.changed}</Notice>
        </div>
      ) : null}
      {told.length > 0 ? (
        <div role="status" className="mt-4 max-w-read">
          <Notice tone="warn" title={words.known}>
            <p>{words.knownHow}</p>
            <ul className="list-disc pl-5">
              {told.map((number) => (
                <li key={number}>
                  <a href={`/track?number=${encodeURIComponent(number)}`}>{number}</a>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
      {isReady && left > 0 ? (
        <div role="status" className="mt-4 max-w-read">
          <Notice tone="warn" title={words.left(left)}>
            <p>{words.leftHow}</p>
          </Notice>
        </div>
      ) : null}
      {first ? <Shared visit={visit} application={first.application} /> : null}
      {checked.good.length > 0 ? <Cards visit={visit} /> : null}
      {isReady ? <Submitting visit={visit} problems={problems} /> : null}
    </BatchFrame>
  );
}
