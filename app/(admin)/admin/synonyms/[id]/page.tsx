import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { synonymForForm } from "@/db/queries/synonyms";
import { requireStaff } from "@/server/session";
import { synonymsPage } from "@/text/search";
import { AdminFrame } from "../../admin-frame";
import { removeSynonyms, saveSynonyms } from "../actions";
import { HitsOfWords } from "../word-hits";

export const metadata: Metadata = { title: synonymsPage.title, robots: "noindex" };

export default async function SynonymGroupPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff("site.manage");
  const group = await synonymForForm(staff, (await params).id);
  if (!group) notFound();
  const { id, words, state } = group;
  return (
    <AdminFrame current="/admin/synonyms">
      <PageBody title={synonymsPage.change(words.join("、"))}>
        <HitsOfWords words={words} />
        <ActionForm
          action={saveSynonyms}
          submit={synonymsPage.save}
          hidden={{ id, seen: state }}
          sentences={synonymsPage.problems}
          className="max-w-read"
        >
          <TextField
            name="words"
            label={synonymsPage.words}
            hint={synonymsPage.changeHint}
            initial={words.join("、")}
          />
        </ActionForm>
        <PagePart title={synonymsPage.remove}>
          <p className="max-w-read">{synonymsPage.removeHint}</p>
          <ActionForm
            action={removeSynonyms}
            submit={synonymsPage.remove}
            kind="danger"
            hidden={{ id, seen: state }}
          />
        </PagePart>
        <p className="mt-6">
          <a href="/admin/synonyms">{synonymsPage.back}</a>
        </p>
      </PageBody>
    </AdminFrame>
  );
}
