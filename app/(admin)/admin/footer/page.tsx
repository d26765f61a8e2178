import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextArea, TextField } from "@/components/desk-ui/fields";
import { USUAL_FOOTER } from "@/components/site/footer";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { footerForForm, trustedForForm } from "@/db/queries/admin-site";
import { FOOTER_REQUIRED, type FooterItem, MOST_FOOTER_ITEMS } from "@/domain/site/footer-items";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { hostProblems, footerPage as words } from "@/text/footer-items";
import { DoneNotice } from "../../../done-notice";
import { AdminFrame } from "../admin-frame";
import { saveFooter, saveTrustedHosts } from "./actions";

export const metadata: Metadata = { title: words.title, robots: "noindex" };

/** Lines that stand empty below the links, for new ones. */
const SPARE = 3;

/** One link: its name, where it leads, and its place. */
function Line({ line, item }: { line: number; item: FooterItem | undefined }) {
  return (
    <fieldset className="grid gap-x-4 border-t border-line pt-2 sm:grid-cols-[14rem_1fr_5rem] [&>div]:mt-1">
      <legend className="float-left w-full text-ink-2 sm:col-span-3">{words.item(line)}</legend>
      <TextField name={`label${line}`} label={words.label} initial={item?.label ?? ""} />
      <TextField
        name={`address${line}`}
        label={words.address}
        initial={item?.address ?? ""}
        inputMode="url"
      />
      <TextField
        name={`order${line}`}
        label={words.order}
        initial={item ? String(line) : ""}
        inputMode="numeric"
      />
    </fieldset>
  );
}

/** The links at the foot of every public page, and whose sites a text may name. */
export default async function FooterPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("site.manage");
  const { items: own, state } = await footerForForm(staff);
  const { hosts, state: hostState } = await trustedForForm(staff);
  const items = own ?? USUAL_FOOTER;
  const lines = Math.min(items.length + SPARE, MOST_FOOTER_ITEMS);
  const missing = FOOTER_REQUIRED.filter((address) => !items.some((item) => item.address === address));
  const { saved, hostsSaved, unchanged } = words;
  return (
    <AdminFrame current="/admin/footer">
      <PageBody title={words.title} lead={words.lead}>
        <DoneNotice params={await searchParams} sentences={{ saved, hostsSaved, unchanged }} />
        {missing.length > 0 ? (
          <div className="mt-4 max-w-read">
            <Notice tone="warn">{words.missing(missing.map((one) => words.required[one]).join("、"))}</Notice>
          </div>
        ) : null}
        <PagePart title={words.items}>
          <p className="mb-3 max-w-read text-ink-2">{words.itemsHow}</p>
          <ActionForm action={saveFooter} submit={words.save} hidden={{ seen: state }} className="max-w-page">
            <div className="grid gap-3">
              {Array.from({ length: lines }, (_, index) => {
                const item = items[index];
                return <Line key={item?.address ?? `spare${index}`} line={index + 1} item={item} />;
              })}
            </div>
          </ActionForm>
        </PagePart>
        <PagePart title={words.hosts}>
          <p className="mb-3 max-w-read text-ink-2">{words.hostsHow}</p>
          <ActionForm
            action={saveTrustedHosts}
            submit={words.saveHosts}
            hidden={{ seen: hostState }}
            sentences={hostProblems}
            className="max-w-read"
          >
            <TextArea name="hosts" label={words.hostsLabel} hint={words.hostsHint} initial={hosts} rows={3} />
          </ActionForm>
        </PagePart>
      </PageBody>
    </AdminFrame>
  );
}
