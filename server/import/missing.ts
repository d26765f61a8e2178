import { createHash } from "node:crypto";
import { createAgency } from "@/db/mutations/agencies";
import { createColumn } from "@/db/mutations/columns";
import type { ImportDirectory } from "@/db/queries/publication-import";
import { codeKey } from "@/domain/publication/coded-field";

/** A lasting mark of a name, so that a second import finds what the first one made. */
const mark = (name: string) => createHash("sha256").update(codeKey(name)).digest("hex").slice(0, 8);

/**
 * Adds a body that issues documents and has no desk here. Its index numbers begin with a provisional prefix of nine places,
 * because an index number must have one and never changes.
 */
export async function addIssuer(name: string, directory: ImportDirectory, at: number) {
  const code = `issuer-${mark(name)}`;
  const id = await createAgency(
    "system",
    {
      code,
      name,
      shortName: name,
      level: "external",
      parentId: null,
      position: 100_000 + directory.agencies.size,
      creditCode: `X${mark(name).toUpperCase()}`,
      sign: name,
      casePrefix: "",
      address: "",
      postalCode: "",
      phone: "",
      fax: "",
      email: "",
      officeHours: "",
      disclosureOffice: "",
      themes: [],
      reviewOrgan: "",
      court: "",
    },
    at,
  );
  const row = { id, code, name };
  directory.agencies.set(codeKey(name), row).set(codeKey(code), row);
  return row;
}

/** Adds a column below 法定主动公开内容, or at the top where there is none. */
export async function addColumn(name: string, directory: ImportDirectory, at: number) {
  const code = `column-${mark(name)}`;
  const id = await createColumn(
    "system",
    {
      code,
      name,
      parentId: directory.columns.get("proactive")?.id ?? null,
      position: 100_000 + directory.columns.size,
      statutoryItem: null,
      ownerAgencyId: null,
      updateDays: null,
      description: name,
      columnType: "政务公开",
      emptyNote: null,
    },
    at,
  );
  const row = { id, code, name };
  directory.columns.set(codeKey(name), row).set(codeKey(code), row);
  return row;
}
