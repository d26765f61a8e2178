import type { Metadata } from "next";
import { cookies } from "next/headers";
import { NotYetOpen } from "@/components/site/not-yet-open";
import { publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { countByColumn, recentlyPublished } from "@/db/queries/publications";
import { siteSettings } from "@/db/queries/settings";
import { today } from "@/server/clock";
import { displayPreferences } from "@/server/preferences";
import { home } from "@/text/browse";
import { ElderHome } from "./elder-home";
import { StandardHome } from "./home";
import { pageMetadata } from "./page-metadata";
import { LinkedData, webSite } from "./structured-data";

const NEWEST = 10;

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ description: home.description, canonicalPath: "/" });
}

export default async function HomePage() {
  const settings = await siteSettings();
  if (settings.needsSetUp) {
    return (
      <main id="main" tabIndex={-1} className="mx-auto max-w-page px-4 md:px-6">
        <NotYetOpen />
      </main>
    );
  }
  if (displayPreferences(await cookies()).mode === "elder") return <ElderHome settings={settings} />;
  return (
    <>
      <LinkedData graph={[webSite(settings)]} />
      <StandardHome
        settings={settings}
        recent={await recentlyPublished(NEWEST)}
        columns={await columnTree()}
        counts={await countByColumn()}
        agencies={await publicAgencies()}
        today={today()}
      />
    </>
  );
}
