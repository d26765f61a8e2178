import { type ButtonKind, buttonClass } from "@/components/ui/button";
import type { DeskStep, StepState } from "@/domain/info-request/desk/desk-steps";
import { casePage, stepNames } from "@/text/desk";
import { refusals } from "@/text/refusals";

/** Steps that end something or undo it, which never stand beside the usual way as if they were it. */
const GRAVE: readonly DeskStep[] = ["sendBack", "lapse", "withdraw", "merge"];

function NotNow({ step, refusal }: StepState) {
  return (
    <li className="py-1.5">
      <button type="button" disabled className="min-h-6 font-semibold text-ink-3">
        {stepNames[step]}
      </button>
      {refusal ? <p className="text-ink-2">{refusals[refusal]}</p> : null}
    </li>
  );
}

/** Steps on the side: none of them is what a case usually waits for. */
const ASIDE: readonly DeskStep[] = [
  "askAmendment",
  "consult",
  "askExtension",
  "extend",
  "handOver",
  "waiveFee",
  "split",
  "askReasons",
  "delay",
  "noticeFee",
  "informThirdParty",
  "recordLetterReceipt",
  "correct",
];

function lookOf(step: DeskStep, place: number): ButtonKind {
  if (GRAVE.includes(step)) return "danger";
  return place === 0 && !ASIDE.includes(step) ? "primary" : "secondary";
}

/** What the officer can do next; what they cannot is there too, with the reason. */
export function NextSteps({
  steps,
  current,
  hrefOf,
}: {
  steps: readonly StepState[];
  /** The step whose form is open. */
  current: DeskStep | null;
  hrefOf: (step: DeskStep) => string;
}) {
  const open = steps.filter(({ refusal }) => refusal === null);
  const rows = [
    open.filter(({ step }) => !GRAVE.includes(step)),
    open.filter(({ step }) => GRAVE.includes(step)),
  ].filter((row) => row.length > 0);
  const closed = steps.filter(({ refusal }) => refusal !== null);
  // Steps of another stage are many and say the same; a rule that stands in the way is worth reading at once.
  const held = closed.filter(({ refusal }) => refusal !== "wrongStage");
  const later = closed.filter(({ refusal }) => refusal === "wrongStage");
  return (
    <>
      {rows.map((row) => (
        <ul key={row[0]?.step} data-steps className="mt-2 flex flex-wrap gap-2">
          {row.map(({ step }, place) => (
            <li key={step}>
              <a
                href={hrefOf(step)}
                data-key={step === "askExtension" ? "extend" : step}
                aria-current={step === current ? "step" : undefined}
                className={`${buttonClass(lookOf(step, place), "staff")} aria-[current=step]:outline-2 aria-[current=step]:outline-offset-2 aria-[current=step]:outline-navy`}
              >
                {stepNames[step]}
              </a>
            </li>
          ))}
        </ul>
      ))}
      {held.length > 0 ? (
        <ul className="mt-3 divide-y divide-line border-t border-line">
          {held.map((state) => (
            <NotNow key={state.step} {...state} />
          ))}
        </ul>
      ) : null}
      {later.length > 0 ? (
        <details className="mt-3 border-t border-line pt-2">
          <summary className="py-1 text-ink-2">{casePage.sections.notNow(later.length)}</summary>
          <ul className="divide-y divide-line">
            {later.map((state) => (
              <NotNow key={state.step} {...state} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
