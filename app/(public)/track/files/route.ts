import { dropHeldFile } from "@/db/mutations/attachments";
import { keepTyping } from "@/db/mutations/kept-typing";
import { handInPapers } from "@/db/mutations/sent-papers";
import { actOnTracked } from "@/db/mutations/tracked-acts";
import { heldTotals } from "@/db/queries/attachments";
import { papersLeft } from "@/db/queries/sent-papers";
import { papersHolder, SENT_PAPERS, type SentPapers } from "@/domain/attachment/applicant-files";
import { APPLICANT_UPLOADS } from "@/domain/attachment/limits";
import { readActText } from "@/domain/info-request/applicant/act-text";
import { filesNoticeCookie } from "@/server/files/files-notice";
import { removeObjects } from "@/server/files/objects";
import type { Received } from "@/server/files/receive";
import type { FormEntries } from "@/server/form-body";
import { stampedId } from "@/server/form-stamp";
import { type Call, seeOther, uploadHandler } from "@/server/handlers";
import { noticeCookie, trackedCaseId } from "@/server/tracking-cookies";
import { isStillOpen } from "../act/is-still-open";

const PAGES = { amended: "/track/amend", proof: "/track/proof" } as const;

const firstOf = (fields: FormEntries, name: string) => fields.find(([given]) => given === name)?.[1] ?? "";

/** Which case a form was drawn for, and what it brings; the stamp is sealed, so that nobody names another's case. */
function askedBy(fields: FormEntries): { papers: SentPapers; id: string } | null {
  const papers = SENT_PAPERS.find((known) => known === firstOf(fields, "kind"));
  const id = stampedId("case", firstOf(fields, "stamp"));
  return papers && id !== null ? { papers, id } : null;
}

type Asked = NonNullable<ReturnType<typeof askedBy>> & Received;

async function back({ papers, id, files, refused }: Asked, { at }: Call, again = ""): Promise<Response> {
  const path = `${PAGES[papers]}${again}` as `/${string}`;
  return seeOther(path, [filesNoticeCookie(id, files.length, refused, at)]);
}

const tooMany = (files: Received["files"]) =>
  files.slice(-1).map(({ name, field }) => ({ name, field, problem: "tooMany" as const }));

async function amend(asked: Asked, call: Call): Promise<Response> {
  const { id, fields, refused } = asked;
  const { at } = call;
  const text = firstOf(fields, "text");
  const told = (kind: "done" | "notDone") =>
    seeOther("/track/case", [noticeCookie({ kind, act: "amended" }, at)]);
  if (!(await isStillOpen(id, "amended", at))) return told("notDone");
  await keepTyping("amended", id, { text }, at);
  if (firstOf(fields, "do") !== "submit" || refused.length > 0) return back(asked, call);
  const { files } = await heldTotals(papersHolder("amended", id));
  if (files > (await papersLeft(id))) return back({ ...asked, refused: tooMany(asked.files) }, call);
  const read = readActText("amended", text);
  if ("problem" in read) return back(asked, call, "?again=1");
  const recorded = await actOnTracked(id, { kind: "amended", text: read.text }, at);
  return told("stage" in recorded ? "done" : "notDone");
}

async function prove(asked: Asked, call: Call): Promise<Response> {
  const { id, files } = asked;
  const held = await heldTotals(papersHolder("proof", id));
  if (held.files > (await papersLeft(id)))
    return back({ ...asked, files: [], refused: tooMany(files) }, call);
  await handInPapers("proof", id, null, call.at);
  return back(asked, call);
}

/** Papers of an opened case. What comes after the quarter of an hour is held, and waits until the code has been typed again. */
export const POST = uploadHandler(
  {
    limits: APPLICANT_UPLOADS,
    holderOf: (fields) => {
      const asked = askedBy(fields);
      return asked && papersHolder(asked.papers, asked.id);
    },
  },
  async (received, call) => {
    const { fields } = received;
    const known = askedBy(fields);
    if (!known) return seeOther("/track/case");
    const asked = { ...known, ...received };
    const { papers, id } = asked;
    const { at, cookie } = call;
    if (trackedCaseId(cookie, at) !== id) {
      if (papers === "amended") await keepTyping("amended", id, { text: firstOf(fields, "text") }, at);
      return seeOther("/track/case", [noticeCookie({ kind: "kept" }, at)]);
    }
    const drop = firstOf(fields, "drop");
    if (drop !== "") {
      await removeObjects(await dropHeldFile(papersHolder(papers, id), drop));
      if (papers === "amended") await keepTyping("amended", id, { text: firstOf(fields, "text") }, at);
      return seeOther(PAGES[papers]);
    }
    return papers === "amended" ? amend(asked, call) : prove(asked, call);
  },
);
