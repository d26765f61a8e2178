import { PlainTable } from "@/components/ui/plain-table";
import type { DraftState } from "@/db/queries/draft-keeping";
import { changedFields } from "@/domain/publication/text-changes";
import { instantInFull } from "@/text/dates";
import { statesPage } from "@/text/publication-editor";
import { PUBLICATION_FIELD_LABELS } from "@/text/publication-form";

/** Every saved state of a draft, the newest first: when, by whom, what was changed. */
export function StatesTable({ path, states }: { path: string; states: readonly DraftState[] }) {
  const present = states[0]?.version ?? 0;
  const rows = states.map(({ version, at, staffName, fields }, place) => {
    const before = states[place + 1];
    const changed = before
      ? changedFields(before.fields, fields).map((field) => PUBLICATION_FIELD_LABELS[field])
      : null;
    return {
      key: String(version),
      cells: [
        `${statesPage.version(version)}${version === present ? `（${statesPage.present}）` : ""}`,
        instantInFull(at),
        staffName ?? statesPage.nobody,
        changed === null
          ? statesPage.first
          : changed.length === 0
            ? statesPage.same
            : statesPage.changed(changed),
        before ? (
          <a key="compare" href={`${path}?from=${before.version}&to=${version}#compare`}>
            {statesPage.compareWithPresent(before.version)}
          </a>
        ) : (
          ""
        ),
      ],
    };
  });
  return <PlainTable caption={statesPage.title} head={Object.values(statesPage.heads)} rows={rows} />;
}
