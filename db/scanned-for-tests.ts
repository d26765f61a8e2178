import { eq } from "drizzle-orm";
import { q } from "./client";
import { contentHashOf } from "./mutations/content-hash";
import { recordScan } from "./mutations/publication-scans";
import { draftFilesOf } from "./queries/publication-draft-files";
import { publicationDrafts } from "./schema/publication-drafts";

/** Notes that a draft was looked through with its files and nothing was found, as the process that reads files would. */
export async function scannedForTests(id: string, at: number): Promise<void> {
  const [draft] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
  if (!draft) throw new Error(`no draft ${id}`);
  const files = await draftFilesOf(id);
  const found = files.map(({ sha256 }) => ({
    sha256,
    outcome: "checked" as const,
    pages: 1,
    handPages: [],
    findings: [],
    isMore: false,
    values: [],
  }));
  const { agencyId, fields } = draft;
  const contentHash = contentHashOf(fields, files);
  await recordScan(
    { id, agencyId, contentHash, subject: "draft", startedAt: at, words: [], files: found },
    at,
  );
}
