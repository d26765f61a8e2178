import type { Metadata } from "next";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { auditHead } from "@/db/queries/audit";
import { requireStaff } from "@/server/session";
import { audit } from "@/text/audit";
import { instantInFull } from "@/text/dates";
import { AuditFrame } from "../audit-frame";
import { verify } from "./actions";
import { VerifyForm } from "./verify-form";

export const metadata: Metadata = { title: audit.verifyTitle, robots: "noindex" };

export default async function VerifyPage() {
  const staff = await requireStaff("audit.read");
  const head = await auditHead(staff);
  return (
    <AuditFrame current="/audit/verify">
      <PageBody title={audit.verifyTitle} lead={audit.verifyLead}>
        <div className="mt-5 max-w-read">
          <VerifyForm action={verify} />
        </div>
        {head ? (
          <PagePart title={audit.lastHead}>
            <p className="max-w-read text-ink-2">{audit.head(head.seq, instantInFull(head.at))}</p>
            <p className="mt-2 max-w-read break-all font-mono">{head.hmac}</p>
          </PagePart>
        ) : null}
      </PageBody>
    </AuditFrame>
  );
}
