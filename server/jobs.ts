import { sweepDrafts } from "@/db/mutations/application-drafts";
import { dropStaleHeldFiles } from "@/db/mutations/attachments";
import { sweepBatchDrafts } from "@/db/mutations/batches";
import { claim, ensureJob, finishJob, forgetDoneJobs, postponeJob } from "@/db/mutations/jobs";
import { moveCases } from "@/db/mutations/move-cases";
import { forgetOldNotices } from "@/db/mutations/notices";
import { forgetDoneMails } from "@/db/mutations/outbox";
import { sweepProactive } from "@/db/mutations/proactive-sweep";
import { runDueSuccessions } from "@/db/mutations/publication-relations";
import { publishDue } from "@/db/mutations/publication-schedules";
import { lapseExpired, remindOfPublishing, remindOfTerms } from "@/db/mutations/publication-terms";
import { countVisits } from "@/db/mutations/visit-days";
import { forgetVisits } from "@/db/mutations/visits";
import { giveWarnings } from "@/db/mutations/warnings";
import { indexLeftOutCases } from "@/db/search/case-search";
import { tidySearchIndex } from "@/db/search/tidy-index";
import { now } from "./clock";
import { faultOf } from "./edge/log";
import { env } from "./env";
import { collectObjects, scrubObjects } from "./files/object-care";
import { removeObjects } from "./files/objects";
import { readWaitingFiles } from "./files/read-waiting";
import { removeStrayUploads } from "./files/stray-uploads";
import { sweepUploads } from "./files/uploads";
import { scanPublic, scanWaitingDrafts } from "./gate/scan-draft";
import { submitWaiting } from "./gate/submit-later";
import { resumeImports, sweepImports } from "./import/run-imports";
import { checkLinks, checkTextLinks, readTextLinks } from "./link-check";
import { log } from "./log";
import { sendDueMails } from "./mail/send-due";
import { writeSearchMisses } from "./search-misses";
import { probeSite } from "./site-probe";

const MINUTE = 60_000;
const LOOK_EVERY_MS = MINUTE;
const LEASE_MS = 5 * MINUTE;
const DAY = 24 * 60 * MINUTE;
const DONE_KEPT_MS = DAY;
const MAILS_KEPT_MS = 30 * DAY;
const NOTICES_KEPT_MS = 183 * DAY;

