const KB = 1024;
const FIRST_PIECE = 1024 * KB;
const SMALLEST_PIECE = 128 * KB;
/** A piece that takes longer than this is halved, a quick one doubled: a slow line breaks less of it. */
const SLOW_MS = 15_000;
const QUICK_MS = 3_000;
const TRIES = 6;

/** How an upload ended: one of the draft's, not taken and why, or broken off where it can be gone on with. */
export type Sent = { name: string } | { why: string } | { broken: true };

interface Answer {
  status: number;
  offset: number | null;
  body: string;
}

interface Upload {
  id: string;
  received: number;
}

interface Sending {
  /** `/publishing/ID/files/uploads`. */
  address: string;
  file: File;
  mostPieceBytes: number;
  onProgress: (sent: number) => void;
  onWhole: () => void;
  signal: AbortSignal;
}

/** One call; of an answer that is a page, as after a login that ran out, only the status counts. */
function call(
  method: string,
  address: string,
  {
    body,
    headers = {},
    signal,
    onProgress,
  }: {
    body?: Blob | string;
    headers?: Record<string, string>;
    signal: AbortSignal;
    onProgress?: (sent: number) => void;
  },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, address);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    if (onProgress) xhr.upload.onprogress = ({ loaded }) => onProgress(loaded);
    xhr.onload = () => {
      const offset = xhr.getResponseHeader("upload-offset");
      resolve({
        status: xhr.status,
        offset: offset === null ? null : Number(offset),
        body: xhr.responseText,
      });
    };
    xhr.onerror = () => reject(new Error("the line broke"));
    xhr.onabort = () => reject(new Error("given up"));
    signal.addEventListener("abort", () => xhr.abort(), { once: true });
    xhr.send(body ?? null);
  });
}

/** The sentence of a refusal; null where the answer is none of ours. */
function whyOf(body: string): string | null {
  try {
    const said: unknown = JSON.parse(body);
    return typeof said === "object" && said !== null && "why" in said && typeof said.why === "string"
      ? said.why
      : null;
  } catch {
    return null;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What an earlier attempt left of the very same file, or a new upload. */
async function begin({ address, file, signal }: Sending): Promise<Upload | Sent> {
  const said = { name: file.name, byteSize: file.size, modifiedAt: file.lastModified };
  const left = await call("GET", address, { signal });
  const { uploads = [] } = (left.status === 200 ? JSON.parse(left.body) : {}) as {
    uploads?: (typeof said & Upload)[];
  };
  const same = uploads.find(
    (one) => one.name === said.name && one.byteSize === said.byteSize && one.modifiedAt === said.modifiedAt,
  );
  if (same) return same;
  const begun = await call("POST", address, { body: JSON.stringify(said), signal });
  const why = whyOf(begun.body);
  if (begun.status !== 201) return why === null ? { broken: true } : { why };
  return JSON.parse(begun.body) as Upload;
}

/** Sends what is missing, a piece at a time; after a break it asks how far the house got and goes on there. */
async function sendPieces(sending: Sending, place: string, from: number): Promise<Sent | null> {
  const { file, mostPieceBytes, onProgress, signal } = sending;
  let offset = from;
  let size = FIRST_PIECE;
  for (let tries = 0; offset < file.size; ) {
    const began = performance.now();
    const start = offset;
    const answer = await call("PATCH", place, {
      body: file.slice(start, start + size),
      headers: { "upload-offset": String(start), "content-type": "application/offset+octet-stream" },
      signal,
      onProgress: (sent) => onProgress(start + sent),
    }).catch(() => null);
    if (signal.aborted) return { broken: true };
    const why =
      answer && answer.status !== 204 && answer.status !== 409 && answer.status !== 423
        ? whyOf(answer.body)
        : null;
    if (why !== null) return { why };
    if (answer?.status === 204 && answer.offset !== null && answer.offset > start) {
      tries = 0;
      offset = answer.offset;
      const took = performance.now() - began;
      if (took > SLOW_MS) size = Math.max(SMALLEST_PIECE, size / 2);
      else if (took < QUICK_MS) size = Math.min(mostPieceBytes, size * 2);
    } else {
      tries += 1;
      if (tries > TRIES) return { broken: true };
      size = Math.max(SMALLEST_PIECE, size / 2);
      await pause(500 * 2 ** tries);
      const stands = await call("GET", place, { signal }).catch(() => null);
      if (stands?.status === 404) return { why: whyOf(stands.body) ?? "" };
      if (stands && stands.offset !== null) offset = stands.offset;
    }
    onProgress(offset);
  }
  return null;
}

/** Sends a file to a draft, in pieces; what the house has of it already is not sent again. Calls nobody off: `giveUp` does. */
export async function sendFile(sending: Sending): Promise<Sent> {
  const { address, signal, onProgress, onWhole } = sending;
  try {
    const begun = await begin(sending);
    if (!("received" in begun)) return begun;
    const place = `${address}/${begun.id}`;
    signal.addEventListener("abort", () => giveUp(place), { once: true });
    onProgress(begun.received);
    const stopped = await sendPieces(sending, place, begun.received);
    if (stopped) return stopped;
    onWhole();
    const done = await call("POST", place, { signal });
    if (done.status === 200) return { name: (JSON.parse(done.body) as { name: string }).name };
    const why = whyOf(done.body);
    return why === null ? { broken: true } : { why };
  } catch {
    return { broken: true };
  }
}

/** Tells the house that a file is not wanted any more; should that not arrive, it is gone after a day. */
function giveUp(place: string): void {
  fetch(place, { method: "DELETE", keepalive: true }).catch(() => undefined);
}
