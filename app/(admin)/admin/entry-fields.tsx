import type { ReactNode } from "react";
import { SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import { AGENCY_LEVELS, type AgencyField } from "@/domain/agency/agency-form";
import type { SiteField } from "@/domain/site/site-form";
import { agenciesPage, agencyFields, agencyGroups, levelNames, siteFields } from "@/text/admin";

const SITE_OPTIONAL: readonly SiteField[] = [
  "tagline",
  "siteCode",
  "icpNumber",
  "policeNumber",
  "domain",
  "embedders",
  "openTerms",
];
const SITE_ORDER = Object.keys(siteFields) as SiteField[];

/** The fields of the site's settings, filled with what holds now. */
export function SiteEntries({ initial }: { initial: Readonly<Record<SiteField, string>> }) {
  return SITE_ORDER.map((name) => (
    <TextField
      key={name}
      name={name}
      {...siteFields[name]}
      initial={initial[name]}
      optional={SITE_OPTIONAL.includes(name)}
      width="long"
    />
  ));
}

type Line = Exclude<AgencyField, "level" | "parentCode" | "themes">;

const GROUPS: readonly { title: string; lines: readonly Line[] }[] = [
  {
    title: agencyGroups.contact,
    lines: ["disclosureOffice", "address", "postalCode", "phone", "fax", "email", "website", "officeHours"],
  },
  { title: agencyGroups.numbers, lines: ["casePrefix", "sign"] },
  { title: agencyGroups.remedy, lines: ["reviewOrgan", "court"] },
];
const SHORT: readonly Line[] = ["postalCode", "casePrefix", "sign", "shortName", "code"];
const OPTIONAL: readonly Line[] = ["fax", "email", "website"];

function AgencyLine({ name, initial }: { name: Line; initial: string | undefined }) {
  return (
    <TextField
      name={name}
      {...agencyFields[name]}
      {...(initial !== undefined && { initial })}
      optional={OPTIONAL.includes(name)}
      width={SHORT.includes(name) ? "short" : "long"}
    />
  );
}

/** The fields of an agency; `code` is asked only of a new one. */
export function AgencyEntries({
  initial,
  parents,
  isNew,
}: {
  initial: Readonly<Partial<Record<AgencyField, string>>>;
  /** Agencies it can stand under. */
  parents: readonly { code: string; name: string }[];
  isNew: boolean;
}) {
  const line = (name: Line) => <AgencyLine key={name} name={name} initial={initial[name]} />;
  return (
    <>
      <Group title={agencyGroups.identity}>
        {line("name")}
        {line("shortName")}
        {isNew ? line("code") : null}
        <SelectField
          name="level"
          {...agencyFields.level}
          initial={initial.level ?? "city"}
          options={AGENCY_LEVELS.map((value) => ({ value, label: levelNames[value] }))}
        />
        <SelectField
          name="parentCode"
          {...agencyFields.parentCode}
          initial={initial.parentCode ?? ""}
          options={[
            { value: "", label: agenciesPage.noParent },
            ...parents.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        {line("creditCode")}
        <TextArea name="themes" {...agencyFields.themes} initial={initial.themes ?? ""} optional rows={2} />
      </Group>
      {GROUPS.map(({ title, lines }) => (
        <Group key={title} title={title}>
          {lines.map(line)}
        </Group>
      ))}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="mt-6 border-t border-line pt-4">
      <legend className="float-left w-full text-base font-semibold">{title}</legend>
      <div className="clear-both flow-root">{children}</div>
    </fieldset>
  );
}
