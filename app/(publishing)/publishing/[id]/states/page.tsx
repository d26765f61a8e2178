import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { fieldInWords } from "@/components/publishing/draft-facts";
import { type Compared, SideBySide } from "@/components/publishing/side-by-side";
import { StatesTable } from "@/components/publishing/states-table";
import { Notice } from "@/components/ui/notice";
import { columnTree } from "@/db/queries/columns";
import { type DraftState, statesOfDraft } from "@/db/queries/draft-keeping";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { changedFields } from "@/domain/publication/text-changes";
import { versionChanges } from "@/domain/publication/version-changes";
import { draftActionsFrom } from "@/domain/publication/workflow";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { statesPage } from "@/text/publication-editor";
import { areaNames } from "@/text/staff";
import { restoreState } from "../../actions";
import { PublishingFrame } from "../../publishing-frame";

export const metadata: Metadata = {
  title: `${statesPage.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

/** The two states that the address names, the older first; the last two unless it names any. */
function asked(params: QueryParams, states: readonly DraftState[]) {
  const known = states.map(({ version }) => String(version));
  const [from, to] = [choiceParam(params, "from", known), choiceParam(params, "to", known)];
  const unknown = from.unknown ?? to.unknown;
  const numbers = [Number(from.chosen ?? known[1] ?? 0), Number(to.chosen ?? known[0] ?? 0)];
  const [older, newer] = numbers.toSorted((a, b) => a - b);
  const stateOf = (version = 0) => states.find((state) => state.version === version);
  return { before: stateOf(older), after: stateOf(newer), unknown };
}

async function compared(before: DraftState, after: DraftState): Promise<Compared> {
  const tree = await columnTree();
  const words = (fields: DraftState["fields"]) => (field: Parameters<typeof fieldInWords>[0]) =>
    fieldInWords(
      field,
      fields,
      tree.find(({ code }) => code === fields.columnCode)?.name ?? fields.columnCode,
    );
  const facts = changedFields(before.fields, after.fields)
    .filter((field) => field !== "body")
    .map((field) => ({ field, before: words(before.fields)(field), after: words(after.fields)(field) }));
  const isSame = before.fields.body === after.fields.body;
  const text = isSame ? ("same" as const) : versionChanges(before.fields.body, after.fields.body);
  return { from: before.version, to: after.version, facts, text };
}

export default async function StatesPage({ params, searchParams }: PageProps<"/publishing/[id]/states">) {
  const staff = await requireStaff("draft.read");
  const { id } = await params;
  const draft = await publishingDraft(staff, id);
  if (!draft) notFound();
  const states = await statesOfDraft(staff, id);
  const { before, after, unknown } = asked(await searchParams, states);
  const mayEdit = staff.permissions.has("draft.edit") && draftActionsFrom(draft.stage).includes("edit");
  const present = states[0]?.version;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="px-4 py-4 md:px-6">
        <p className="flex flex-wrap gap-x-4">
          <a href={`/publishing/${id}`}>{statesPage.back}</a>
          {mayEdit ? <a href={`/publishing/${id}/edit`}>{statesPage.edit}</a> : null}
        </p>
        <h1 className="mt-1 text-lg font-semibold">{statesPage.title}</h1>
        <p className="text-ink-2">
          {statesPage.of}
          {draft.fields.title}
        </p>
        <p className="mb-4 text-ink-2">{statesPage.what}</p>
        <StatesTable path={`/publishing/${id}/states`} states={states} />
        <section id="compare" tabIndex={-1} aria-labelledby="compare-title" className="mt-8">
          <h2 id="compare-title" className="border-b-2 border-navy pb-1 text-base font-semibold">
            {statesPage.compare}
          </h2>
          {unknown === undefined ? null : <Notice tone="warn" title={statesPage.unknown} />}
          {before && after && before !== after ? (
            <>
              <SideBySide {...(await compared(before, after))} />
              {mayEdit && before.version !== present ? (
                <ActionForm
                  action={restoreState}
                  submit={statesPage.restore(before.version)}
                  kind="secondary"
                  hidden={{ id, seen: draft.lockVersion, version: before.version }}
                />
              ) : null}
            </>
          ) : (
            <p className="mt-2">{statesPage.single}</p>
          )}
        </section>
      </div>
    </PublishingFrame>
  );
}
