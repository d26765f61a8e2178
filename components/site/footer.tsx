import type { SiteSettings } from "@/db/queries/settings";
import type { FooterItem } from "@/domain/site/footer-items";
import { site } from "@/text/site";

/** The links as they are where no administrator has set others. */
export const USUAL_FOOTER: readonly FooterItem[] = Object.entries(site.footerLinks).map(
  ([address, label]) => ({ label, address }),
);

/** The foot of every public page, after 国办发〔2017〕47号. */
export function SiteFooter({ settings, items }: { settings: SiteSettings; items: FooterItem[] | null }) {
  const facts = [
    settings.sponsor && site.sponsor(settings.sponsor),
    settings.siteCode && site.siteCode(settings.siteCode),
    settings.icpNumber,
    settings.policeNumber,
    settings.contactPhone && site.contact(settings.contactPhone, settings.contactHours),
    settings.contactAddress,
  ].filter(Boolean);
  return (
    <footer className="no-print mt-16 border-t border-line bg-surface text-sm text-ink-2">
      <div className="mx-auto max-w-page px-4 py-8 md:px-6">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {(items ?? USUAL_FOOTER).map(({ label, address }) => (
            <li key={address}>
              <a className="inline-block py-1 break-words" href={address}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <p className="mt-3 flex flex-wrap gap-x-6">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
    </footer>
  );
}
