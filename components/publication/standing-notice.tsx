import { Notice } from "@/components/ui/notice";
import { PhoneLink } from "@/components/ui/phone-link";
import type { PublicAgency } from "@/db/queries/agencies";
import type { PublicPublication } from "@/db/queries/publications";
import { namesIn } from "@/domain/publication/named-titles";
import type { Validity } from "@/domain/publication/validity";
import { dayInFull } from "@/text/dates";
import { STANDINGS, standing } from "@/text/publication";
import { type Successor, SuccessorLines } from "./successors";

type Lapsing = Exclude<Validity, "inForce">;

interface Standing {
  publication: Pick<PublicPublication, "title" | "agencyName" | "expiresOn">;
  validity: Lapsing;
  agency: PublicAgency | null;
  successors: readonly Successor[];
}

/** What 失效、废止、已修改 means for the reader, and where the present rule is found. */
export function StandingNotice({ publication, validity, agency, successors }: Standing) {
  const { title, agencyName, expiresOn } = publication;
  const { short, long } = STANDINGS[validity];
  const name = namesIn(title)[0] ?? title;
  return (
    <section aria-label={standing.title} className="gw-standing">
      <Notice tone={validity === "amended" ? "warn" : "danger"} title={short}>
        <p>
          {validity === "expired" && expiresOn !== null ? standing.expiredOn(dayInFull(expiresOn)) : null}
          {long}
        </p>
        <SuccessorLines successors={successors} />
        <p className="no-print">
          {standing.whereNow}
          <a href={`/search?q=${encodeURIComponent(name)}`}>{standing.searchFor}</a>
          {standing.orAsk(agencyName)}
          {agency?.phone ? (
            <>
              （<PhoneLink phone={agency.phone} />）
            </>
          ) : null}
          {standing.fullStop}
        </p>
      </Notice>
    </section>
  );
}

/** A text that nobody has declared invalid yet, though another took its place. */
export function SucceededNotice({ successors }: { successors: readonly Successor[] }) {
  return (
    <section aria-label={standing.title} className="gw-standing">
      <Notice tone="warn" title={standing.succeeded}>
        <SuccessorLines successors={successors} />
        <p>{standing.stillInForce}</p>
      </Notice>
    </section>
  );
}

/** What the text's own frame is called in the style sheet. */
export function standingClass(validity: Validity): string {
  if (validity === "inForce") return "";
  return validity === "amended" ? "gw-lapsed gw-amended" : "gw-lapsed";
}

/** C-08: stays in view while the text is read and stands on every printed page. */
export function StandingStripe({ validity }: { validity: Lapsing }) {
  return <p className="gw-stripe">{STANDINGS[validity].short}</p>;
}
