import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea, TextField } from "@/components/desk-ui/fields";
import { LogHits } from "@/components/disclosure-log/log-hits";
import { deskAnswer, deskCase } from "@/db/queries/desk-case";
import { logProposal } from "@/db/queries/disclosure-log";
import { logHits, mustBeMasked, prefilledLogText } from "@/domain/disclosure-log/log-form";
import { today } from "@/server/clock";
import { type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { deskLog } from "@/text/disclosure-log";
import { fieldProblems } from "@/text/registers";
import { RegisterFrame, RegisterMissing } from "../../register-frame";
import { propose } from "../actions";

export const metadata: Metadata = { title: deskLog.propose, robots: "noindex" };

const { fields } = deskLog;

export default async function ProposePage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  await requireStaff("infoRequest.handle");
  const staff = await requireStaff("infoRequest.read");
  const found = await deskCase(staff, textParam(await searchParams, "case"));
  if (!found) return <RegisterMissing staff={staff} register="/desk/log" />;
  const { id, number, subject } = found;
  const earlier = await logProposal(staff, { infoRequestId: id });
  const text = earlier ?? prefilledLogText(found, (await deskAnswer(staff, id))?.parts ?? {});
  const hits = logHits(text, today()).map((hit) => ({ ...hit, mustMask: mustBeMasked(hit) }));
  return (
    <RegisterFrame
      staff={staff}
      register="/desk/log"
      title={deskLog.proposeTitle(number)}
      lead={<a href={`/desk/info-requests/${id}`}>{subject}</a>}
      isPart
    >
      <p className="mt-2 max-w-read text-ink-2">{deskLog.proposeLead}</p>
      <div className="mt-4 max-w-read">
        <LogHits hits={hits} />
      </div>
      <ActionForm
        action={propose}
        submit={deskLog.propose}
        hidden={{ infoRequestId: id, version: earlier?.lockVersion ?? 0 }}
        sentences={fieldProblems}
        className="max-w-read"
      >
        <TextField name="title" label={fields.title} hint={fields.titleHint} initial={text.title} />
        <TextArea
          name="question"
          label={fields.question}
          hint={fields.questionHint}
          rows={6}
          initial={text.question}
        />
        <TextArea
          name="answer"
          label={fields.answer}
          hint={fields.answerHint}
          rows={14}
          initial={text.answer}
        />
      </ActionForm>
    </RegisterFrame>
  );
}
