"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { NamedText } from "@/db/queries/publishing-look-ups";
import { LINK_KINDS, type LinkKind } from "@/domain/publication/link-kinds";
import { type Relation, relationText } from "@/domain/publication/relations";
import { LINK_LABELS } from "@/text/publication";
import { relationWords } from "@/text/publication-editor";

export interface NamedRelation extends Relation {
  title: string;
}

const CONTROL = "min-h-9 rounded-sm border border-line-strong bg-canvas px-2.5";

function Kept({
  relations,
  onDrop,
}: {
  relations: readonly NamedRelation[];
  onDrop: (text: string) => void;
}) {
  if (relations.length === 0) return <p className="mt-2 text-ink-3">{relationWords.none}</p>;
  return (
    <ul className="mt-2">
      {relations.map((relation) => (
        <li
          key={relationText(relation)}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-1.5"
        >
          <input type="hidden" name="relations" value={relationText(relation)} />
          <span className="w-28 text-ink-2">{LINK_LABELS[relation.kind].from}</span>
          <a href={`/p/${relation.publicationId}`} target="_blank" rel="noreferrer" className="min-w-0 grow">
            {relation.title}
          </a>
          <Button type="button" kind="quiet" size="staff" onClick={() => onDrop(relationText(relation))}>
            {relationWords.drop}
          </Button>
        </li>
      ))}
    </ul>
  );
}

type Answer = { found: readonly NamedText[] } | "failed" | null;

async function lookUp(words: string, except: string): Promise<Answer> {
  try {
    const answer = await fetch(`/publishing/link-targets?${new URLSearchParams({ q: words, except })}`);
    return answer.ok ? ((await answer.json()) as { found: NamedText[] }) : "failed";
  } catch {
    return "failed";
  }
}

/** How a text stands to others: they are looked for by number or title, and go with the form. */
export function RelationField({
  label,
  hint,
  initial,
  except,
  problem,
}: {
  label: string;
  hint: string;
  initial: readonly NamedRelation[];
  except: string;
  problem?: string | undefined;
}) {
  const [relations, setRelations] = useState(initial);
  const [kind, setKind] = useState<LinkKind>("explains");
  const [words, setWords] = useState("");
  const [answer, setAnswer] = useState<Answer>(null);
  const search = async () => setAnswer(words.trim() === "" ? null : await lookUp(words.trim(), except));
  const take = ({ id, title }: NamedText) => {
    const relation: NamedRelation = { kind, publicationId: id, title };
    setRelations((all) => [...all.filter((one) => relationText(one) !== relationText(relation)), relation]);
    setAnswer(null);
    setWords("");
  };
  const found = answer !== null && answer !== "failed" ? answer.found : [];
  return (
    <fieldset id="relations" tabIndex={-1} className="mt-5">
      <legend className="font-semibold">
        {label}
        <span className="font-normal text-ink-3">{relationWords.optional}</span>
      </legend>
      <p className="text-sm text-ink-3">{hint}</p>
      {problem ? <p className="font-semibold text-gov">{problem}</p> : null}
      <Kept
        relations={relations}
        onDrop={(text) => setRelations((all) => all.filter((one) => relationText(one) !== text))}
      />
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <span className="grid text-sm">
          <label htmlFor="relation-kind">{relationWords.kind}</label>
          <select
            id="relation-kind"
            className={CONTROL}
            value={kind}
            onChange={(event) => setKind(event.target.value as LinkKind)}
          >
            {LINK_KINDS.map((one) => (
              <option key={one} value={one}>
                {LINK_LABELS[one].from}
              </option>
            ))}
          </select>
        </span>
        <label className="grid min-w-0 grow text-sm">
          {relationWords.words}
          <input
            className={CONTROL}
            value={words}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void search();
            }}
          />
        </label>
        <Button type="button" kind="secondary" size="staff" onClick={() => void search()}>
          {relationWords.search}
        </Button>
      </div>
      <div role="status" className="mt-1">
        {answer === "failed" ? <p className="text-warn">{relationWords.failed}</p> : null}
        {answer !== null && answer !== "failed" && found.length === 0 ? <p>{relationWords.nothing}</p> : null}
      </div>
      <ul>
        {found.map((text) => (
          <li key={text.id} className="flex flex-wrap items-center gap-3 border-t border-line py-1.5">
            <span className="min-w-0 grow">
              {text.title}
              <span className="block text-sm text-ink-3">{relationWords.facts(text)}</span>
            </span>
            <Button type="button" kind="quiet" size="staff" onClick={() => take(text)}>
              {relationWords.take}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
