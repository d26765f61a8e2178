import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea, TextField } from "@/components/desk-ui/fields";
import { ThirdPartySheet } from "@/components/desk-ui/third-party-sheet";
import { Notice } from "@/components/ui/notice";
import { deskThirdPartyLinks } from "@/db/queries/third-party-links";
import { linkState } from "@/domain/info-request/applicant/third-party-link";
import { consultationsOf } from "@/domain/info-request/history/consultations";
import { requireStaff } from "@/server/session";
import { thirdPartyDesk } from "@/text/third-party";
import { DeskFrame } from "../../../desk-frame";
import { openedCase } from "../opened-case";
import { makeLink } from "./actions";
import { LinkTable } from "./link-table";

export const metadata: Metadata = { title: thirdPartyDesk.title, robots: "noindex" };

export default async function ThirdPartyPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("infoRequest.handle");
  const reader = await requireStaff("infoRequest.read");
  const opened = await openedCase(reader, (await params).id);
  const { id, number, subject, history, context } = opened;
  const links = await deskThirdPartyLinks(reader, id);
  const open = consultationsOf(history, context.calendar, context.today).filter(
    (consultation) =>
      consultation.whom === "thirdParty" &&
      linkState({ revokedAt: null, replySeq: null }, history, consultation) === "open",
  );
  const isUsable = (seq: number) =>
    links.some(({ consultation, revokedAt, replySeq }) => consultation === seq && !revokedAt && !replySeq);
  const { fields } = thirdPartyDesk;
  return (
    <DeskFrame staff={reader} view={null}>
      <div className="max-w-4xl px-4 py-4 md:px-6">
        <p className="no-print text-ink-2">
          <a href={`/desk/info-requests/${id}`}>{thirdPartyDesk.toCase}</a>
          <span className="ml-4 whitespace-nowrap tabular-nums">{number}</span>
          <span className="ml-4">{subject}</span>
        </p>
        <h1 className="no-print mt-1 text-xl font-semibold">{thirdPartyDesk.title}</h1>
        <p className="no-print mt-2 max-w-read text-ink-2">{thirdPartyDesk.lead}</p>
        {open.length === 0 ? (
          <div className="mt-4">
            <Notice title={thirdPartyDesk.none} />
          </div>
        ) : null}
        {open.map(({ seq, letterOn, lastOn }) => (
          <section key={seq} aria-labelledby={`letter-${seq}`} className="mt-6 border-t-2 border-navy pt-3">
            <h2 id={`letter-${seq}`} className="no-print text-base font-semibold">
              {thirdPartyDesk.letter(letterOn, lastOn)}
            </h2>
            <ActionForm
              action={makeLink}
              submit={isUsable(seq) ? thirdPartyDesk.remake : thirdPartyDesk.make}
              hidden={{ id, consultation: seq }}
              sentences={thirdPartyDesk.problems}
            >
              <ThirdPartySheet agency={opened.agencyName} until={lastOn} />
              <div className="no-print">
                <TextField name="name" label={fields.name} hint={thirdPartyDesk.nameHint} width="long" />
                <TextField name="contact" label={fields.contact} optional width="long" />
                <TextArea
                  name="asked"
                  label={fields.asked}
                  hint={thirdPartyDesk.askedHint}
                  rows={5}
                  initial={`${subject}\n${opened.description}`.trim()}
                />
                <TextArea
                  name="extract"
                  label={fields.extract}
                  hint={thirdPartyDesk.extractHint}
                  optional
                  rows={6}
                />
              </div>
            </ActionForm>
          </section>
        ))}
        {links.length > 0 ? (
          <LinkTable
            infoRequestId={id}
            links={links}
            mayRevoke={staff.permissions.has("infoRequest.handle")}
          />
        ) : null}
      </div>
    </DeskFrame>
  );
}
