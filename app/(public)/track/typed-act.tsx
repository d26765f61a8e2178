import type { ReactNode } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { keptTyping } from "@/db/queries/kept-typing";
import { withoutIllegal } from "@/domain/entry/entered-text";
import { readActText, type WrittenAct } from "@/domain/info-request/applicant/act-text";
import { now } from "@/server/clock";
import { actTextProblems } from "@/text/track-acts";

/** What an act's page finds of an attempt that came back: the typing, and what is wrong with it. */
export async function attempt(act: WrittenAct, infoRequestId: string, hasFailed: boolean) {
  const typed = (await keptTyping(act, infoRequestId, now())) ?? {};
  const text = typed.text ?? "";
  const read = hasFailed ? readActText(act, text) : null;
  const problem = read && "problem" in read ? actTextProblems[act][read.problem] : undefined;
  return { text: withoutIllegal(text), stars: typed.stars ?? "", problem };
}
export type Attempt = Awaited<ReturnType<typeof attempt>>;

/** The form of an act that consists of a text: what it leads to stands above its button. */
export function TypedAct({
  act,
  words,
  tried,
  stamp,
  consequences,
  files,
}: {
  act: WrittenAct;
  words: { text: string; hint: string; button: string; back: string };
  tried: Attempt;
  /** What the form was drawn for (server/form-stamp.ts). */
  stamp: string;
  consequences: readonly string[];
  /** Where files are chosen, for an act that may bring some. */
  files?: ReactNode;
}) {
  return (
    <form
      action={files ? "/track/files" : "/track/act"}
      method="post"
      encType={files ? "multipart/form-data" : "application/x-www-form-urlencoded"}
      noValidate
    >
      <input type="hidden" name="kind" value={act} />
      <input type="hidden" name="stamp" value={stamp} />
      <TextArea
        name="text"
        label={words.text}
        hint={words.hint}
        problem={tried.problem}
        rows={10}
        defaultValue={tried.text}
      />
      {files}
      <ul className="mt-4 list-disc space-y-1 pl-5">
        {consequences.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap gap-4">
        <Button type="submit" name="do" value="submit">
          {words.button}
        </Button>
        <a className={buttonClass("quiet")} href="/track/case">
          {words.back}
        </a>
      </div>
    </form>
  );
}

/** The summary over a form that came back. */
export function AttemptSummary({ title, tried }: { title: string; tried: Attempt }) {
  const problems = tried.problem ? [{ field: "text", sentence: tried.problem }] : [];
  return <ErrorSummary title={title} problems={problems} />;
}

/** What stands in the place of a form that is not open: why, and the way back. */
export function NotOpen({ why, back }: { why: string; back: string }) {
  return (
    <>
      <p className="mt-4">{why}</p>
      <p className="mt-6">
        <a className={buttonClass("secondary")} href="/track/case">
          {back}
        </a>
      </p>
    </>
  );
}
