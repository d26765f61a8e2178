"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { idle } from "@/text/staff";

const MINUTE = 60_000;
/** The server ends a login after fifteen idle minutes; the warning comes two and a half before. */
const WARN_MS = 12.5 * MINUTE;
const END_MS = 15 * MINUTE;
/** Somebody who works is not idle: the server hears of it at most this often. */
const TOUCH_MS = 4 * MINUTE;

type State = "working" | "warned" | "ended";

/** Keeps a login alive while somebody types or clicks, says when it is about to end, and never takes the focus away. */
export function IdleWatch() {
  const [state, setState] = useState<State>("working");
  const [round, setRound] = useState(0);
  const mayTouch = useRef(false);

  const touch = useCallback(async () => {
    mayTouch.current = false;
    const answer = await fetch("/account", { method: "HEAD" }).catch(() => null);
    if (answer && new URL(answer.url).pathname === "/login") return setState("ended");
    // Without a line to the server nothing is known; the next key tries again.
    if (answer?.ok) setState("working");
    setRound((last) => last + 1);
  }, []);

  useEffect(() => {
    // A new round begins with every answer of the server.
    void round;
    const timers = [
      setTimeout(() => {
        mayTouch.current = true;
      }, TOUCH_MS),
      setTimeout(() => setState("warned"), WARN_MS),
      setTimeout(() => setState("ended"), END_MS),
    ];
    return () => timers.forEach(clearTimeout);
  }, [round]);

  useEffect(() => {
    const work = () => {
      if (mayTouch.current) void touch();
    };
    addEventListener("keydown", work);
    addEventListener("pointerdown", work);
    return () => {
      removeEventListener("keydown", work);
      removeEventListener("pointerdown", work);
    };
  }, [touch]);

  if (state === "working") return null;
  return (
    <div
      role="alert"
      className="no-print fixed inset-x-0 bottom-0 z-20 flex flex-wrap items-center gap-x-6 gap-y-2 border-t-4 border-warn bg-canvas px-6 py-3 text-base shadow-pop"
    >
      <p className="grow">{state === "warned" ? idle.warning : idle.ended}</p>
      {state === "warned" ? (
        <Button type="button" size="staff" onClick={() => void touch()}>
          {idle.stay}
        </Button>
      ) : (
        <a
          href="/login"
          target="_blank"
          rel="noopener"
          className={buttonClass("primary", "staff")}
          onClick={() => setState("working")}
        >
          {idle.logIn}
        </a>
      )}
    </div>
  );
}
