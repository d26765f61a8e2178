import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { scannedTexts, scanProgress } from "@/db/queries/scan-center";
import { addressWith, choiceParam, pageParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { instantInFull } from "@/text/dates";
import { scanCenter } from "@/text/gate";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../publishing-frame";
import { ScannedList } from "./scanned-list";

export const metadata: Metadata = {
  title: `${scanCenter.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

const SUBJECTS = ["public", "draft"] as const;
const PAGE_SIZE = 30;
const addressOf = (subject: (typeof SUBJECTS)[number], page = 1) =>
  addressWith("/publishing/scans", {
    of: subject === "public" ? undefined : subject,
    page: page > 1 ? page : undefined,
  });

/** What was found in what is public and in what the desk prepares, the gravest first (G08, E-09). */
export default async function ScansPage({ searchParams }: PageProps<"/publishing/scans">) {
  const staff = await requireStaff("draft.read");
  const params = await searchParams;
  const { chosen, unknown } = choiceParam(params, "of", SUBJECTS);
  const subject = chosen ?? "public";
  const page = pageParam(params);
  const { items, isMore } = await scannedTexts(staff, { subject, page, pageSize: PAGE_SIZE });
  const { total, done, last } = await scanProgress(staff);
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="px-4 py-4 md:px-6">
        <h1 className="text-xl font-semibold">{scanCenter.title}</h1>
        <p className="mt-1 text-ink-2">{scanCenter.what}</p>
        <p className="mt-1 text-ink-2">
          {scanCenter.progress(done, total)}
          {last === null ? "" : scanCenter.last(instantInFull(last))}
        </p>
        {unknown === undefined ? null : (
          <div className="mt-3">
            <Notice tone="warn" title={scanCenter.unknown(unknown)} />
          </div>
        )}
        <nav aria-label={scanCenter.subjectNav} className="mt-3 flex gap-x-5">
          {SUBJECTS.map((one) => (
            <a
              key={one}
              href={addressOf(one)}
              aria-current={one === subject ? "page" : undefined}
              className="min-h-6 py-1 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {scanCenter.subjects[one]}
            </a>
          ))}
        </nav>
        {subject === "public" && items.some(({ block }) => block > 0) ? (
          <div className="my-3">
            <Notice tone="danger" title={scanCenter.urgent} />
          </div>
        ) : null}
        {items.length === 0 ? (
          <p className="mt-3 border-t-2 border-navy py-6">{scanCenter.empty[subject]}</p>
        ) : (
          <ScannedList
            items={items}
            subject={subject}
            mayWithdraw={staff.permissions.has("publication.withdraw")}
          />
        )}
        {page > 1 || isMore ? (
          <p className="mt-3 flex gap-x-5">
            {page > 1 ? <a href={addressOf(subject, page - 1)}>{scanCenter.previous}</a> : null}
            {isMore ? <a href={addressOf(subject, page + 1)}>{scanCenter.next}</a> : null}
          </p>
        ) : null}
      </div>
    </PublishingFrame>
  );
}
