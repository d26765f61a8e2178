import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { Notice } from "@/components/ui/notice";
import { recordOpenedFile } from "@/db/mutations/attachments";
import { redactionDraft, redactionsOf } from "@/db/queries/redactions";
import { withheldOf } from "@/domain/redaction/withheld";
import { now } from "@/server/clock";
import { surveyedFile } from "@/server/files/redactable";
import { requireStaff } from "@/server/session";
import { redactionPage, withheldLine } from "@/text/redaction";
import { type Asked, one } from "../../../../asked";
import { DeskFrame } from "../../../../desk-frame";
import { insertWithheld, saveMarks } from "./actions";
import { RedactionBoard } from "./redaction-board";

export const metadata: Metadata = { title: redactionPage.title, robots: "noindex" };

interface Props {
  params: Promise<{ id: string; fileId: string }>;
  searchParams: Promise<Asked>;
}

/** What was just made: to be looked at, and its withheld parts for the answer. */
async function Made({ id, resultId }: { id: string; resultId: string }) {
  const redaction = (await redactionsOf(id)).find((found) => found.resultId === resultId);
  if (!redaction) return null;
  return (
    <div role="status" className="mt-4 max-w-3xl">
      <Notice tone="ok" title={redactionPage.made}>
        <p>
          <a href={`/desk/info-requests/${id}/files/${resultId}`}>{redactionPage.openMade}</a>
        </p>
        <h2 className="mt-2 font-semibold">{redactionPage.withheld}</h2>
        <ul className="list-disc pl-5">
          {withheldOf(redaction.marks)
            .map(withheldLine)
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
        <ActionForm
          action={insertWithheld}
          hidden={{ id, resultId }}
          submit={redactionPage.insert}
          kind="secondary"
        />
      </Notice>
    </div>
  );
}

export default async function RedactPage({ params, searchParams }: Props) {
  const staff = await requireStaff("infoRequest.handle");
  const reader = await requireStaff("infoRequest.read");
  const { id, fileId } = await params;
  const opened = await surveyedFile(staff, id, fileId);
  if (!opened) notFound();
  await recordOpenedFile(staff, opened.file, now());
  const { marks, version } = await redactionDraft(fileId);
  const made = one((await searchParams).made);
  return (
    <DeskFrame staff={reader} view={null}>
      <div className="px-4 py-4 md:px-6">
        <p className="text-ink-2">
          <a href={`/desk/info-requests/${id}#files`}>{redactionPage.toCase}</a>
          <span className="ml-4 break-words">{opened.file.name}</span>
        </p>
        <h1 className="mt-1 text-xl font-semibold">{redactionPage.title}</h1>
        {made ? <Made id={id} resultId={made} /> : null}
        {"cannot" in opened ? (
          <div className="mt-4 max-w-3xl">
            <Notice tone="warn" title={redactionPage.cannot[opened.cannot]} />
          </div>
        ) : (
          <>
            <p className="mt-1 max-w-3xl text-ink-2">{redactionPage.intro}</p>
            <RedactionBoard
              key={version}
              action={saveMarks}
              hidden={{ id, fileId }}
              version={version}
              pagesAt={`/desk/info-requests/${id}/redact/${fileId}/pages`}
              pages={opened.pages}
              found={opened.found}
              kept={marks}
            />
          </>
        )}
      </div>
    </DeskFrame>
  );
}
