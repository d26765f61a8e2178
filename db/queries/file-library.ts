import { type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { FileTextStatus } from "@/domain/publication/file-text";
import type { DraftStage } from "@/domain/publication/workflow";
import { rows } from "../client";
import { objectChecks } from "../schema/object-care";
import { publicationDraftFiles } from "../schema/publication-draft-files";
import { publicationDrafts } from "../schema/publication-drafts";
import { fileTexts, publicationFiles } from "../schema/publication-files";
import { publications } from "../schema/publications";

/** Which files the library lists: all, those that nothing carries any more, those whose bytes are missing or altered. */
export const LIBRARY_KINDS = ["all", "unused", "faulty"] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

interface Asked {
  kind: LibraryKind;
  /** Words of the name; empty for all. */
  words: string;
  page: number;
  pageSize: number;
}

/** A file by its bytes, whatever carries it. */
export interface LibraryFile {
  sha256: string;
  objectName: string;
  name: string;
  mediaType: string;
  byteSize: number;
  status: FileTextStatus | null;
  uses: FileUse[];
}

/** One draft, with its publication if there is one, that carries a file or once did. */
export interface FileUse {
  draftId: string;
  title: string;
  stage: DraftStage;
  /** In the draft as it stands. */
  inDraft: boolean;
  /** Before the public now. */
  isPublic: boolean;
}

/** Every place of a file at one agency: in a draft as it stands, before the public, or in an earlier version. */
const places = ({ agencyId }: Staff<"draft.read">): SQL => sql`
  SELECT u.*, d.title, d.stage FROM (
    SELECT draft_id, sha256, object_name, name, media_type, byte_size, 1 AS in_draft, 0 AS is_public
      FROM ${publicationDraftFiles}
    UNION ALL
    SELECT f.publication_id, f.sha256, f.object_name, f.name, f.media_type, f.byte_size, 0,
           f.removed_at IS NULL AND p.withdrawn_at IS NULL
      FROM ${publicationFiles} f JOIN ${publications} p ON p.id = f.publication_id
  ) u JOIN ${publicationDrafts} d ON d.id = u.draft_id AND d.agency_id = ${agencyId}`;

function matching(by: Staff<"draft.read">, { kind, words }: Asked): SQL {
  const name = words === "" ? sql`1` : sql`max(instr(lower(l.name), lower(${words}))) > 0`;
  const wanted = {
    all: sql`1`,
    unused: sql`max(l.in_draft) = 0 AND max(l.is_public) = 0`,
    faulty: sql`max(c.fault IS NOT NULL) = 1`,
  }[kind];
  return sql`
    SELECT l.sha256, max(l.object_name) AS objectName, max(l.name) AS name, max(l.media_type) AS mediaType,
           max(l.byte_size) AS byteSize, max(t.status) AS status
    FROM (${places(by)}) l
    LEFT JOIN ${fileTexts} t ON t.sha256 = l.sha256
    LEFT JOIN ${objectChecks} c ON c.object_name = l.object_name
    GROUP BY l.sha256 HAVING ${name} AND ${wanted}`;
}

/** One page of everything that the drafts and publications of an agency carry or carried, each file once, with where it is used. */
export async function fileLibrary(by: Staff<"draft.read">, asked: Asked) {
  const [count] = await rows<{ total: number }>(sql`SELECT count(*) AS total FROM (${matching(by, asked)})`);
  const total = count?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / asked.pageSize));
  const page = Math.min(Math.max(asked.page, 1), pages);
  const found = await rows<Omit<LibraryFile, "uses">>(
    sql`${matching(by, asked)} ORDER BY name, l.sha256
        LIMIT ${asked.pageSize} OFFSET ${(page - 1) * asked.pageSize}`,
  );
  const uses = await usesOf(
    by,
    found.map(({ sha256 }) => sha256),
  );
  return {
    total,
    page,
    pages,
    items: found.map((file): LibraryFile => ({ ...file, uses: uses.get(file.sha256) ?? [] })),
  };
}

async function usesOf(by: Staff<"draft.read">, hashes: readonly string[]): Promise<Map<string, FileUse[]>> {
  const uses = new Map<string, FileUse[]>();
  if (hashes.length === 0) return uses;
  const list = sql.join(
    hashes.map((hash) => sql`${hash}`),
    sql`, `,
  );
  const found = await rows<{
    sha256: string;
    draftId: string;
    title: string;
    stage: DraftStage;
    inDraft: number;
    isPublic: number;
  }>(
    sql`SELECT sha256, draft_id AS draftId, max(title) AS title, max(stage) AS stage,
               max(in_draft) AS inDraft, max(is_public) AS isPublic
        FROM (${places(by)}) WHERE sha256 IN (${list}) GROUP BY sha256, draft_id ORDER BY draft_id DESC`,
  );
  for (const { sha256, inDraft, isPublic, ...use } of found) {
    const known = uses.get(sha256) ?? [];
    uses.set(sha256, [...known, { ...use, inDraft: inDraft === 1, isPublic: isPublic === 1 }]);
  }
  return uses;
}
