import type { Metadata } from "next";
import { AuditSearch } from "@/components/audit/audit-search";
import { AuditTable } from "@/components/audit/audit-table";
import { PageBody } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { auditPage } from "@/db/queries/audit";
import { addressWith, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { audit } from "@/text/audit";
import { auditAsked } from "./audit-asked";
import { AuditFrame } from "./audit-frame";

export const metadata: Metadata = { title: audit.title, robots: "noindex" };

const ROWS = 50;

export default async function AuditPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("audit.read");
  const { entries, filter, notes, before } = await auditAsked(staff, await searchParams);
  const { items, next } = await auditPage(staff, filter, before, ROWS);
  return (
    <AuditFrame current="/audit">
      <PageBody title={audit.title} lead={audit.lead}>
        <AuditSearch entries={entries} />
        <div className="my-4 max-w-read space-y-2">
          {notes.map((note) => (
            <Notice key={note} tone="warn">
              {note}
            </Notice>
          ))}
        </div>
        {items.length === 0 ? <p>{audit.none}</p> : <AuditTable rows={items} />}
        <nav aria-label={audit.paging} className="mt-4 flex gap-x-6">
          {before === null ? null : (
            <a href={addressWith("/audit", { ...entries })} className="py-1">
              {audit.newest}
            </a>
          )}
          {next === null ? null : (
            <a href={addressWith("/audit", { ...entries, before: next })} className="py-1" rel="next">
              {audit.older}
            </a>
          )}
        </nav>
      </PageBody>
    </AuditFrame>
  );
}
