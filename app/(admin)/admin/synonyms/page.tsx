import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { synonymsForAdmin } from "@/db/queries/synonyms";
import { wordHits } from "@/db/search/word-hits";
import { synonymWords } from "@/domain/publication/synonym-form";
import { type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { synonymsPage } from "@/text/search";
import { DoneNotice } from "../../../done-notice";
import { AdminFrame } from "../admin-frame";
import { createSynonyms } from "./actions";
import { HitsOfWords, hitsInWords } from "./word-hits";

export const metadata: Metadata = { title: synonymsPage.title, robots: "noindex" };

const PROBLEMS: Readonly<Record<string, string>> = synonymsPage.problems;

/** Words are looked at before they are added: how many publications each finds. */
async function NewGroup({ typed }: { typed: string }) {
  const read = typed === "" ? null : synonymWords.safeParse(typed);
  const problem = read?.error ? PROBLEMS[read.error.issues[0]?.message ?? ""] : undefined;
  return (
    <PagePart title={synonymsPage.lookTitle}>
      <form action="/admin/synonyms" method="get" className="max-w-read">
        <TextField
          name="words"
          label={synonymsPage.words}
          hint={synonymsPage.lookHint}
          problem={problem}
          defaultValue={typed}
        />
        <Button type="submit" kind="secondary" size="staff" className="mt-4">
          {synonymsPage.look}
        </Button>
      </form>
      {read?.data ? (
        <>
          <HitsOfWords words={read.data} />
          <ActionForm
            action={createSynonyms}
            submit={synonymsPage.add}
            hidden={{ words: read.data.join("、") }}
            sentences={synonymsPage.problems}
            className="mt-4 max-w-read"
          />
        </>
      ) : null}
    </PagePart>
  );
}

export default async function SynonymsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("site.manage");
  const params = await searchParams;
  const groups = await Promise.all(
    (await synonymsForAdmin(staff)).map(async ({ id, words }) => ({
      id,
      words,
      hits: await Promise.all(
        words.map(async (word) => synonymsPage.hitsOf(word, hitsInWords(await wordHits([word])))),
      ),
    })),
  );
  const { added, saved, unchanged, removed } = synonymsPage;
  return (
    <AdminFrame current="/admin/synonyms">
      <PageBody title={synonymsPage.title} lead={synonymsPage.lead}>
        <DoneNotice params={params} sentences={{ added, saved, unchanged, removed }} />
        <NewGroup typed={textParam(params, "words")} />
        <PagePart title={synonymsPage.caption}>
          {groups.length === 0 ? <p>{synonymsPage.none}</p> : null}
          <Table
            caption={synonymsPage.caption}
            heads={[{ label: synonymsPage.words }, { label: synonymsPage.hits }]}
          >
            {groups.map(({ id, words, hits }) => (
              <Row key={id}>
                <RowHead>
                  <a href={`/admin/synonyms/${id}`}>{words.join("、")}</a>
                </RowHead>
                <Cell>{hits.join("，")}</Cell>
              </Row>
            ))}
          </Table>
        </PagePart>
      </PageBody>
    </AdminFrame>
  );
}
