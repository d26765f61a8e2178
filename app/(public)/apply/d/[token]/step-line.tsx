import { STEPS, type Step } from "@/domain/info-request/application/application-fields";
import { apply } from "@/text/apply";
import { type DraftVisit, isStepDone } from "./visit";

/** 第 3 步，共 6 步, and a bar for each step; the bar only repeats what the words say. */
export function StepLine({ visit, step }: { visit: DraftVisit; step: Step }) {
  return (
    <div className="mt-2">
      <p className="text-ink-2">{apply.stepLine(step, apply.stepNames[step])}</p>
      <ol aria-label={apply.stepsLabel} className="mt-2 flex max-w-80 gap-1">
        {STEPS.map((one) => {
          const isDone = isStepDone(visit, one);
          const tone = one === step ? "bg-link" : isDone ? "bg-navy" : "bg-line";
          return (
            <li key={one} aria-current={one === step ? "step" : undefined} className={`h-1.5 grow ${tone}`}>
              <span className="sr-only">
                {apply.stepNames[one]}：{isDone ? apply.stepDone : apply.stepOpen}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
