import { infoRequestByCode } from "@/db/queries/tracked-info-request";
import { canonicalCode, canonicalNumber } from "@/domain/info-request/application/tracking-code";
import type { FormEntries } from "@/server/form-body";
import { publicHandler, seeOther } from "@/server/handlers";
import { caseCookie, clearedNotice, noticeCookie, type TrackProblem } from "@/server/tracking-cookies";
import { throttle } from "@/server/tracking-throttle";

/** The most of a typed number that comes back to be put right. */
const KEPT = 40;

/** A field that came once; one that came twice was not sent by our form. */
function only(entries: FormEntries, name: string): string {
  const values = entries.filter(([given]) => given === name).map(([, value]) => value.trim());
  return values.length === 1 ? (values[0] ?? "") : "";
}

export const POST = publicHandler(async (entries, { at }) => {
  const typedNumber = only(entries, "number");
  const typedCode = only(entries, "code");
  const kept = typedNumber.slice(0, KEPT);
  const back = (...problems: TrackProblem[]) =>
    seeOther("/track", [noticeCookie({ kind: "wrong", number: kept, problems }, at)]);

  const number = canonicalNumber(typedNumber);
  const code = canonicalCode(typedCode);
  const shape: TrackProblem[] = [];
  if (number === null) shape.push(typedNumber ? "numberShape" : "numberMissing");
  if (code === null) shape.push(typedCode ? "codeShape" : "codeMissing");
  if (number === null || code === null) return back(...shape);

  const until = throttle.restsUntil(number, at);
  if (until !== null)
    return seeOther("/track", [noticeCookie({ kind: "throttled", number: kept, until }, at)]);
  const id = await infoRequestByCode(number, code);
  if (id === null) {
    throttle.wrong(number, at);
    return back("noMatch");
  }
  throttle.right(number);
  return seeOther("/track/case", [caseCookie(id, at), clearedNotice()]);
});
