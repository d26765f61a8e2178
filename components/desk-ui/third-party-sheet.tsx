"use client";

import { useContext } from "react";
import { Button } from "@/components/ui/button";
import { dayInFull } from "@/text/dates";
import { thirdPartyDesk } from "@/text/third-party";
import { FormStateContext } from "./form-context";

/** The link and the code that an action answered with: shown this once, to be printed or copied; another page load forgets them. */
export function ThirdPartySheet({ agency, until }: { agency: string; until: string }) {
  const { state } = useContext(FormStateContext);
  const { sheet } = thirdPartyDesk;
  const { address, code, to, qr, size } = state.shown ?? {};
  if (!address || !code) return null;
  return (
    <section
      aria-label={sheet.title}
      className="mb-4 border-2 border-warn px-5 py-4 print:border-0 print:p-0"
    >
      <div className="flex flex-wrap items-start justify-between gap-6">
        <div className="min-w-0 flex-1 basis-80">
          <p className="text-lg font-semibold">{sheet.title}</p>
          <p className="mt-1">
            {sheet.to}：{to}
          </p>
          <p className="mt-3 text-ink-2">{sheet.address}</p>
          <p className="break-all font-mono font-semibold select-all">{address}</p>
          <p className="mt-3">{sheet.until(dayInFull(until))}</p>
          <p>{agency}</p>
        </div>
        <svg role="img" aria-label={sheet.qr} viewBox={`0 0 ${size} ${size}`} className="size-36 shrink-0">
          <path className="fill-white" d={`M0 0h${size}v${size}H0z`} />
          <path className="fill-black" d={qr} />
        </svg>
      </div>
      {/* Whoever holds both parts opens the page: they go out on two papers. */}
      <p className="mt-4 border-t border-dashed border-line-strong pt-1 text-sm text-ink-2 print:mt-16">
        {sheet.apart}
      </p>
      <div className="mt-3 print:mt-12">
        <p className="text-lg font-semibold">{sheet.codeTitle}</p>
        <p className="mt-1">
          {sheet.to}：{to}
        </p>
        <p className="mt-2 font-mono text-2xl font-semibold select-all">{code}</p>
        <p className="mt-2 text-ink-2">{sheet.codeUse}</p>
      </div>
      <Button
        type="button"
        kind="secondary"
        size="staff"
        className="no-print mt-3"
        onClick={() => window.print()}
      >
        {sheet.print}
      </Button>
    </section>
  );
}
