import type { Rectification } from "@/db/queries/rectifications";
import { siteSettings } from "@/db/queries/settings";
import type { PaperBlock } from "@/domain/letter/paper";
import { paperAnswer } from "@/server/papers/answer";
import { rectificationNumber, rectificationLetter as words } from "@/text/rectification";

/** The notice as a letter on paper, with the day that it set when it was issued. */
export async function letterPaper(found: Rectification): Promise<Response> {
  const { year, serial, agencyName, measure, subject, demand, issuedAt, steps } = found;
  const dueOn = steps[0]?.dueOn ?? found.dueOn;
  const { siteName, sponsor } = await siteSettings();
  const issuer = sponsor === "" ? siteName : sponsor;
  const number = rectificationNumber(year, serial);
  const blocks: PaperBlock[] = [
    { role: "issuer", text: issuer },
    { role: "number", text: number },
    { role: "title", text: words.title(measure) },
    { role: "to", text: words.to(agencyName) },
    { role: "body", text: words.opening[measure] },
    { role: "heading", text: words.subject },
    { role: "body", text: subject },
    { role: "heading", text: words.demand },
    ...demand.split("\n").map((text): PaperBlock => ({ role: "body", text })),
    { role: "heading", text: words.due },
    { role: "body", text: words.dueText(dueOn) },
    { role: "body", text: words.ground },
    { sign: [issuer, words.signed(issuedAt)] },
  ];
  return paperAnswer({ format: "pdf", blocks, title: number, at: issuedAt }, words.fileName(number));
}
