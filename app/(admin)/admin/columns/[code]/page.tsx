import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField } from "@/components/desk-ui/fields";
import { columnHref } from "@/components/site/column-nav";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Button } from "@/components/ui/button";
import { agencyChoices, columnForForm } from "@/db/queries/admin-site";
import { columnTree, withDescendants } from "@/db/queries/columns";
import { exceptionOf } from "@/db/queries/site-health";
import { isStatutoryColumn } from "@/domain/catalogue/column-form";
import { requireStaff } from "@/server/session";
import { columnsPage, entryProblems } from "@/text/admin";
import { columnEditor as words } from "@/text/columns";
import { columnException } from "@/text/site-health";
import { DoneNotice } from "../../../../done-notice";
import { AdminFrame } from "../../admin-frame";
import { dropColumn, saveColumn, shiftColumn } from "../actions";
import { ColumnEntries, columnChoices } from "../column-entries";
import { ColumnException } from "../column-exception";

export const metadata: Metadata = { title: columnsPage.title, robots: "noindex" };

export default async function ColumnEditorPage({ params, searchParams }: PageProps<"/admin/columns/[code]">) {
  const staff = await requireStaff("site.manage");
  const { code } = await params;
  const known = await columnForForm(staff, code);
  if (!known) notFound();
  const { column, parentCode, ownerAgency, state } = known;
  const tree = await columnTree();
  const own = withDescendants(tree, column.id);
  const others = tree.filter(({ id }) => !own.includes(id));
  const isFixed = isStatutoryColumn(code);
  return (
    <AdminFrame current="/admin/columns">
      <PageBody title={words.change(column.name)} lead={words.addressStays(columnHref(code))}>
        <DoneNotice params={await searchParams} sentences={{ ...words.done, ...columnException.done }} />
        {isFixed ? <p className="mt-3 max-w-read">{words.statutory}</p> : null}
        <ActionForm
          key={state}
          action={saveColumn}
          submit={words.save}
          hidden={{ columnCode: code, seen: state }}
          sentences={entryProblems}
          className="mt-4 max-w-read"
        >
          <ColumnEntries
            initial={{ ...column, parentCode, ownerAgency }}
            tree={others}
            agencies={await agencyChoices(staff)}
            isFixed={isFixed}
          />
        </ActionForm>
        <PagePart title={words.move}>
          <ActionForm
            action={shiftColumn}
            submit={words.up}
            submitAs={{ name: "direction", value: "up" }}
            kind="secondary"
            hidden={{ columnCode: code }}
            beside={
              <Button type="submit" name="direction" value="down" kind="secondary" size="staff">
                {words.down}
              </Button>
            }
          />
        </PagePart>
        <ColumnException code={code} reason={await exceptionOf(code)} />
        {isFixed ? null : (
          <PagePart title={words.remove}>
            <p className="max-w-read">{words.removeHint}</p>
            <ActionForm
              action={dropColumn}
              submit={words.remove}
              kind="danger"
              hidden={{ columnCode: code, seen: state }}
              className="max-w-read"
            >
              <SelectField
                name="successor"
                {...words.successor}
                options={[{ value: "", label: words.choose }, ...columnChoices(others)]}
                initial={parentCode ?? ""}
              />
            </ActionForm>
          </PagePart>
        )}
        <p className="mt-6">
          <a href="/admin/columns">{words.back}</a>
        </p>
      </PageBody>
    </AdminFrame>
  );
}
