import type { ReactNode } from "react";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { casePage, trackPage } from "@/text/track";
import { openedNotice } from "./opened-case";

/** The frame of every page behind number and code. */
export function TrackFrame({ title, children }: { title: string; children: ReactNode }) {
  const trail = [
    { label: trackPage.parent, href: "/apply" },
    ...(title === trackPage.title ? [] : [{ label: trackPage.title, href: "/track" }]),
    { label: title },
  ];
  return (
    <PageFrame section="/apply" trail={trail}>
      {children}
    </PageFrame>
  );
}

/** What a page behind the code shows when no case is open: never opened, left, or fifteen minutes ago. */
export async function NoOpenCase() {
  const { title, lead, again, kept } = casePage.expired;
  const notice = await openedNotice();
  return (
    <TrackFrame title={title}>
      <StatusMarker status={403} />
      <h1 className="font-title text-3xl font-bold">{title}</h1>
      <p className="mt-4 max-w-read">{lead}</p>
      {notice?.kind === "kept" ? (
        <div role="status" className="mt-4 max-w-read">
          <Notice tone="ok">{kept}</Notice>
        </div>
      ) : null}
      <p className="mt-6">
        <a className={buttonClass()} href="/track">
          {again}
        </a>
      </p>
    </TrackFrame>
  );
}

/** The way out, on every page behind the code. */
export function LeaveButton() {
  return (
    <form action="/track/leave" method="post" className="no-print">
      <button type="submit" className={buttonClass("quiet")}>
        {casePage.leave}
      </button>
    </form>
  );
}
