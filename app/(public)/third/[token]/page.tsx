import type { Metadata } from "next";
import { cookies } from "next/headers";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { siteSettings } from "@/db/queries/settings";
import { thirdPartySheet } from "@/db/queries/third-party-links";
import { now } from "@/server/clock";
import { hasOpenedLink, linkNotice, thirdPartyThrottle } from "@/server/third-party-visit";
import { pageTitle } from "@/text/site";
import { goneLink, thirdPartyPage } from "@/text/third-party";
import { visitLink } from "../visit";
import { Answered } from "./answered";
import { AskForCode } from "./ask-for-code";
import { Gone } from "./gone";
import { ReplyPage } from "./reply-page";

type Props = PageProps<"/third/[token]">;

async function readVisit({ params }: Props) {
  const at = now();
  const { token } = await params;
  const visit = await visitLink(token, at);
  const jar = await cookies();
  const read = (name: string) => jar.get(name)?.value;
  const isOpened = visit !== null && hasOpenedLink(visit.link.id, read, at);
  const notice = visit && linkNotice(visit.link.id, read, at);
  return { at, token, visit, isOpened, notice };
}

/** No search engine keeps the page, no link of it is followed, and its title names nobody. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { visit, notice } = await readVisit(props);
  const state = visit?.state ?? "unknown";
  const isHere = state === "open" || state === "answered";
  const title = isHere ? thirdPartyPage.title : goneLink.title[state];
  const wrong = (await props.searchParams).again !== undefined || (notice && notice !== "kept");
  const { siteName } = await siteSettings();
  return {
    title: pageTitle(siteName, isHere && wrong ? `${thirdPartyPage.errorPrefix}${title}` : title),
    robots: { index: false, follow: false },
  };
}

export default async function ThirdPartyPage(props: Props) {
  const { at, token, visit, isOpened, notice } = await readVisit(props);
  const { contactPhone, contactHours } = await siteSettings();
  if (!visit)
    return (
      <Framed>
        <StatusMarker status={404} />
        <Gone why="unknown" call={goneLink.callSite(contactPhone, contactHours)} />
      </Framed>
    );
  const { link, state } = visit;
  const { name, disclosureOffice, phone, officeHours } = link.agency;
  if (state !== "open" && state !== "answered")
    return (
      <Framed>
        <StatusMarker status={410} />
        <Gone why={state} call={goneLink.call(name, disclosureOffice, phone, officeHours)} />
      </Framed>
    );
  const sheet = isOpened ? await thirdPartySheet(link) : null;
  return (
    <Framed>
      {!sheet ? (
        <AskForCode
          token={token}
          visit={visit}
          notice={notice}
          restsUntil={thirdPartyThrottle.restsUntil(link.id, at)}
        />
      ) : state === "answered" ? (
        <Answered sheet={sheet} agency={link.agency} />
      ) : (
        <ReplyPage
          token={token}
          visit={visit}
          sheet={sheet}
          isAgain={(await props.searchParams).again !== undefined}
          isNotTaken={notice === "notTaken"}
        />
      )}
    </Framed>
  );
}

function Framed({ children }: { children: React.ReactNode }) {
  return <PageFrame trail={[{ label: thirdPartyPage.title }]}>{children}</PageFrame>;
}
