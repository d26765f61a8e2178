import { textProblem, withoutIllegal } from "@/domain/entry/entered-text";
import {
  APPLICATION_FIELDS,
  type ApplicationEntries,
  type ApplicationField,
  EMPTY_APPLICATION,
  TICKED_FIELDS,
} from "./application-fields";
import {
  type ApplicationProblem,
  checkApplication,
  type FiledApplication,
  type FormContext,
} from "./application-form";

/** The two ways through one form: 分步填写 and 一页填完. */
export const FORM_VIEWS = ["steps", "full"] as const;
export type FormView = (typeof FORM_VIEWS)[number];

/** What a citizen has typed so far, exactly as typed, right or wrong. */
export interface ApplicationDraft {
  view: FormView;
  entries: ApplicationEntries;
  /** What was wrong with a field when it arrived and cannot be seen in the kept text: sent twice, or holding what no store keeps. */
  arrived: Partial<Record<ApplicationField, "twice" | "illegal">>;
  /** True once 个人信息处理告知书 was ticked as read; it informs and asks no consent. */
  noticeRead: boolean;
  /** The sum asked of somebody in a great hurry; null while nothing was asked. */
  sum: readonly [number, number] | "solved" | null;
  /** Number of the same application just submitted, once the applicant was told of it. */
  toldOf: string | null;
}

export const NEW_DRAFT: ApplicationDraft = {
  view: "steps",
  entries: EMPTY_APPLICATION,
  arrived: {},
  noticeRead: false,
  sum: null,
  toldOf: null,
};

type Posted = Iterable<readonly [name: string, value: string]>;

const isField = (name: string): name is ApplicationField =>
  APPLICATION_FIELDS.some((field) => field === name);

/** The draft after a form was posted; `asked` are the fields that stood on it. Unknown names are dropped. */
export function keepTyped(
  draft: ApplicationDraft,
  posted: Posted,
  asked: readonly ApplicationField[],
): ApplicationDraft {
  const sent = Map.groupBy(posted, ([name]) => name);
  const entries = { ...draft.entries };
  const arrived = { ...draft.arrived };
  for (const field of asked) if (TICKED_FIELDS.has(field)) entries[field] = "";
  for (const [field, values] of sent) {
    if (!isField(field)) continue;
    const [, text = ""] = values[0] ?? [];
    entries[field] = withoutIllegal(text);
    delete arrived[field];
    if (textProblem(text) === "illegal") arrived[field] = "illegal";
    // Neither the first nor the last is silently taken for what was meant.
    if (values.length > 1) arrived[field] = "twice";
  }
  return { ...draft, entries, arrived };
}

/** How many posted names are no field of the form, and none of `own`, which the page itself sends. */
export function unknownNames(posted: Posted, own: readonly string[]): number {
  return [...posted].filter(([name]) => !isField(name) && !own.includes(name)).length;
}

/** What a draft says, or everything that is wrong with it, in the order of the form. */
export function checkDraft(
  { entries, arrived }: ApplicationDraft,
  context: FormContext,
): FiledApplication | { problems: ApplicationProblem[] } {
  const checked = checkApplication(entries, context);
  const found = "problems" in checked ? checked.problems : [];
  const problems = APPLICATION_FIELDS.flatMap((field): ApplicationProblem[] => {
    const reason = arrived[field];
    return reason ? [{ field, reason, params: {} }] : found.filter((problem) => problem.field === field);
  });
  return problems.length > 0 || "problems" in checked ? { problems } : checked;
}
