import { QrCode } from "@/components/ui/qr-code";
import type { PublicPublication } from "@/db/queries/publications";
import type { Validity } from "@/domain/publication/validity";
import { dayInFull } from "@/text/dates";
import { METADATA_LABELS, publicationPage } from "@/text/publication";
import { VALIDITY_LABELS } from "@/text/publication-form";
import { PrintedMetadata } from "./metadata-list";

interface Cited {
  publication: PublicPublication;
  validity: Validity;
  notYetInForce: boolean;
  url: string;
  /** For paper: a few letters that somebody can copy by hand. */
  shortUrl: string | null;
  today: string;
}

/** How the page is cited and found again: on the screen and at the foot of the printed text. */
export function Citation({ publication, validity, notYetInForce, url, shortUrl, today }: Cited) {
  const { agencyName, title, documentNumber, issuedOn, indexNumber } = publication;
  const day = issuedOn === null ? null : dayInFull(issuedOn);
  return (
    <section
      aria-labelledby="cite"
      className="gw-cite mt-10 border-t border-line pt-4 text-sm print:border-0"
    >
      <PrintedMetadata {...{ publication, validity, notYetInForce }} />
      <div className="flex flex-wrap gap-3 sm:gap-5 print:mt-4">
        <QrCode text={shortUrl ?? url} label={publicationPage.qr} className="size-28 max-w-full shrink-0" />
        <div className="min-w-0 flex-1 basis-full sm:basis-40">
          <h2 id="cite" className="font-semibold">
            {publicationPage.cite}
          </h2>
          <p>{publicationPage.citation({ agency: agencyName, title, documentNumber, day })}</p>
          <p>
            {METADATA_LABELS.indexNumber}：{indexNumber}　{METADATA_LABELS.validity}：
            {VALIDITY_LABELS[validity]}
          </p>
          <p>
            {publicationPage.permalink}：<a href={url}>{url}</a>
          </p>
          {shortUrl === null ? null : (
            <p>
              {publicationPage.shortLink}：<a href={shortUrl}>{shortUrl}</a>
            </p>
          )}
          <p className="text-ink-3">{publicationPage.generated(dayInFull(today))}</p>
        </div>
      </div>
    </section>
  );
}
