import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import type { DeskStep } from "@/domain/info-request/desk/desk-steps";
import { deskProblems, stepForms } from "@/text/desk";
import { refusals } from "@/text/refusals";
import type { StepStage } from "./step-stage";

/** What a step does to the period, before it is taken. */
export function Effect({ lines, title = stepForms.effect }: { lines: readonly string[]; title?: string }) {
  return (
    <Notice title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}

/** The two stages of a step that moves the clock; the first is an ordinary address, so correcting costs nothing. */
export function TwoStage<Values>({
  path,
  step,
  stage,
  ask,
  facts,
  beside,
  effectTitle,
  confirm,
}: {
  /** The address of the case. */
  path: string;
  step: DeskStep;
  stage: StepStage<Values>;
  /** The fields of the first stage. */
  ask: ReactNode;
  /** What was said in it. */
  facts: (values: Values) => readonly { label: string; value: string }[];
  /** What else has to be seen before it is confirmed. */
  beside?: (values: Values) => ReactNode;
  effectTitle?: string | undefined;
  /** The form that confirms. */
  confirm: (values: Values) => ReactNode;
}) {
  if (stage.kind === "ask") {
    const { problem, refusal } = stage;
    const sentence = problem ? deskProblems[problem] : refusal ? refusals[refusal] : null;
    return (
      <form action={path} method="get">
        <input type="hidden" name="do" value={step} />
        {sentence ? (
          <div role="alert" className="mt-4">
            <Notice tone="danger" title={sentence} />
          </div>
        ) : null}
        {ask}
        <Button type="submit" size="staff" className="mt-4">
          {stepForms.count}
        </Button>
      </form>
    );
  }
  return (
    <>
      <div className="mt-4">
        <SummaryList
          isDense
          rows={facts(stage.values).map((fact, place) => ({
            ...fact,
            ...(place === 0 && { change: { href: `${path}?do=${step}`, label: fact.label } }),
          }))}
        />
      </div>
      {beside?.(stage.values)}
      <div className="mt-4">
        <Effect lines={stage.effect} {...(effectTitle && { title: effectTitle })} />
      </div>
      {confirm(stage.values)}
    </>
  );
}
