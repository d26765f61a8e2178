import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, SelectField } from "@/components/desk-ui/fields";
import type { Option } from "@/components/ui/field";
import { GENRES } from "@/domain/publication/genres";
import { LINE_KINDS, type Part, TABLE_KINDS } from "@/domain/publication/recognise/part-kinds";
import type { SourceBlock } from "@/domain/publication/recognise/source-text";
import { confirmWord } from "@/text/from-word";
import { confirmSource } from "./actions";
import { partField } from "./named-blocks";
import { PartRow } from "./part-row";
import { PartText } from "./part-text";

const GENRE_OPTIONS: Option[] = GENRES.map((genre) => ({ value: genre, label: genre }));
const choose: Option = { value: "", label: confirmWord.choose };

/** Every part with what it is taken for, and the few things that no document says. */
export function ConfirmForm({
  id,
  blocks,
  parts,
  genre,
  columnOptions,
}: {
  id: string;
  blocks: readonly SourceBlock[];
  parts: readonly Part[];
  genre: string;
  columnOptions: readonly Option[];
}) {
  const rows = blocks.map((block, at) => ({
    block,
    at,
    name: partField(at),
    part: parts[at] ?? { kind: "paragraph" as const, confidence: "unsure" as const },
  }));
  const doubts = rows.filter(({ part }) => part.confidence === "unsure").length;
  return (
    <ActionForm action={confirmSource} submit={confirmWord.make} hidden={{ id }} className="mt-6">
      <div className="gap-x-6 md:grid md:grid-cols-2">
        <SelectField name="columnCode" label={confirmWord.column} options={[choose, ...columnOptions]} />
        <SelectField name="genre" label={confirmWord.genre} options={GENRE_OPTIONS} initial={genre} />
      </div>
      <h2 id="title" className="mt-8 border-b-2 border-navy pb-1 text-base font-semibold">
        {confirmWord.parts}
      </h2>
      <p className="mt-2 text-ink-2">{confirmWord.partsHint}</p>
      <p className="mt-1">{confirmWord.doubts(doubts)}</p>
      <ol id="body" className="mt-3 grid gap-1">
        {rows.map(({ block, at, name, part }) => (
          <PartRow
            key={name}
            name={name}
            place={at + 1}
            taken={part.kind}
            kinds={block.kind === "table" ? TABLE_KINDS : LINE_KINDS}
            isDoubtful={part.confidence === "unsure"}
          >
            <PartText block={block} place={at + 1} />
          </PartRow>
        ))}
      </ol>
      <ChoiceField
        type="checkbox"
        name="keep"
        label={confirmWord.keep}
        choices={[{ value: "yes", label: confirmWord.keepYes, hint: confirmWord.keepHint }]}
        optional
      />
    </ActionForm>
  );
}
