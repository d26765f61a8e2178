"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { fileSize } from "@/text/attachments";
import { uploadWords } from "@/text/draft-files";
import { type Sent, sendFile } from "./send-file";

interface Row {
  key: number;
  file: File;
  sent: number;
  state: "waiting" | "sending" | "checking" | "done" | "refused" | "broken" | "cancelled";
  why: string;
}

const SMALL = "inline-flex min-h-6 items-center text-link underline underline-offset-2";

const STATES: Readonly<Record<Exclude<Row["state"], "sending" | "refused">, string>> = {
  waiting: uploadWords.waiting,
  checking: uploadWords.checking,
  done: uploadWords.done,
  broken: uploadWords.signedOut,
  cancelled: uploadWords.cancelled,
};

function UploadRow({ row, onCancel, onAgain }: { row: Row; onCancel: () => void; onAgain: () => void }) {
  const { file, sent, state, why } = row;
  const percent = file.size === 0 ? 0 : Math.floor((sent / file.size) * 100);
  const isBad = state === "refused" || state === "broken";
  return (
    <li className="border-b border-line py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 break-words font-semibold">{file.name}</span>
        {state === "sending" || state === "waiting" ? (
          <button
            type="button"
            className={SMALL}
            onClick={onCancel}
            aria-label={uploadWords.cancelOf(file.name)}
          >
            {uploadWords.cancel}
          </button>
        ) : null}
        {state === "broken" ? (
          <button
            type="button"
            className={SMALL}
            onClick={onAgain}
            aria-label={uploadWords.againOf(file.name)}
          >
            {uploadWords.again}
          </button>
        ) : null}
      </p>
      {state === "sending" || state === "checking" ? (
        <progress
          max={100}
          value={percent}
          aria-label={uploadWords.progressOf(file.name)}
          className="mt-1 block h-2 w-full accent-link"
        />
      ) : null}
      <p className={isBad ? "text-gov" : "text-ink-2"}>
        {state === "sending"
          ? uploadWords.progress(fileSize(sent), fileSize(file.size), percent)
          : state === "refused"
            ? why
            : STATES[state]}
      </p>
    </li>
  );
}

/**
 * Around the form that adds attachments: files can be dropped on it, and go up one after another in pieces, with progress, each to be
 * called off or gone on with. Without a script the form is a form.
 */
export function UploadZone({
  address,
  mostPieceBytes,
  children,
}: {
  /** `/publishing/ID/files/uploads`. */
  address: string;
  mostPieceBytes: number;
  /** The form. */
  children: ReactNode;
}) {
  const router = useRouter();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [isOver, setIsOver] = useState(false);
  const [isReady, setIsReady] = useState(false);
  const [said, setSaid] = useState("");
  const keys = useRef(0);
  const queue = useRef(Promise.resolve());
  const stops = useRef(new Map<number, AbortController>());
  useEffect(() => setIsReady(true), []);

  const change = (key: number, to: Partial<Row>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...to } : row)));

  const end = (key: number, sent: Sent, isAborted: boolean) => {
    if (isAborted) return change(key, { state: "cancelled" });
    if ("name" in sent) {
      change(key, { state: "done" });
      router.refresh();
    } else if ("why" in sent) change(key, { state: "refused", why: sent.why });
    else change(key, { state: "broken" });
  };

  const send = (key: number, file: File) => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    queue.current = queue.current.then(async () => {
      if (stop.signal.aborted) return change(key, { state: "cancelled" });
      change(key, { state: "sending" });
      const sent = await sendFile({
        address,
        file,
        mostPieceBytes,
        signal: stop.signal,
        onProgress: (bytes) => change(key, { sent: bytes }),
        onWhole: () => change(key, { state: "checking" }),
      });
      end(key, sent, stop.signal.aborted);
    });
  };

  const take = (files: Iterable<File>) => {
    const taken = [...files].map(
      (file): Row => ({ key: ++keys.current, file, sent: 0, state: "waiting", why: "" }),
    );
    setSaid(taken.length === 0 ? uploadWords.chooseFirst : "");
    setRows((all) => [...all, ...taken]);
    for (const { key, file } of taken) send(key, file);
  };

  const onSubmit = (event: FormEvent<HTMLElement>) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    const field = form.querySelector<HTMLInputElement>("input[type=file]");
    take(field?.files ?? []);
    form.reset();
  };

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <section
      aria-label={uploadWords.under}
      onSubmit={onSubmit}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
      data-ready={isReady || undefined}
      className={`mt-3 border-2 px-4 pb-4 ${isReady ? "border-dashed" : "border-transparent"} ${isOver ? "border-link bg-surface" : "border-line-strong"}`}
    >
      {isReady ? <p className="pt-3 text-ink-2">{uploadWords.drop}</p> : null}
      {children}
      <div role="status">
        {said ? <p className="mt-2 text-gov">{said}</p> : null}
        {rows.length > 0 ? (
          <ul className="mt-3 border-t border-line">
            {rows.map((row) => (
              <UploadRow
                key={row.key}
                row={row}
                onCancel={() => {
                  stops.current.get(row.key)?.abort();
                  if (row.state === "waiting") change(row.key, { state: "cancelled" });
                }}
                onAgain={() => send(row.key, row.file)}
              />
            ))}
          </ul>
        ) : null}
      </div>
    </section>
  );
}
