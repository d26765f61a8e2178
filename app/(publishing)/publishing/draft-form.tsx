import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, SelectField, SeveralField, TextArea, TextField } from "@/components/desk-ui/fields";
import { KeptText } from "@/components/desk-ui/kept-text";
import { LaterText, SeenVersion } from "@/components/desk-ui/later-text";
import { Button } from "@/components/ui/button";
import type { Option } from "@/components/ui/field";
import { AUDIENCES } from "@/domain/publication/audiences";
import { DISCLOSURE_KINDS } from "@/domain/publication/disclosure-kind";
import { GENRES } from "@/domain/publication/genres";
import type { PublicationEntries, PublicationField } from "@/domain/publication/publication-form";
import { THEMES } from "@/domain/publication/themes";
import { VALIDITIES } from "@/domain/publication/validity";
import { DISCLOSURE_KIND_LABELS, PUBLICATION_FIELD_LABELS, VALIDITY_LABELS } from "@/text/publication-form";
import { draftForm } from "@/text/publishing";
import { saveText } from "./actions";

const { hints, sections } = draftForm;
const label = (field: PublicationField) => PUBLICATION_FIELD_LABELS[field];
const choose: Option = { value: "", label: draftForm.choose };

const GENRE_OPTIONS: Option[] = [choose, ...GENRES.map((genre) => ({ value: genre, label: genre }))];
const THEME_OPTIONS: Option[] = [
  choose,
  ...THEMES.flatMap(({ name, topics }) => [
    { value: name, label: name, group: name },
    ...topics.map((topic) => ({ value: `${name}\\${topic}`, label: topic, group: name })),
  ]),
];

const AUDIENCE_CHOICES = AUDIENCES.flatMap(({ name, matters }) =>
  matters.map((matter) => ({ value: `${name}\\${matter}`, label: `${name} › ${matter}` })),
);

const Section = ({ title, id }: { title: string; id: string }) => (
  <h2 id={id} className="mt-8 border-b-2 border-navy pb-1 text-base font-semibold first:mt-0">
    {title}
  </h2>
);

interface Filled {
  id: string;
  /** The version that `entries` are; 0 for a new text. */
  seen: number;
  entries: PublicationEntries;
  columnOptions: readonly Option[];
  /** True right after a save. */
  isSaved?: boolean;
}

/** The tab keeps a new text under one name, whatever id the next empty form is given. */
const NEW = "draft:new";

function WhatItIs({ entries, columnOptions }: Pick<Filled, "entries" | "columnOptions">) {
  return (
    <>
      <TextField name="title" label={label("title")} hint={hints.title} initial={entries.title} />
      <div className="gap-x-6 md:grid md:grid-cols-2">
        <TextField
          name="documentNumber"
          label={label("documentNumber")}
          hint={hints.documentNumber}
          initial={entries.documentNumber}
          optional
        />
        <SelectField name="genre" label={label("genre")} options={GENRE_OPTIONS} initial={entries.genre} />
        <SelectField
          name="columnCode"
          label={label("columnCode")}
          options={[choose, ...columnOptions]}
          initial={entries.columnCode}
        />
        <SelectField
          name="theme"
          label={label("theme")}
          hint={hints.theme}
          options={THEME_OPTIONS}
          initial={entries.theme}
          optional
        />
      </div>
      <div className="gap-x-6 md:grid md:grid-cols-3">
        {(["issuedOn", "effectiveOn", "expiresOn"] as const).map((field) => (
          <TextField
            key={field}
            name={field}
            label={label(field)}
            hint={hints[field]}
            initial={entries[field]}
            autoComplete="off"
            optional
          />
        ))}
      </div>
      <TextArea
        name="summary"
        label={label("summary")}
        hint={hints.summary}
        initial={entries.summary}
        rows={3}
        optional
      />
      <TextField
        name="keywords"
        label={label("keywords")}
        hint={hints.keywords}
        initial={entries.keywords}
        optional
      />
      <details className="mt-3" open={entries.audiences !== ""}>
        <summary className="min-h-6 text-link">{draftForm.audiences}</summary>
        <div className="gap-x-6 lg:[&>fieldset]:columns-3">
          <SeveralField
            name="audiences"
            label={label("audiences")}
            hint={hints.audiences}
            choices={AUDIENCE_CHOICES}
            initial={entries.audiences}
            optional
          />
        </div>
      </details>
    </>
  );
}

function Body({ entries }: Pick<Filled, "entries">) {
  return (
    <>
      <details className="mt-3">
        <summary className="min-h-6 text-link">{draftForm.bodyHelp}</summary>
        <ul className="mt-1 list-disc pl-5">
          {draftForm.bodyHints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      </details>
      <TextArea name="body" label={label("body")} initial={entries.body} rows={24} />
    </>
  );
}

function Rules({ entries }: Pick<Filled, "entries">) {
  return (
    <>
      <div className="gap-x-6 md:grid md:grid-cols-2">
        <ChoiceField
          name="disclosureKind"
          label={label("disclosureKind")}
          hint={hints.disclosureKind}
          choices={DISCLOSURE_KINDS.map((kind) => ({ value: kind, label: DISCLOSURE_KIND_LABELS[kind] }))}
          initial={entries.disclosureKind}
        />
        <ChoiceField
          name="validity"
          label={label("validity")}
          choices={VALIDITIES.map((validity) => ({ value: validity, label: VALIDITY_LABELS[validity] }))}
          initial={entries.validity}
        />
      </div>
      <TextField
        name="sourceUrl"
        type="url"
        label={label("sourceUrl")}
        hint={hints.sourceUrl}
        initial={entries.sourceUrl}
        optional
      />
    </>
  );
}

/** The editor's form with all fifteen fields, as typed or as stored. */
export function DraftForm({ id, seen, entries, columnOptions, isSaved = false }: Filled) {
  const { later, kept } = draftForm;
  return (
    // Saved, it is a form of another version: drawn anew, without what the last attempt said.
    <ActionForm
      key={seen}
      action={saveText}
      submit={draftForm.save}
      hidden={{ id }}
      beside={
        <Button type="submit" name="next" value="goOn" kind="secondary" size="staff">
          {draftForm.saveAndGoOn}
        </Button>
      }
    >
      <SeenVersion initial={seen} />
      <KeptText keptAs={seen === 0 ? NEW : `draft:${id}`} isSaved={isSaved} forget={NEW} words={kept} />
      <LaterText
        labels={PUBLICATION_FIELD_LABELS}
        words={{ title: later.stored, same: later.same, empty: later.empty }}
      />
      <Section id="what" title={sections.what} />
      <WhatItIs entries={entries} columnOptions={columnOptions} />
      <Section id="text" title={sections.text} />
      <Body entries={entries} />
      <Section id="rules" title={sections.rules} />
      <Rules entries={entries} />
    </ActionForm>
  );
}
