import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/staff/page-body";
import { SummaryList } from "@/components/ui/summary-list";
import { importCounts, importOf } from "@/db/queries/publication-imports";
import { startImports } from "@/server/import/run-imports";
import { startSubmitting } from "@/server/import/submit-imported";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { importPage, importRun, importStateNames, sourceInWords } from "@/text/desk-import";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../../publishing-frame";
import { CheckedPart } from "./checked-part";
import { DonePart } from "./done-part";
import { DropPart, MappingPart } from "./mapping-part";
import { RowsPart } from "./rows-part";
import { WorkingPart } from "./working-part";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await importOf(await requireStaff("draft.edit"), (await params).id);
  const state = found ? importStateNames[found.state] : importPage.title;
  return { title: `${state}_${importPage.title}_${areaNames["/publishing"]}`, robots: "noindex" };
}

/** One import: its columns, the dry run, how far it is, what became of every row. */
export default async function ImportRunPage({ params, searchParams }: Props) {
  const editor = await requireStaff("draft.edit");
  const staff = await requireStaff("draft.read");
  const found = await importOf(editor, (await params).id);
  if (!found) notFound();
  const { state } = found;
  // Whoever looks sees to it that it goes on: after a restart nobody else may have.
  if (state === "checking" || state === "applying") void startImports();
  if (state === "submitting") void startSubmitting(editor, found.id);
  const counts = await importCounts(found.id);
  const { facts } = importRun;
  const isOver = state === "checked" || state === "done";
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={importRun.title(found.fileName)}>
        <p className="mt-1">
          <a href="/publishing/import">{importRun.back}</a>
        </p>
        <div className="mt-4 max-w-read">
          <SummaryList
            isDense
            rows={[
              { label: facts.source, value: sourceInWords(found.kind, found.source) },
              ...(found.sheet === null ? [] : [{ label: facts.sheet, value: found.sheet }]),
              { label: facts.rows, value: importRun.rows(found.rowCount) },
              {
                label: facts.zip,
                value: found.zipSha256 ? importRun.zip(found.zipFiles.length) : importRun.noZip,
              },
            ]}
          />
        </div>
        {state === "mapping" ? <MappingPart batch={found} /> : null}
        {state === "checking" || state === "applying" || state === "submitting" ? (
          <WorkingPart id={found.id} state={state} counts={counts} />
        ) : null}
        {state === "checked" ? <CheckedPart batch={found} counts={counts} /> : null}
        {state === "done" ? <DonePart id={found.id} counts={counts} /> : null}
        {isOver ? <RowsPart batch={found} asked={await searchParams} counts={counts} /> : null}
        {state === "checked" ? <DropPart id={found.id} /> : null}
      </PageBody>
    </PublishingFrame>
  );
}
