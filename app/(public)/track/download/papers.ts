import { ownTexts, trackedWording } from "@/db/queries/tracked-info-request";
import { OWN_TEXTS } from "@/domain/info-request/public-story";
import { accountLine, downloadNames, downloadWords, OWN_TEXT_TITLES, textFile } from "@/text/case-download";
import { dayInFull } from "@/text/dates";
import { dayAccount } from "@/text/info-request";
import { letterText } from "@/text/letter-text";
import { openedLetter } from "../answer/opened-letter";
import { storyEntries } from "../case/story-entries";
import type { OpenedCase } from "../opened-case";

/** One paper of the archive. */
export interface Paper {
  path: string;
  content: string | Uint8Array;
}

const head = ({ tracked, on }: OpenedCase) => [
  downloadWords.made(on),
  downloadWords.number(tracked.number),
  downloadWords.agency(tracked.agency.name),
  downloadWords.subject(tracked.subject),
];

/** What was asked for, and what the applicant wrote to it later. */
async function request(opened: OpenedCase): Promise<Paper> {
  const { id, history } = opened.tracked;
  const wording = await trackedWording(id);
  const texts = await ownTexts(id, history);
  const written = history.flatMap(({ seq, on, kind }) => {
    const own = OWN_TEXTS.find((one) => one === kind);
    const text = texts.get(seq);
    return own && text ? ["", `${OWN_TEXT_TITLES[own]}（${dayInFull(on)}）`, text] : [];
  });
  const description = wording?.description ? ["", downloadWords.description(wording.description)] : [];
  return { path: downloadNames.request, content: textFile([...head(opened), ...description, ...written]) };
}

function story(opened: OpenedCase): Paper {
  const steps = storyEntries(opened.tracked).flatMap(({ on, wasOn, title, detail }) => [
    "",
    `${dayInFull(on)}${wasOn ? downloadWords.wasOn(wasOn) : ""}　${title}`,
    ...(detail ? [detail] : []),
  ]);
  return { path: downloadNames.story, content: textFile([...head(opened), ...steps]) };
}

function account(opened: OpenedCase): Paper[] {
  const { clock } = opened;
  if (!clock.receivedOn) return [];
  const lines = [
    ...head(opened),
    `${dayAccount.period}：${dayAccount.periodOf(clock.totalDays, clock.extendedBy)}`,
    downloadWords.due(clock.dueOn, clock.provisional),
    dayAccount.rule,
    "",
    ...clock.account.map(accountLine),
  ];
  return [{ path: downloadNames.account, content: textFile(lines) }];
}

/** Everything that stands behind number and code, for the applicant to keep. */
export async function papersOf(opened: OpenedCase): Promise<Paper[]> {
  const letter = (await openedLetter())?.letter;
  const answer = letter
    ? [{ path: downloadNames.answer, content: `\uFEFF${letterText(letter.blocks)}` }]
    : [];
  return [await request(opened), story(opened), ...account(opened), ...answer];
}
