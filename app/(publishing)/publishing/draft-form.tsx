import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, SelectField, SeveralField, TextArea, TextField } from "@/components/desk-ui/fields";
import { KeptText } from "@/components/desk-ui/kept-text";
import { LaterText, SeenVersion } from "@/components/desk-ui/later-text";
import { Autosave } from "@/components/publishing/editor/autosave";
import { NumberCheck } from "@/components/publishing/editor/number-check";
import type { NamedRelation } from "@/components/publishing/editor/relation-field";
import { Button } from "@/components/ui/button";
import type { Option } from "@/components/ui/field";
import { DISCLOSURE_GROUND_CODES, DISCLOSURE_GROUNDS } from "@/domain/law/disclosure-grounds";
import { AUDIENCES } from "@/domain/publication/audiences";
import { PUBLICATION_CHANNELS } from "@/domain/publication/channels-used";
import { DISCLOSURE_KINDS } from "@/domain/publication/disclosure-kind";
import { GENRES } from "@/domain/publication/genres";
import type { PublicationEntries, PublicationField } from "@/domain/publication/publication-form";
import { THEMES } from "@/domain/publication/themes";
import { VALIDITIES } from "@/domain/publication/validity";
import { groundInWords, relationWords } from "@/text/publication-editor";
import { DISCLOSURE_KIND_LABELS, PUBLICATION_FIELD_LABELS, VALIDITY_LABELS } from "@/text/publication-form";
import { draftForm } from "@/text/publishing";
import { saveText } from "./actions";
import { BodyField } from "./body-field";
import { RelationsInForm } from "./relations-in-form";

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

const GROUND_OPTIONS: Option[] = [
  choose,
  ...DISCLOSURE_GROUND_CODES.map((code) => ({
    value: code,
    label: groundInWords(code),
    group: DISCLOSURE_KIND_LABELS[DISCLOSURE_GROUNDS[code].kind],
  })),
];
/** Every text that is published stands on the site, so that it is not asked. */
const CHANNEL_CHOICES = Object.entries(PUBLICATION_CHANNELS)
  .filter(([code]) => code !== "website")
  .map(([value, name]) => ({ value, label: name }));

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
  /** What `entries` says of other texts, with their titles. */
  relations: readonly NamedRelation[];
  /** True right after a save. */
  isSaved?: boolean;
}

/** The tab keeps a new text under one name, whatever id the next empty form is given. */
const NEW = "draft:new";

function WhatItIs({ id, entries, columnOptions }: Pick<Filled, "id" | "entries" | "columnOptions">) {
  return (
    <>
      <TextField name="title" label={label("title")} hint={hints.title} initial={entries.title} />
      <div className="gap-x-6 md:grid md:grid-cols-2">
        <div>
          <TextField
            name="documentNumber"
            label={label("documentNumber")}
            hint={hints.documentNumber}
            initial={entries.documentNumber}
            optional
          />
          <NumberCheck initial={entries.documentNumber} except={id} />
        </div>
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
      <BodyField name="body" label={label("body")} initial={entries.body} />
    </>
  );
}

function Rules({ id, entries, relations }: Pick<Filled, "id" | "entries" | "relations">) {
  return (
    <>
      <RelationsInForm
        label={label("relations")}
        hint={relationWords.hints.relations}
        initial={relations}
        except={id}
      />
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
      <SelectField
        name="disclosureGround"
        label={label("disclosureGround")}
        hint={relationWords.hints.disclosureGround}
        options={GROUND_OPTIONS}
        initial={entries.disclosureGround}
        optional
      />
      <div className="lg:[&>fieldset]:columns-2">
        <SeveralField
          name="channels"
          label={label("channels")}
          hint={relationWords.hints.channels}
          choices={CHANNEL_CHOICES}
          initial={entries.channels}
          optional
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

/** The editor's form with all its fields, as typed or as stored. */
export function DraftForm({ id, seen, entries, columnOptions, relations, isSaved = false }: Filled) {
  const { later, kept } = draftForm;
  const keptAs = seen === 0 ? NEW : `draft:${id}`;
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
      <KeptText keptAs={keptAs} isSaved={isSaved} forget={NEW} words={kept} />
      <LaterText
        labels={PUBLICATION_FIELD_LABELS}
        words={{ title: later.stored, same: later.same, empty: later.empty }}
      />
      <Section id="what" title={sections.what} />
      <WhatItIs id={id} entries={entries} columnOptions={columnOptions} />
      <Section id="text" title={sections.text} />
      <Body entries={entries} />
      <Section id="rules" title={sections.rules} />
      <Rules id={id} entries={entries} relations={relations} />
      <Autosave address={`/publishing/${id}/autosave`} keptAs={keptAs} />
    </ActionForm>
  );
}
