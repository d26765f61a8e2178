import { publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { siteSettings } from "@/db/queries/settings";
import type { PaperBlock } from "@/domain/letter/paper";
import { beijingInstant } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { publicReader } from "@/server/handlers";
import { paperAnswer } from "@/server/papers/answer";
import { siteOrigin } from "@/server/site-origin";
import { dayInFull } from "@/text/dates";
import { printed, printedGuide } from "@/text/printed";
import { guideBooklet } from "./booklet";

/** The guide as an A5 booklet (小册子) to be laid out where people come: folded, its pages are whole sheets. */
export const GET = publicReader(async ({ headers }) => {
  const { siteName } = await siteSettings();
  const address = `${siteOrigin(headers)}/guide`;
  const agencies = await publicAgencies();
  const blocks: PaperBlock[] = [
    ...guideBooklet({ siteName, agencies, columns: await columnTree() }),
    { role: "imprint", text: printedGuide.made(dayInFull(today())) },
    { role: "imprint", text: printed.scan(address) },
    { qr: address },
  ];
  const title = printedGuide.fileName(siteName);
  // Dated by the day, so that it is set once a day and not for everybody who takes it.
  const at = beijingInstant(today());
  return paperAnswer({ format: "pdf", blocks, title, at, sheet: "a5", isFolded: true }, title);
});
