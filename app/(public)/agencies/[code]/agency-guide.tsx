import type { PublicAgency } from "@/db/queries/agencies";
import { agencyPage } from "@/text/catalogue";
import { AGENCY_HEADING } from "./agency-index";

/** An agency's own part of the guide (条例第十二条), put together from what the directory knows of it. */
export function AgencyGuide({ agency }: { agency: PublicAgency }) {
  const { name, disclosureOffice, address, officeHours, phone, fax, email } = agency;
  const office = disclosureOffice || name;
  const lines = agencyPage.guideText({ name, office, address, hours: officeHours, phone, fax, email });
  return (
    <section className="mt-12" aria-labelledby="agency-guide">
      <h2 id="agency-guide" className={AGENCY_HEADING}>
        {agencyPage.guide}
      </h2>
      {lines
        .filter((line) => line !== "")
        .map((line) => (
          <p key={line} className="mt-2 max-w-read">
            {line}
          </p>
        ))}
      <p className="mt-2">
        <a href="/guide" className="inline-block py-1.5">
          {agencyPage.wholeGuide}
        </a>
      </p>
    </section>
  );
}
