import { redirect } from "next/navigation";
import { z } from "zod";
import type { NamedText } from "@/db/queries/publishing-look-ups";
import type { StaffAccount } from "@/db/queries/staff";
import type { Staff } from "@/domain/access/actor";
import type { Permission } from "@/domain/access/roles";
import type { LinkKind } from "@/domain/publication/link-kinds";
import type { Relation } from "@/domain/publication/relations";
import { requireStaff, signedIn } from "./session";

/** What a staff form shows after it was sent. */
export interface FormState {
  /** Message keys by field. */
  problems?: Record<string, string[]>;
  /** Why the office may not do this: a sentence. */
  refusal?: string;
  /** What was done: a sentence. */
  done?: string;
  /** What was typed, to be shown again; never a secret. */
  values?: Record<string, string>;
  /** Sentences of message keys that only this attempt knows, as how long a text was. */
  sentences?: Record<string, string>;
  /** What is stored instead, when somebody else saved in the meantime. */
  later?: { version: number; by: string; values: Record<string, string> };
  /** What was asked to be seen, shown this once and never sent back. */
  shown?: Record<string, string>;
  /** Related texts, for a form whose script has not arrived: those it holds, and those that were looked for. */
  lookedUp?: LookedUp;
}

export interface LookedUp {
  kept: readonly (Relation & { title: string })[];
  words: string;
  kind: LinkKind;
  found: readonly NamedText[];
}

export type StaffAction = ((previous: FormState, form: FormData) => Promise<FormState>) & {
  /** `ownAccount` needs no permission: everybody may change what is theirs. */
  permission: Permission | "ownAccount";
};

/** Fields of a form as text; a field sent twice arrives as both, so that a scalar schema refuses it. */
function fieldsOf(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name).filter((value) => typeof value === "string");
    const [first] = values;
    if (first !== undefined) fields[name] = values.length > 1 ? values : first;
  }
  return fields;
}

const typedText = (fields: Record<string, string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

/** A server action is a public address. This is the only way the house makes one: permission → input → rule → record. */
export function staffAction<P extends Permission, Input extends z.ZodType>(action: {
  permission: P;
  input: Input;
  run: (staff: Staff<P>, input: z.output<Input>) => Promise<FormState>;
}): StaffAction {
  const handle = async (_previous: FormState, form: FormData): Promise<FormState> => {
    const staff = await requireStaff(action.permission);
    const fields = fieldsOf(form);
    const values = typedText(fields);
    const parsed = action.input.safeParse(fields);
    if (!parsed.success)
      return { problems: z.flattenError(parsed.error).fieldErrors as Record<string, string[]>, values };
    const state = await action.run(staff, parsed.data);
    return state.done ? state : { values, ...state };
  };
  return Object.assign(handle, { permission: action.permission });
}

/** An action on one's own account: being signed in is enough, and the first password may still stand. Never repeats what was typed. */
export function ownAccountAction<Input extends z.ZodType>(action: {
  input: Input;
  run: (account: StaffAccount, input: z.output<Input>) => Promise<FormState>;
}): StaffAction {
  const handle = async (_previous: FormState, form: FormData): Promise<FormState> => {
    const account = await signedIn();
    if (!account) redirect("/login");
    const parsed = action.input.safeParse(fieldsOf(form));
    if (!parsed.success)
      return { problems: z.flattenError(parsed.error).fieldErrors as Record<string, string[]> };
    return action.run(account, parsed.data);
  };
  return Object.assign(handle, { permission: "ownAccount" as const });
}
