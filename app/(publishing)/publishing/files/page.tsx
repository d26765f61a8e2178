import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { fileLibrary, LIBRARY_KINDS } from "@/db/queries/file-library";
import { isStored } from "@/server/files/objects";
import { addressWith, choiceParam, pageParam, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { fileLibraryPage } from "@/text/file-library";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../publishing-frame";
import { LibraryTable } from "./library-table";

const ROWS = 20;

export const metadata: Metadata = {
  title: `${fileLibraryPage.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

/** Every attachment of an agency: what it is, where it is used, whether its bytes are there. */
export default async function FileLibraryPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("draft.read");
  const params = await searchParams;
  const { chosen: kind = "all", unknown } = choiceParam(params, "kind", LIBRARY_KINDS);
  const words = textParam(params, "q").slice(0, 100);
  const list = await fileLibrary(staff, { kind, words, page: pageParam(params), pageSize: ROWS });
  const there = await Promise.all(list.items.map(({ objectName }) => isStored(objectName)));
  const files = list.items.map((file, at) => ({ ...file, isThere: there[at] === true }));
  const address = (asked: { kind?: string; q?: string; page?: number }) =>
    addressWith("/publishing/files", asked);
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="px-4 py-4 md:px-6">
        <p>
          <a href="/publishing">{fileLibraryPage.back}</a>
        </p>
        <h1 className="mt-1 text-lg font-semibold">
          {fileLibraryPage.title}
          <span className="ml-3 text-sm font-normal text-ink-2">{fileLibraryPage.count(list.total)}</span>
        </h1>
        <p className="text-ink-2">{fileLibraryPage.lead}</p>
        {unknown ? (
          <div className="mt-3">
            <Notice tone="warn">{fileLibraryPage.unknownKind(unknown)}</Notice>
          </div>
        ) : null}
        <div className="mt-3 mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <nav aria-label={fileLibraryPage.kindsLabel}>
            <ul className="flex flex-wrap gap-x-5">
              {LIBRARY_KINDS.map((one) => (
                <li key={one}>
                  <a
                    href={address({ kind: one === "all" ? "" : one, q: words })}
                    aria-current={one === kind ? "page" : undefined}
                    className="inline-block min-h-6 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
                  >
                    {fileLibraryPage.kinds[one]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <search>
            <form action="/publishing/files" method="get" className="flex">
              {kind === "all" ? null : <input type="hidden" name="kind" value={kind} />}
              <label htmlFor="file-search" className="sr-only">
                {fileLibraryPage.search}
              </label>
              <input
                id="file-search"
                name="q"
                type="search"
                defaultValue={words}
                placeholder={fileLibraryPage.search}
                maxLength={100}
                autoComplete="off"
                className="min-h-9 w-52 max-w-full rounded-none border border-line-strong bg-canvas px-2.5 placeholder:text-ink-3"
              />
              <Button
                type="submit"
                kind="secondary"
                size="staff"
                className="shrink-0 rounded-none border-l-0"
              >
                {fileLibraryPage.searchButton}
              </Button>
            </form>
          </search>
        </div>
        {files.length > 0 ? (
          <LibraryTable files={files} />
        ) : (
          <p className="border-t-2 border-navy py-6">
            {words === "" ? fileLibraryPage.empty[kind] : fileLibraryPage.nothingFound(words)}
          </p>
        )}
        {list.pages > 1 ? (
          <Pagination
            page={list.page}
            pages={list.pages}
            total={list.total}
            hrefOf={(page) => address({ kind: kind === "all" ? "" : kind, q: words, page })}
          />
        ) : null}
      </div>
    </PublishingFrame>
  );
}
