import { Button } from "@/components/ui/button";
import { LINK_KINDS } from "@/domain/publication/link-kinds";
import { type Relation, relationText } from "@/domain/publication/relations";
import type { LookedUp } from "@/server/actions";
import { LINK_LABELS } from "@/text/publication";
import { relationWords as words } from "@/text/publication-editor";
import type { NamedRelation } from "./relation-field";

const CONTROL = "min-h-9 rounded-sm border border-line-strong bg-canvas px-2.5";

function Box({
  relation,
  title,
  facts,
  isTicked = false,
}: {
  relation: Relation;
  title: string;
  facts?: string;
  isTicked?: boolean;
}) {
  return (
    <li className="border-t border-line py-1.5">
      <label className="flex min-h-6 items-baseline gap-2">
        <input type="checkbox" name="relations" value={relationText(relation)} defaultChecked={isTicked} />
        <span className="min-w-0 grow">
          {LINK_LABELS[relation.kind].from}：{title}
          {facts === undefined ? null : <span className="block text-sm text-ink-3">{facts}</span>}
        </span>
      </label>
    </li>
  );
}

/** How a text stands to others, for whoever has no scripts: what is ticked goes with the form; looking for more sends the form and keeps it. */
export function PlainRelations({
  label,
  hint,
  initial,
  problem,
  lookedUp,
}: {
  label: string;
  hint: string;
  initial: readonly NamedRelation[];
  problem?: string | undefined;
  lookedUp: LookedUp | undefined;
}) {
  const { kept = initial, found = [], kind = "explains" } = lookedUp ?? {};
  const asked = lookedUp?.words ?? "";
  const isHeld = new Set(kept.map(relationText));
  const more = found
    .map(({ id, title, ...text }) => ({
      relation: { kind, publicationId: id },
      title,
      facts: words.facts(text),
    }))
    .filter(({ relation }) => !isHeld.has(relationText(relation)));
  return (
    <fieldset id="relations" className="mt-5">
      <legend className="font-semibold">
        {label}
        <span className="font-normal text-ink-3">{words.optional}</span>
      </legend>
      <p className="text-sm text-ink-3">{hint}</p>
      {problem ? <p className="font-semibold text-gov">{problem}</p> : null}
      {kept.length === 0 ? <p className="mt-2 text-ink-3">{words.none}</p> : null}
      {asked !== "" && more.length === 0 ? <p className="mt-2 font-semibold">{words.nothing}</p> : null}
      {more.length > 0 ? <p className="mt-2 font-semibold">{words.tick(more.length)}</p> : null}
      <ul className="mt-2">
        {kept.map(({ title, ...relation }) => (
          <Box key={relationText(relation)} relation={relation} title={title} isTicked />
        ))}
        {more.map((text) => (
          <Box key={relationText(text.relation)} {...text} />
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <label className="grid text-sm">
          {words.kind}
          <select name="relationKind" className={CONTROL} defaultValue={kind}>
            {LINK_KINDS.map((one) => (
              <option key={one} value={one}>
                {LINK_LABELS[one].from}
              </option>
            ))}
          </select>
        </label>
        <label className="grid min-w-0 grow text-sm">
          {words.words}
          <input
            name="relationWords"
            className={CONTROL}
            maxLength={100}
            autoComplete="off"
            defaultValue={asked}
          />
        </label>
        <Button type="submit" name="next" value="lookUp" kind="secondary" size="staff">
          {words.search}
        </Button>
      </div>
      <p className="mt-1 text-sm text-ink-3">{words.plain}</p>
    </fieldset>
  );
}
