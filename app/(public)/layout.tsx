import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import { ReadAloudPanel } from "@/components/site/read-aloud-panel";
import { alertsInForce } from "@/db/queries/alerts";
import { footerItems } from "@/db/queries/footer-items";
import { siteSettings } from "@/db/queries/settings";
import { now } from "@/server/clock";
import { env } from "@/server/env";
import { displayPreferences } from "@/server/preferences";
import { reading } from "@/server/reading";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  await connection();
  const settings = await siteSettings();
  return (
    <>
      <Masthead
        settings={settings}
        preferences={displayPreferences(await cookies())}
        demonstration={env().demonstration}
        reading={await reading()}
        alerts={await alertsInForce(now())}
      />
      {children}
      <SiteFooter settings={settings} items={await footerItems()} />
      <ReadAloudPanel />
      <script src="/enhance.js" defer />
    </>
  );
}
