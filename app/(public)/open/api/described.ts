import { apiReference } from "@/text/open";

/** A schema of the description, as far as a reader is told of it. */
export interface Described {
  type?: string | string[];
  format?: string;
  enum?: string[];
  examples?: string[];
  const?: unknown;
  description?: string;
  properties?: Record<string, Described>;
  required?: string[];
  items?: Described;
  anyOf?: Described[];
  allOf?: Described[];
  $ref?: string;
}

/** One line of a table of fields. */
export interface FieldLine {
  name: string;
  type: string;
  meaning: string;
}

const nameOf = (reference: string) => reference.split("/").at(-1) ?? "";
const isKeyOf = <T extends object>(key: string, of: T): key is Extract<keyof T, string> =>
  Object.hasOwn(of, key);

function plainType({ type, format }: Described): string {
  const { types, formats } = apiReference;
  if (format !== undefined && isKeyOf(format, formats)) return formats[format];
  const names = [type ?? "object"].flat();
  const one = String(names.find((name) => name !== "null") ?? "object");
  const said = isKeyOf(one, types) ? types[one] : one;
  return names.includes("null") ? apiReference.orNull(said) : said;
}

/** What a value means, with the values it may have where they are a list. */
export function meaningOf(description: string | undefined, { enum: values, examples }: Described): string {
  const said = description ?? "";
  const listed = examples ?? values ?? [];
  const isTold = listed.every((value) => said.includes(value));
  return isTold ? said : [said, apiReference.oneOf(listed)].filter(Boolean).join("。");
}

/** What kind of value a schema takes, in words. */
export function typeOf(schema: Described): string {
  const isNull = (one: Described) => one.type === "null";
  const choices = schema.anyOf ?? [];
  if (choices.length > 0) {
    const said = choices.filter((one) => !isNull(one)).map(typeOf);
    const type = [...new Set(said)].join(" / ");
    return choices.some(isNull) ? apiReference.orNull(type) : type;
  }
  const reference = schema.$ref ?? schema.allOf?.find(({ $ref }) => $ref)?.$ref;
  if (reference !== undefined) return nameOf(reference);
  if (schema.type === "array") return apiReference.listOf(typeOf(schema.items ?? {}));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  return plainType(schema);
}

/** The fields of a schema, those of objects within it after it, as `parent.child`. */
export function fieldsOf(schema: Described, above = ""): FieldLine[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = above === "" ? name : `${above}.${name}`;
    const inner = field.type === "array" ? field.items : field;
    const line = { name: path, type: typeOf(field), meaning: meaningOf(field.description, field) };
    return [line, ...(inner?.properties ? fieldsOf(inner, path) : [])];
  });
}
