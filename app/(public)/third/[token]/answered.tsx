import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import type { ThirdPartyLink, ThirdPartySheet } from "@/db/queries/third-party-links";
import { answeredPage, goneLink, thirdPartyPage } from "@/text/third-party";

/** What a third party answered by this link, and what the office has told it since. */
export function Answered({
  sheet: { name, asked, signer, reply, informed },
  agency,
}: {
  sheet: ThirdPartySheet;
  agency: ThirdPartyLink["agency"];
}) {
  return (
    <div className="max-w-read">
      <h1 className="font-title text-3xl font-bold">{answeredPage.title}</h1>
      {reply ? <p className="mt-4">{answeredPage.lead(reply.on)}</p> : null}
      {informed ? (
        <div className="mt-6">
          <Notice tone="warn" title={answeredPage.informedTitle}>
            <p>{answeredPage.informed(informed.on)}</p>
            {informed.text ? <p className="mt-1 whitespace-pre-line">{informed.text}</p> : null}
            <p className="mt-1">{answeredPage.informedRemedy(agency.reviewOrgan, agency.court)}</p>
          </Notice>
        </div>
      ) : (
        <p className="mt-2">{answeredPage.next}</p>
      )}
      <div className="mt-6">
        <SummaryList
          rows={[
            { label: thirdPartyPage.who, value: name },
            { label: thirdPartyPage.asked, value: asked },
            { label: thirdPartyPage.formTitle, value: reply ? answeredPage.position(reply.agreed) : "" },
            { label: answeredPage.text, value: reply?.text ?? answeredPage.none },
            ...(reply && reply.files.length > 0
              ? [{ label: answeredPage.files, value: reply.files.join("、") }]
              : []),
            { label: thirdPartyPage.fields.signer, value: signer ?? "" },
          ]}
        />
      </div>
      <p className="mt-6 text-ink-2">
        {goneLink.call(agency.name, agency.disclosureOffice, agency.phone, agency.officeHours)}
      </p>
    </div>
  );
}
