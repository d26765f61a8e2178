import type { Metadata } from "next";
import { Items, Paragraphs, StandingPage } from "@/components/site/standing-page";
import { PhoneLink } from "@/components/ui/phone-link";
import { type SiteSettings, siteSettings } from "@/db/queries/settings";
import { deadlinePage } from "@/text/deadline";
import { help } from "@/text/standing";
import { pageMetadata } from "../page-metadata";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: help.title, description: help.description, canonicalPath: "/help" });
}

function Call({ contactPhone, contactHours, contactAddress }: SiteSettings) {
  const words = help.call;
  return (
    <>
      {contactPhone ? (
        <p className="mt-2 text-lg">
          {words.phone}：
          <PhoneLink phone={contactPhone} hours={contactHours} />
        </p>
      ) : (
        <Paragraphs lines={[words.none]} />
      )}
      {contactAddress ? (
        <p className="mt-1">
          {words.address}：{contactAddress}
        </p>
      ) : null}
      <Paragraphs lines={[words.help]} />
      <p className="mt-2">
        {words.others}
        <a href="/guide#offices">{words.othersLink}</a>
      </p>
    </>
  );
}

function Track() {
  return (
    <>
      <Paragraphs lines={help.track} />
      <p className="mt-2">
        <a href="/track" className="inline-block py-1.5">
          {help.trackLink}
        </a>
      </p>
      <p className="mt-2">
        {deadlinePage.linkNote}
        <a href="/deadline">{deadlinePage.linkFrom}</a>
      </p>
    </>
  );
}

function Trouble() {
  const [open, wrong, filling] = help.trouble;
  const report = (
    <>
      {wrong}
      <a href="/report-error">{help.reportLink}</a>
    </>
  );
  return <Items items={[open, report, filling]} />;
}

/** How the site is used, and whom to call: the same place on every page leads here (WCAG 3.2.6). */
export default async function HelpPage() {
  const { sections } = help;
  return (
    <StandingPage
      title={help.title}
      lead={<Paragraphs lines={help.lead} />}
      sections={[
        { id: "call", title: sections.call, content: Call(await siteSettings()) },
        { id: "find", title: sections.find, content: <Items items={help.find} /> },
        { id: "read", title: sections.read, content: <Items items={help.read} /> },
        { id: "apply", title: sections.apply, content: <Items ordered items={help.apply} /> },
        { id: "track", title: sections.track, content: <Track /> },
        { id: "trouble", title: sections.trouble, content: <Trouble /> },
      ]}
    />
  );
}
