import type { ComponentProps, ReactNode } from "react";

const CONTROL =
  "block w-full rounded-sm border border-line-strong bg-canvas px-3 py-2 text-base elder:min-h-15 aria-invalid:border-2 aria-invalid:border-gov";

interface FieldFrame {
  name: string;
  /** Where another form of the same page has a field of this name. */
  id?: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  /** The sentence about what is wrong; shown above the control and read with it. */
  problem?: string | undefined;
  optional?: boolean;
}

/** Ids that tie label, hint and problem to their control. */
export function fieldIds(name: string) {
  return { control: name, hint: `${name}-hint`, problem: `${name}-problem` };
}

function described({ name, id = name, hint, problem }: FieldFrame): Record<string, string | boolean> {
  const ids = fieldIds(id);
  const by = [hint && ids.hint, problem && ids.problem].filter(Boolean).join(" ");
  return { ...(by && { "aria-describedby": by }), ...(problem && { "aria-invalid": true }) };
}

function HintAndProblem({ name, id = name, hint, problem }: FieldFrame) {
  const ids = fieldIds(id);
  return (
    <>
      {hint ? (
        <div id={ids.hint} className="text-sm text-ink-3">
          {hint}
        </div>
      ) : null}
      {problem ? (
        <p id={ids.problem} className="font-semibold text-gov">
          <span className="sr-only">错误：</span>
          {problem}
        </p>
      ) : null}
    </>
  );
}

function Frame({ frame, children }: { frame: FieldFrame; children: ReactNode }) {
  return (
    <div className={`mt-5 ${frame.problem ? "border-l-4 border-gov pl-4" : ""}`}>
      <label htmlFor={frame.id ?? frame.name} className="font-semibold">
        {frame.label}
        {frame.optional ? <span className="font-normal text-ink-3">（选填）</span> : null}
      </label>
      <HintAndProblem {...frame} />
      <div className="mt-1">{children}</div>
    </div>
  );
}

type ControlProps<Tag extends "input" | "textarea" | "select"> = FieldFrame &
  Omit<ComponentProps<Tag>, "name" | "id" | "className" | "width">;

function split<Tag extends "input" | "textarea" | "select">(props: ControlProps<Tag>) {
  const { name, id, label, hint, problem, optional, ...control } = props;
  const frame: FieldFrame = { name, id, label, hint, problem, ...(optional !== undefined && { optional }) };
  return { frame, control };
}

const WIDTHS = { short: "max-w-40", medium: "max-w-80", long: "max-w-120", full: "" } as const;

/** One line of text; the width hints at the length of the answer. */
export function TextField({
  width = "full",
  ...props
}: ControlProps<"input"> & { width?: keyof typeof WIDTHS }) {
  const { frame, control } = split<"input">(props);
  return (
    <Frame frame={frame}>
      <input
        {...control}
        {...described(frame)}
        id={frame.id ?? frame.name}
        name={frame.name}
        className={`${CONTROL} ${WIDTHS[width]}`}
      />
    </Frame>
  );
}

/** Several lines of text. */
export function TextArea(props: ControlProps<"textarea">) {
  const { frame, control } = split<"textarea">(props);
  return (
    <Frame frame={frame}>
      <textarea
        {...control}
        {...described(frame)}
        id={frame.id ?? frame.name}
        name={frame.name}
        className={CONTROL}
      />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
  /** Options of one group stand together under its name. */
  group?: string;
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** One of many. */
export function SelectField({ options, ...props }: ControlProps<"select"> & { options: readonly Option[] }) {
  const { frame, control } = split<"select">(props);
  return (
    <Frame frame={frame}>
      <select
        {...control}
        {...described(frame)}
        id={frame.id ?? frame.name}
        name={frame.name}
        className={`${CONTROL} max-w-120`}
      >
        {[...Map.groupBy(options, ({ group = "" }) => group)].map(([group, members]) =>
          group === "" ? (
            <Options key={group} options={members} />
          ) : (
            <optgroup key={group} label={group}>
              <Options options={members} />
            </optgroup>
          ),
        )}
      </select>
    </Frame>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** A radio button or box with its label: one line of a `ChoiceField`, or of a list that is grouped in its own way. */
export function ChoiceLine({
  type,
  name,
  id,
  choice: { value, label, hint },
  isChosen,
}: {
  type: "radio" | "checkbox";
  name: string;
  id: string;
  choice: Choice;
  isChosen: boolean;
}) {
  return (
    <div className="mt-2 flex min-h-11 items-start gap-3 elder:min-h-15">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={isChosen}
        className="mt-1.5 size-5 shrink-0 accent-link"
      />
      <label htmlFor={id} className="grow py-0.5">
        {label}
        {hint ? <span className="block text-sm text-ink-3">{hint}</span> : null}
      </label>
    </div>
  );
}

/** One of a few, all visible; or several of a few with `type="checkbox"`. */
export function ChoiceField({
  type = "radio",
  choices,
  chosen,
  ...frame
}: FieldFrame & {
  type?: "radio" | "checkbox";
  choices: readonly Choice[];
  chosen: string | readonly string[];
}) {
  const id = frame.id ?? frame.name;
  const ids = fieldIds(id);
  const isChosen = (value: string) =>
    typeof chosen === "string" ? chosen === value : chosen.includes(value);
  return (
    <fieldset
      className={`mt-5 ${frame.problem ? "border-l-4 border-gov pl-4" : ""}`}
      aria-describedby={
        [frame.hint && ids.hint, frame.problem && ids.problem].filter(Boolean).join(" ") || undefined
      }
    >
      <legend className="font-semibold">
        {frame.label}
        {frame.optional ? <span className="font-normal text-ink-3">（选填）</span> : null}
      </legend>
      <HintAndProblem {...frame} />
      {choices.map((choice, at) => (
        <ChoiceLine
          key={choice.value}
          type={type}
          name={frame.name}
          id={at === 0 ? id : `${id}-${choice.value}`}
          choice={choice}
          isChosen={isChosen(choice.value)}
        />
      ))}
    </fieldset>
  );
}
