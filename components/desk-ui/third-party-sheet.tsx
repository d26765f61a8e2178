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
      <p className="text-lg font-semibold">{sheet.title}</p>
      <p className="mt-1">
        {sheet.to}：{to}
      </p>
      <div className="mt-3 flex flex-wrap items-start justify-between gap-6">
        <dl className="min-w-0">
          <dt className="text-ink-2">{sheet.address}</dt>
          <dd className="break-all font-mono font-semibold select-all">{address}</dd>
          <dt className="mt-3 text-ink-2">{sheet.code}</dt>
          <dd className="font-mono text-2xl font-semibold select-all">{code}</dd>
        </dl>
        <svg role="img" aria-label={sheet.qr} viewBox={`0 0 ${size} ${size}`} className="size-36 shrink-0">
          <path className="fill-white" d={`M0 0h${size}v${size}H0z`} />
          <path className="fill-black" d={qr} />
        </svg>
      </div>
      <p className="mt-3">{sheet.apart}</p>
      <p className="text-ink-2">
        {agency}　{sheet.until(dayInFull(until))}
      </p>
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
