import { StatusMarker } from "@/components/site/status-marker";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { ChoiceField, TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { keptTyping } from "@/db/queries/kept-typing";
import type { ThirdPartySheet } from "@/db/queries/third-party-links";
import { withoutIllegal } from "@/domain/entry/entered-text";
import { replyFilesHolder } from "@/domain/info-request/applicant/third-party-link";
import {
  REPLY_FIELDS,
  type ReplyField,
  type ReplyFields,
  readThirdPartyReply,
} from "@/domain/info-request/applicant/third-party-reply";
import { now } from "@/server/clock";
import { formStamp } from "@/server/form-stamp";
import { replyFiles } from "@/text/sent-files";
import { replyProblems, thirdPartyPage } from "@/text/third-party";
import { FilesOutcome, FilesPart, heldBy } from "../../track/sent-files";
import type { LinkVisit } from "../visit";

/** What was typed and came back, and what is wrong with each field. */
async function attemptOf(linkId: string, isAgain: boolean) {
  const kept = (await keptTyping("thirdParty", linkId, now())) ?? {};
  const typed = Object.fromEntries(REPLY_FIELDS.map((name) => [name, kept[name] ?? ""])) as ReplyFields;
  const read = isAgain ? readThirdPartyReply(typed) : null;
  const found = read && "problems" in read ? read.problems : {};
  const problemOf = (field: ReplyField) => {
    const problem = found[field];
    return problem && replyProblems[field][problem];
  };
  const problems = REPLY_FIELDS.flatMap((field) => {
    const sentence = problemOf(field);
    return sentence ? [{ field, sentence }] : [];
  });
  return { typed, problemOf, problems };
}

/** What is asked, the part that concerns this third party, and its opinion. */
export async function ReplyPage({
  token,
  visit: { link, consultation, remaining },
  sheet,
  isAgain,
  isNotTaken,
}: {
  token: string;
  visit: LinkVisit;
  sheet: ThirdPartySheet;
  isAgain: boolean;
  isNotTaken: boolean;
}) {
  const { typed, problemOf, problems } = await attemptOf(link.id, isAgain);
  const { held, notice } = await heldBy(replyFilesHolder(link.id), link.id);
  const hasRefused = notice !== null && notice.refused.length > 0;
  const { fields } = thirdPartyPage;
  return (
    <div className="max-w-read">
      {problems.length > 0 || hasRefused ? <StatusMarker status={422} /> : null}
      <h1 className="font-title text-3xl font-bold">{thirdPartyPage.title}</h1>
      <ErrorSummary title={thirdPartyPage.summary(problems.length)} problems={problems} />
      <FilesOutcome notice={notice} />
      {isNotTaken ? (
        <div role="alert" className="mt-6">
          <Notice tone="warn">{thirdPartyPage.notTaken}</Notice>
        </div>
      ) : null}
      <p className="mt-4">{thirdPartyPage.from(link.agency.name)}</p>
      <p className="mt-2 text-xl font-semibold">
        {thirdPartyPage.until(consultation.lastOn, remaining, consultation.provisional)}
      </p>
      <div className="mt-6">
        <SummaryList
          rows={[
            { label: thirdPartyPage.who, value: sheet.name },
            { label: thirdPartyPage.asked, value: sheet.asked },
            { label: thirdPartyPage.extract, value: sheet.extract ?? thirdPartyPage.noExtract },
          ]}
        />
      </div>
      <h2 className="mt-8 text-xl font-semibold">{thirdPartyPage.law}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {thirdPartyPage.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h2 className="mt-8 text-xl font-semibold">{thirdPartyPage.formTitle}</h2>
      <form action="/third/reply" method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="stamp" value={formStamp("link", link.id)} />
        <ChoiceField
          name="position"
          label={fields.position}
          problem={problemOf("position")}
          chosen={typed.position}
          choices={[
            { value: "agree", label: thirdPartyPage.agree },
            { value: "object", label: thirdPartyPage.object, hint: thirdPartyPage.objectHint },
          ]}
        />
        <TextArea
          name="reason"
          label={fields.reason}
          hint={thirdPartyPage.reasonHint}
          problem={problemOf("reason")}
          rows={8}
          defaultValue={withoutIllegal(typed.reason)}
        />
        <TextField
          name="basis"
          label={fields.basis}
          hint={thirdPartyPage.basisHint}
          problem={problemOf("basis")}
          optional
          defaultValue={withoutIllegal(typed.basis)}
        />
        <TextField
          name="signer"
          label={fields.signer}
          hint={thirdPartyPage.signerHint}
          problem={problemOf("signer")}
          autoComplete="name"
          width="medium"
          defaultValue={withoutIllegal(typed.signer)}
        />
        <FilesPart held={held} words={replyFiles} addValue={{ name: "do", value: "add" }} />
        <p className="mt-6">{thirdPartyPage.consequence}</p>
        <p className="mt-1 text-ink-2">{thirdPartyPage.privacy}</p>
        <Button type="submit" name="do" value="submit" className="mt-4">
          {thirdPartyPage.submit}
        </Button>
      </form>
    </div>
  );
}
