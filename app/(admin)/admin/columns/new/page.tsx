import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { PageBody } from "@/components/staff/page-body";
import { agencyChoices } from "@/db/queries/admin-site";
import { columnTree } from "@/db/queries/columns";
import { requireStaff } from "@/server/session";
import { entryProblems } from "@/text/admin";
import { columnEditor } from "@/text/columns";
import { AdminFrame } from "../../admin-frame";
import { createColumn } from "../actions";
import { ColumnEntries } from "../column-entries";

export const metadata: Metadata = { title: columnEditor.add, robots: "noindex" };

export default async function NewColumnPage() {
  const staff = await requireStaff("site.manage");
  return (
    <AdminFrame current="/admin/columns">
      <PageBody title={columnEditor.add}>
        <ActionForm
          action={createColumn}
          submit={columnEditor.add}
          sentences={entryProblems}
          className="mt-4 max-w-read"
        >
          <TextField name="code" {...columnEditor.code} width="short" />
          <ColumnEntries tree={await columnTree()} agencies={await agencyChoices(staff)} />
        </ActionForm>
        <p className="mt-6">
          <a href="/admin/columns">{columnEditor.back}</a>
        </p>
      </PageBody>
    </AdminFrame>
  );
}
