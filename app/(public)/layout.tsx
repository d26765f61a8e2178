import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import { siteSettings } from "@/db/queries/settings";
import { env } from "@/server/env";
import { displayPreferences } from "@/server/preferences";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  await connection();
  const settings = await siteSettings();
  return (
    <>
      <Masthead
        settings={settings}
        preferences={displayPreferences(await cookies())}
        demonstration={env().demonstration}
      />
      {children}
      <SiteFooter settings={settings} />
    </>
  );
}
