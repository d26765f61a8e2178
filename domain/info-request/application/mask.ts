import type { PrivateField } from "./application";

const stars = (count: number) => "*".repeat(Math.max(count, 1));

const ends = (value: string, first: number, last: number) =>
  value.length > first + last
    ? `${value.slice(0, first)}${stars(value.length - first - last)}${value.slice(-last)}`
    : stars(value.length);

/** A name keeps its first character: 张**. */
const name = (value: string) => {
  const [first = "", ...rest] = value.trim();
  return `${first}${stars(Math.min(rest.length, 2))}`;
};

/** A home is shown down to its town or street and no further. */
function address(value: string): string {
  const [town] = /^.{2,}?(?:镇|街道|街|乡)/u.exec(value) ?? [];
  return `${town ?? [...value].slice(0, 3).join("")}****`;
}

function email(value: string): string {
  const at = value.lastIndexOf("@");
  return at > 0 ? `${value.slice(0, 1)}***${value.slice(at)}` : stars(4);
}

const MASKS: Readonly<Record<PrivateField, (value: string) => string>> = {
  name,
  idNumber: (value) => ends(value, 2, 3),
  organisationName: (value) => `${[...value].slice(0, 4).join("")}****`,
  creditCode: (value) => ends(value, 2, 3),
  legalRepresentative: name,
  contactName: name,
  phone: (value) => ends(value, 3, 4),
  email,
  address,
  postalCode: (value) => ends(value, 3, 1),
};

/** A personal value as lists and pages show it until somebody asks for it with a reason. */
export function masked(field: PrivateField, value: string): string {
  return MASKS[field](value);
}
