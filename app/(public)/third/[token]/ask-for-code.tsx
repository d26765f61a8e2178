import { StatusMarker } from "@/components/site/status-marker";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { beijingMinute } from "@/domain/time/calendar-date";
import type { LinkNotice } from "@/server/third-party-visit";
import { thirdPartyPage } from "@/text/third-party";
import type { LinkVisit } from "../visit";

const isWrong = (notice: LinkNotice | null): notice is keyof typeof thirdPartyPage.codeProblems =>
  notice !== null && notice in thirdPartyPage.codeProblems;

/** The link alone says who writes and until when; what is asked comes with the code. */
export function AskForCode({
  token,
  visit: { link, state, consultation, remaining },
  notice,
  restsUntil,
}: {
  token: string;
  visit: LinkVisit;
  notice: LinkNotice | null;
  restsUntil: number | null;
}) {
  const { agency } = link;
  const problem = isWrong(notice) ? thirdPartyPage.codeProblems[notice] : undefined;
  return (
    <div className="max-w-read">
      {restsUntil !== null ? <StatusMarker status={429} /> : problem ? <StatusMarker status={422} /> : null}
      <h1 className="font-title text-3xl font-bold">{thirdPartyPage.title}</h1>
      <ErrorSummary
        title={thirdPartyPage.summary(1)}
        problems={problem && restsUntil === null ? [{ field: "code", sentence: problem }] : []}
      />
      {notice === "kept" ? (
        <div role="status" className="mt-6">
          <Notice tone="ok">{thirdPartyPage.kept}</Notice>
        </div>
      ) : null}
      <p className="mt-4">{thirdPartyPage.from(agency.name)}</p>
      {state === "open" ? (
        <p className="mt-2 font-semibold">
          {thirdPartyPage.until(consultation.lastOn, remaining, consultation.provisional)}
        </p>
      ) : null}
      <h2 className="mt-8 text-xl font-semibold">{thirdPartyPage.codeTitle}</h2>
      {restsUntil !== null ? (
        <div role="alert" className="mt-4">
          <Notice tone="warn">{thirdPartyPage.rest(beijingMinute(restsUntil))}</Notice>
        </div>
      ) : (
        <form action="/third/open" method="post" noValidate>
          <input type="hidden" name="token" value={token} />
          <TextField
            name="code"
            label={thirdPartyPage.code}
            hint={thirdPartyPage.codeHint}
            problem={problem}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            width="medium"
          />
          <Button type="submit" className="mt-6">
            {thirdPartyPage.open}
          </Button>
        </form>
      )}
      <p className="mt-8 text-ink-2">{thirdPartyPage.lost(agency.name, agency.phone)}</p>
    </div>
  );
}
