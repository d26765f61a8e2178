import { changeBatch, startBatch } from "@/db/mutations/batches";
import { publicAgencies } from "@/db/queries/agencies";
import {
  type BatchDraft,
  checkBatch,
  NEW_BATCH,
  rowsPosted,
  sharedPosted,
} from "@/domain/info-request/application/batch";
import { rowsInText } from "@/domain/info-request/application/batch-table";
import { mayStartDraft } from "@/server/application-limits";
import { tableIn } from "@/server/batch/table-file";
import { type ChosenFile, tableHandler } from "@/server/batch/table-handler";
import type { FormEntries } from "@/server/form-body";
import { plainAnswer, seeOther } from "@/server/handlers";
import { apply } from "@/text/apply";
import { FILE_FAULTS, tableProblemText } from "@/text/batch";
import { formContext } from "../../form-context";
import { BATCH_VIEWS, type BatchView, batchAddress } from "../place";

const MINUTE = 60;

interface Sent {
  token: string;
  view: BatchView | null;
  go: string;
  pasted: string;
}

function sentBy(entries: FormEntries): Sent {
  const given = new Map(entries.toReversed());
  return {
    token: given.get("token") ?? "",
    view: BATCH_VIEWS.find((known) => known === given.get("view")) ?? null,
    go: given.get("go") ?? "",
    pasted: given.get("pasted") ?? "",
  };
}

type Table = Pick<BatchDraft, "rows" | "source" | "pasted" | "refusal">;

/** The rows of a file or of a pasted text; what could not be read is told, and what stood there before stays. */
async function tableOf(
  before: Pick<BatchDraft, "rows">,
  pasted: string,
  file: ChosenFile | null,
): Promise<Table> {
  if (file) {
    const found = await tableIn(file.bytes);
    if ("fault" in found) return { ...before, source: null, pasted, refusal: FILE_FAULTS[found.fault] };
    const { read, source } = found;
    if ("rows" in read) return { rows: read.rows, source, pasted: "", refusal: null };
    return { ...before, source: null, pasted, refusal: tableProblemText(read.problem) };
  }
  if (pasted.trim() === "") return { ...before, source: null, pasted: "", refusal: null };
  const read = rowsInText(pasted);
  if ("rows" in read) return { rows: read.rows, source: "pasted", pasted: "", refusal: null };
  return { ...before, source: null, pasted, refusal: tableProblemText(read.problem) };
}

/** Where the form leads: on, or back to itself with what has to be put right. */
async function nextAddress(draft: BatchDraft, { token, view, go }: Sent, at: number): Promise<`/${string}`> {
  if (view === null) return batchAddress(token, "table");
  const checked = checkBatch(draft, formContext(await publicAgencies(), at));
  if (view === "table") {
    if (draft.refusal !== null) return batchAddress(token, "table", { check: "1" });
    const isReady = go === "next" && draft.source === null && draft.rows.length > 0;
    return isReady
      ? batchAddress(token, "applicant")
      : batchAddress(token, "table", go === "add" ? { add: "1" } : {});
  }
  return checked.shared.length > 0
    ? batchAddress(token, "applicant", { check: "1" })
    : batchAddress(token, "check");
}

/** Keeps what was typed, pasted or chosen, right or wrong, and leads on. */
export const POST = tableHandler(async (entries, file, { at, headers }) => {
  const sent = sentBy(entries);
  // A file is read before the draft is opened: nothing but the database happens inside its transaction.
  const fresh = sent.view === "table" ? await tableOf({ rows: [] }, sent.pasted, file) : null;
  const change = (draft: BatchDraft): BatchDraft => {
    if (sent.view === "applicant")
      return { ...draft, shared: sharedPosted(draft.shared, entries), toldOf: [] };
    if (!fresh) return draft;
    const rows = rowsPosted(draft.rows, entries);
    const isReplaced = fresh.refusal === null && fresh.rows.length > 0;
    return { ...draft, ...fresh, rows: isReplaced ? fresh.rows : rows, toldOf: [] };
  };
  const found = sent.token === "" ? null : await changeBatch(sent.token, change, at);
  if (found?.state === "submitted") return seeOther(`/apply/batch/d/${sent.token}`);
  if (found?.state === "open") return seeOther(await nextAddress(found.draft, sent, at));
  const verdict = mayStartDraft(headers, at);
  if (!verdict.allowed) {
    const { title, paragraphs } = apply.tooManyDrafts;
    return plainAnswer(429, { title, paragraphs: paragraphs(Math.ceil(verdict.retrySeconds / MINUTE)) });
  }
  const draft = change(NEW_BATCH);
  const { token } = await startBatch(draft, at);
  if (found === null) return seeOther(await nextAddress(draft, { ...sent, token }, at));
  return seeOther(batchAddress(token, sent.view ?? "table", { renewed: "1" }));
});
