import { toldAttachment, toldAttachments } from "@/db/queries/attachments";
import { trackedLetter, trackedLetters } from "@/db/queries/letters";
import { ownTexts, trackedWording } from "@/db/queries/tracked-info-request";
import { MEDIA_TYPES } from "@/domain/attachment/media-types";
import { OWN_TEXTS } from "@/domain/info-request/history/public-story";
import { NOBODY } from "@/domain/letter/blocks";
import { letterRule } from "@/domain/letter/letters";
import { openObject } from "@/server/files/objects";
import { letterFile } from "@/server/letters/files";
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

const serial = (at: number) => String(at + 1).padStart(2, "0");
const bytesOf = async (file: Response) => new Uint8Array(await file.arrayBuffer());

/** The letters of the case as files; like their pages they name nobody. */
async function letters({ tracked }: OpenedCase): Promise<Paper[]> {
  const told = await trackedLetters(tracked.id);
  const papers: Paper[] = [];
  for (const [at, { id }] of told.entries()) {
    const letter = await trackedLetter(tracked.id, id);
    if (!letter) continue;
    const { title, issuedBy } = letterRule(letter.letter);
    // The answer is worth having in a form that can be quoted from.
    const formats = issuedBy === "signedOff" ? (["pdf", "docx"] as const) : (["pdf"] as const);
    for (const format of formats)
      papers.push({
        path: downloadNames.letter(serial(at), title, format),
        content: await bytesOf(await letterFile(letter, format, NOBODY)),
      });
  }
  return papers;
}

/** The files of the answer. What the applicant sent is on her own machine; a code can be overheard, so it is not given out again. */
async function received({ tracked }: OpenedCase): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const [at, { id, mediaType }] of (await toldAttachments(tracked.id)).entries()) {
    const stored = await toldAttachment(tracked.id, id);
    if (!stored) continue;
    papers.push({
      path: downloadNames.received(serial(at), MEDIA_TYPES[mediaType]),
      content: await openObject(stored),
    });
  }
  return papers;
}

/** Everything that stands behind number and code, for the applicant to keep. */
export async function papersOf(opened: OpenedCase): Promise<Paper[]> {
  const letter = (await openedLetter())?.letter;
  const answer = letter
    ? [{ path: downloadNames.answer, content: `\uFEFF${letterText(letter.blocks)}` }]
    : [];
  return [
    await request(opened),
    story(opened),
    ...account(opened),
    ...answer,
    ...(await letters(opened)),
    ...(await received(opened)),
  ];
}
