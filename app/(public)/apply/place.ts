import {
  type ApplicationField,
  STEPS,
  type Step,
  stepOf,
} from "@/domain/info-request/application/application-fields";
import { choiceParam, type QueryParams } from "@/server/query-params";

/** Where in a draft somebody stands; each has an address. */
export type Place =
  | { at: "step"; step: Step; isChecked: boolean; backToCheck: boolean }
  | { at: "full"; isChecked: boolean }
  | { at: "saved" };

const WAYS = ["full", "saved"] as const;

/** The place that an address names; null where it names none and the draft itself must say where to go on. */
export function placeIn(query: QueryParams): Place | null {
  const isChecked = choiceParam(query, "check", ["1"]).chosen !== undefined;
  const backToCheck = choiceParam(query, "back", ["check"]).chosen !== undefined;
  const { chosen: view } = choiceParam(query, "view", WAYS);
  if (view === "full") return { at: "full", isChecked };
  if (view) return { at: view };
  const { chosen } = choiceParam(query, "step", STEPS.map(String));
  const step = STEPS.find((known) => String(known) === chosen);
  return step ? { at: "step", step, isChecked, backToCheck } : null;
}

/** The address of a place; where something is wrong it leads to the summary, which so takes the focus without a script. */
export function draftAddress(
  token: string,
  place: Place | null,
  also: Record<string, string> = {},
): `/${string}` {
  const query = new URLSearchParams(also);
  const isChecked = place !== null && "isChecked" in place && place.isChecked;
  if (place?.at === "step") query.set("step", String(place.step));
  else if (place) query.set("view", place.at);
  if (isChecked) query.set("check", "1");
  if (place?.at === "step" && place.backToCheck) query.set("back", "check");
  const text = query.toString();
  return `/apply/d/${token}${text ? `?${text}` : ""}${isChecked ? "#error-summary" : ""}`;
}

/** The address of one field, for changing it and coming back to the check. */
export function changeAddress(token: string, field: ApplicationField, isChecked = false): `/${string}` {
  const place = { at: "step", step: stepOf(field), isChecked, backToCheck: true } as const;
  return `${draftAddress(token, place).replace(/#.*$/, "")}#${field}` as `/${string}`;
}
