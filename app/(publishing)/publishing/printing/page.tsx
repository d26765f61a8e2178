import type { Metadata } from "next";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { publishedBetween } from "@/db/queries/printing";
import { today } from "@/server/clock";
import { addressWith, type QueryParams, textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { mediaPapers as words } from "@/text/printed";
import { PublishingFrame } from "../publishing-frame";
import { MEDIA_PAPERS } from "./papers";
import { MOST, periodAsked } from "./period";

export const metadata: Metadata = { title: words.title, robots: "noindex" };

/** What goes to newspaper, station and notice board for a period, and to each publication its own sheets. */
export default async function PrintingPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("draft.read");
  const params = await searchParams;
  const period = periodAsked(textParam(params, "from"), textParam(params, "to"), today());
  const rows = await publishedBetween(staff, period.from, period.to, MOST);
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.title} lead={words.lead}>
        <form
          action="/publishing/printing"
          method="get"
          className="mt-4 flex max-w-read flex-wrap items-end gap-x-6"
        >
          <TextField name="from" label={words.from} defaultValue={period.from} width="short" />
          <TextField name="to" label={words.to} defaultValue={period.to} width="short" />
          <Button type="submit" kind="secondary" size="staff" className="mt-4">
            {words.show}
          </Button>
        </form>
        <PagePart title={words.papers}>
          {rows.length === 0 ? <p>{words.nothing.paragraphs[0]}</p> : null}
          {rows.length === MOST ? <p>{words.capped(MOST)}</p> : null}
          <ul className="flex flex-wrap gap-x-6">
            {rows.length > 0
              ? Object.keys(MEDIA_PAPERS).map((file) => (
                  <li key={file}>
                    <a
                      href={addressWith(`/publishing/printing/${file}`, { ...period })}
                      className="inline-block py-1"
                    >
                      {words.files[file]}
                    </a>
                  </li>
                ))
              : null}
          </ul>
        </PagePart>
        {rows.length > 0 ? (
          <PagePart title={words.each}>
            <Table
              caption={words.each}
              heads={[{ label: words.heads[1] }, { label: words.heads[2] }, { label: words.eachActs }]}
            >
              {rows.map(({ id, title, documentNumber, publishedOn }) => (
                <Row key={id}>
                  <RowHead>
                    <a href={`/publishing/${id}`}>{title}</a>
                    {documentNumber ? <span className="block text-ink-2">{documentNumber}</span> : null}
                  </RowHead>
                  <Cell line>{dayInFull(publishedOn)}</Cell>
                  <Cell>
                    <a href={`/publishing/${id}/placements`} className="inline-block min-h-6">
                      {words.register}
                      <span className="sr-only">：{title}</span>
                    </a>
                  </Cell>
                </Row>
              ))}
            </Table>
          </PagePart>
        ) : null}
      </PageBody>
    </PublishingFrame>
  );
}
