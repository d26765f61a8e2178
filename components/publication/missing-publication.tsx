import { PhoneLink } from "@/components/ui/phone-link";
import type { SiteSettings } from "@/db/queries/settings";
import { missingPublication as text } from "@/text/publication";

/** What stands at an address that no publication has (404). */
export function MissingPublication({ settings }: { settings: SiteSettings }) {
  return (
    <div className="max-w-read">
      <h1 className="text-2xl font-semibold">{text.title}</h1>
      <p className="mt-4">{text.what}</p>
      <h2 className="mt-8 text-lg font-semibold">{text.next}</h2>
      <ul className="mt-2 list-disc pl-5">
        <li>
          <a href="/search">{text.search}</a>
        </li>
        <li>
          <a href="/catalogue">{text.catalogue}</a>
        </li>
        <li>
          <a href="/apply">{text.ask}</a>
        </li>
        {settings.contactPhone ? (
          <li>
            {text.call}
            <PhoneLink phone={settings.contactPhone} hours={settings.contactHours} />
          </li>
        ) : null}
      </ul>
    </div>
  );
}