/** What is done again and again: how often, and what. */
const REPEATED = {
  /** What is set for a minute is public within it: first in the line, and at every look. */
  publishDue: { everyMs: MINUTE / 2, run: publishDue },
  /** A citizen is promised that an unfinished draft is gone after thirty days, whether or not anybody comes by. */
  sweepDrafts: { everyMs: 15 * MINUTE, run: sweepDrafts },
  sweepBatchDrafts: { everyMs: 15 * MINUTE, run: sweepBatchDrafts },
  /** A file that came with a form nobody finished is gone after a day (UP-038). */
  sweepHeldFiles: {
    everyMs: 15 * MINUTE,
    run: async (at: number) => {
      await removeObjects(await dropStaleHeldFiles(at));
      await removeStrayUploads(at);
    },
  },
  /** An upload that nobody goes on with for a day. */
  sweepUploads: { everyMs: 60 * MINUTE, run: sweepUploads },
  /** Every stored file is hashed once in thirty days (UP-042). */
  scrubObjects: {
    everyMs: 5 * MINUTE,
    run: async (at: number) => {
      await scrubObjects(at);
    },
  },
  collectObjects: {
    everyMs: DAY,
    run: async (at: number) => {
      await collectObjects(at);
    },
  },
  /** 国办秘函〔2019〕19号: more than twenty visits a day. */
  probeSite: {
    everyMs: 60 * MINUTE,
    run: async () => {
      await probeSite();
    },
  },
  /** The web sites of agencies, a few at a look, each once a day; only with LINK_CHECK. */
  checkLinks: { everyMs: 5 * MINUTE, run: (at: number) => checkLinks(at) },
  /** The addresses in public texts: noted soon, those on other sites looked at once a day (PS-018). */
  readTextLinks: {
    everyMs: 10 * MINUTE,
    run: async () => {
      await readTextLinks();
    },
  },
  checkTextLinks: { everyMs: 5 * MINUTE, run: (at: number) => checkTextLinks(at) },
  writeSearchMisses: { everyMs: MINUTE, run: writeSearchMisses },
  /** What passed its term is told to feeds and harvesters early in the day. */
  lapseExpired: { everyMs: 10 * MINUTE, run: lapseExpired },
  remindOfTerms: { everyMs: 30 * MINUTE, run: remindOfTerms },
  remindOfPublishing: { everyMs: 30 * MINUTE, run: remindOfPublishing },
  /** 条例第四十四条、第十八条. */
  sweepProactive: { everyMs: 60 * MINUTE, run: sweepProactive },
  /** What came by another door, as an import, is found at the desk soon after. */
  indexLeftOutCases: {
    everyMs: 10 * MINUTE,
    run: async () => {
      await indexLeftOutCases();
    },
  },
  /** What a publication's files say is found a little later than its text: reading them takes time. */
  readWaitingFiles: {
    everyMs: MINUTE,
    run: async () => {
      await readWaitingFiles();
    },
  },
  /** What a text replaces or repeals ends on the day on which it takes force. */
  runDueSuccessions: { everyMs: 15 * MINUTE, run: runDueSuccessions },
  /** What the desk prepares is looked through before anybody asks; what is public once, and again when the readers have learned (G08). */
  scanWaitingDrafts: {
    everyMs: MINUTE,
    run: async () => {
      await scanWaitingDrafts();
    },
  },
  /** Drafts with large files are sent once these were looked through, also after a restart and with nobody at the page. */
  submitWaiting: {
    everyMs: MINUTE / 2,
    run: async (at: number) => {
      await submitWaiting(at);
    },
  },
  scanPublic: {
    everyMs: 10 * MINUTE,
    run: async () => {
      await scanPublic();
    },
  },
  /** What was withdrawn leaves the index's file for good, and many small segments become one. */
  tidySearchIndex: { everyMs: DAY, run: tidySearchIndex },
  forgetDoneJobs: { everyMs: 6 * 60 * MINUTE, run: (at: number) => forgetDoneJobs(at - DONE_KEPT_MS) },
  /** A confirmed holiday notice reaches every open case, also after a restart in the middle. */
  moveCases: { everyMs: MINUTE, run: moveCases },
  /** A bulk import that a restart has interrupted goes on at the row where it stopped (IM-008). */
  resumeImports: { everyMs: MINUTE, run: resumeImports },
  sweepImports: { everyMs: DAY, run: sweepImports },
  giveWarnings: { everyMs: 5 * MINUTE, run: giveWarnings },
  sendMails: { everyMs: MINUTE, run: (at: number) => sendDueMails(at) },
  /** What was read on a day is kept as a number when the book is forgotten. */
  countVisits: { everyMs: 5 * MINUTE, run: countVisits },
  forgetVisits: {
    everyMs: DAY,
    run: async (at: number) => {
      await forgetVisits(at - env().visitsKeptDays * DAY);
    },
  },
  forgetDoneMails: { everyMs: 12 * 60 * MINUTE, run: (at: number) => forgetDoneMails(at - MAILS_KEPT_MS) },
  forgetOldNotices: {
    everyMs: 12 * 60 * MINUTE,
    run: (at: number) => forgetOldNotices(at - NOTICES_KEPT_MS),
  },
} as const satisfies Record<string, { everyMs: number; run: (at: number) => Promise<void> }>;

/** Does what is due at an instant; a job that fails is tried again a minute later and told in the log. */
export async function runDueJobs(at: number): Promise<void> {
  for (const [queue, { everyMs, run }] of Object.entries(REPEATED)) {
    await ensureJob(queue, at);
    const job = await claim(queue, at, LEASE_MS);
    if (!job) continue;
    try {
      await run(at);
      await finishJob(job.id, at);
      await ensureJob(queue, at + everyMs);
    } catch (error) {
      const fault = faultOf(error);
      await postponeJob(job.id, at + MINUTE, fault);
      log.error({ job: queue, fault });
    }
  }
}

/** Looks once a minute for what is due; the function that it returns stops that and waits for the job under way. */
export function startJobs(): () => Promise<void> {
  let underWay = Promise.resolve();
  const look = () => {
    underWay = underWay.then(() => runDueJobs(now())).catch((error) => log.error({ fault: faultOf(error) }));
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
