import { ChoiceLine, fieldIds, SelectField } from "@/components/ui/field";
import type { PublicAgency } from "@/db/queries/agencies";
import { type AgencyHint, placingAgency } from "@/domain/info-request/application/agency-hints";
import { NOT_SURE } from "@/domain/info-request/application/application-form";
import { APPLICATION_FIELD_LABELS as LABELS, applicationForm as words } from "@/text/application-form";
import type { ApplicationFormState } from "./application-fields";

type ChoosableAgency = Pick<PublicAgency, "code" | "name" | "level" | "themes">;

interface AgencyChoiceProps {
  state: ApplicationFormState;
  agencies: readonly ChoosableAgency[];
  /** Agencies that the applicant's own words point to. */
  hints: readonly AgencyHint[];
}

const LEVELS = ["city", "department", "town"] as const;
const THEMES_SHOWN = 5;

/** 受理机关 as a list to read: the likely ones with the reason, 「我不确定」, then all by level with what they do. */
export function AgencyRadios({ state, agencies, hints }: AgencyChoiceProps) {
  const ids = fieldIds("agency");
  const problem = state.problems.agency;
  const chosen = state.entries.agency;
  const hinted = hints.flatMap((hint) => {
    const agency = agencies.find(({ code }) => code === hint.code);
    return agency ? [{ ...agency, word: hint.word }] : [];
  });
  const others = agencies.filter(({ code }) => !hinted.some((agency) => agency.code === code));
  const line = (value: string, label: string, hint: string, id = `agency-${value}`) => (
    <ChoiceLine
      key={value}
      type="radio"
      name="agency"
      id={id}
      choice={{ value, label, hint }}
      isChosen={chosen === value}
    />
  );
  return (
    <fieldset
      className={`mt-5 ${problem ? "border-l-4 border-gov pl-4" : ""}`}
      aria-describedby={problem ? ids.problem : undefined}
    >
      <legend className="sr-only">{LABELS.agency}</legend>
      {problem ? (
        <p id={ids.problem} className="font-semibold text-gov">
          <span className="sr-only">错误：</span>
          {problem}
        </p>
      ) : null}
      {hinted.length > 0 ? (
        <div className="mb-4 border-l-4 border-link bg-surface px-4 py-3">
          <p className="font-semibold">{words.likelyAgencies}</p>
          {hinted.map(({ code, name, word }) => line(code, name, words.likelyBecause(word)))}
        </div>
      ) : null}
      {line(NOT_SURE, words.notSure, words.notSureHint(placingAgency(agencies)?.name ?? ""), ids.control)}
      {LEVELS.map((level) => {
        const listed = others.filter((agency) => agency.level === level);
        if (listed.length === 0) return null;
        const lines = listed.map(({ code, name, themes }) => (
          <div key={code} className="break-inside-avoid">
            {line(code, name, words.agencyThemes(themes.slice(0, THEMES_SHOWN)))}
          </div>
        ));
        if (lines.length === 1) return lines;
        const isOpen = hinted.length === 0 || listed.some(({ code }) => code === chosen);
        return (
          <details key={level} open={isOpen} className="mt-4 border-t border-line pt-2">
            <summary className="min-h-11 py-2 font-semibold">{words.agencyLevels[level]}</summary>
            <div className="gap-x-8 md:columns-2">{lines}</div>
          </details>
        );
      })}
    </fieldset>
  );
}

/** The same as one line, for those who know whom they ask. */
export function AgencySelect({ state, agencies, hints }: AgencyChoiceProps) {
  const reasons = hints.flatMap(({ code, word }) => {
    const agency = agencies.find((known) => known.code === code);
    return agency ? [`${agency.name}（${words.likelyBecause(word)}）`] : [];
  });
  const options = [
    { value: "", label: words.chooseAgency },
    { value: NOT_SURE, label: words.notSure },
    ...LEVELS.flatMap((level) =>
      agencies
        .filter((agency) => agency.level === level)
        .map(({ code, name }) => ({ value: code, label: name, group: words.agencyLevels[level] })),
    ),
  ];
  return (
    <SelectField
      name="agency"
      label={LABELS.agency}
      hint={reasons.length > 0 ? `${words.likelyAgencies}${reasons.join("、")}` : undefined}
      problem={state.problems.agency}
      options={options}
      defaultValue={state.entries.agency}
    />
  );
}
