import { noteCaseRead } from "@/db/mutations/disposal";
import { type CaseReader, disposalCase } from "@/db/queries/disposal";
import { disposal } from "@/text/withdrawal";
import { plainAnswer } from "../handlers";
import { evidencePackage } from "./evidence";

/** The evidence of a case as a download, once it was noted who takes it along; or that there is no such case. */
export async function packageAnswer(
  by: CaseReader,
  role: "auditor" | "supervisor" | "publisher",
  caseId: string | null,
  at: number,
): Promise<Response> {
  const found = caseId === null ? null : await disposalCase(by, caseId);
  if (!found) return plainAnswer(404, disposal.missingCase);
  await noteCaseRead(by, role, found.id, "disposal.export", at);
  const bytes = await evidencePackage(by, found, at);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="evidence-${found.id}.zip"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
