import { createHash } from "node:crypto";
import { createAgency, giveCasePrefix } from "@/db/mutations/agencies";
import type { CaseAgency } from "@/db/queries/case-archive";
import { codeKey } from "@/domain/publication/coded-field";

const digest = (name: string) => createHash("sha256").update(codeKey(name)).digest();

/** A prefix of case numbers that a name always leads to; six letters, the first an L (历史), that no agency bears yet. */
function prefixFor(name: string, taken: ReadonlySet<string>): string {
  for (let turn = 0; ; turn += 1) {
    const letters = [...digest(`${name}|${turn}`).subarray(0, 5)].map((byte) =>
      String.fromCharCode(65 + (byte % 26)),
    );
    const prefix = `L${letters.join("")}`;
    if (!taken.has(prefix)) return prefix;
  }
}

/**
 * Adds an agency that only an archive knows, or gives one that had no desk a prefix of case numbers. It is `external`: nobody is
 * offered to apply to it.
 */
export async function addCaseAgency(
  name: string,
  known: CaseAgency | undefined,
  taken: ReadonlySet<string>,
  at: number,
): Promise<CaseAgency> {
  const casePrefix = prefixFor(name, taken);
  if (known) {
    await giveCasePrefix("system", known.id, casePrefix, at);
    return { ...known, casePrefix };
  }
  const mark = digest(name).toString("hex").slice(0, 8);
  const code = `issuer-${mark}`;
  const id = await createAgency(
    "system",
    {
      code,
      name,
      shortName: name,
      level: "external",
      parentId: null,
      position: 100_000,
      creditCode: `X${mark.toUpperCase()}`,
      sign: name,
      casePrefix,
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
  return { id, code, name, casePrefix };
}
