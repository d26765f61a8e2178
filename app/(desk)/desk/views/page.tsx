import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { viewsKept } from "@/db/queries/saved-views";
import { requireStaff } from "@/server/session";
import { viewNames } from "@/text/desk";
import { savedViewWords } from "@/text/desk-queue";
import { type Asked, one, queueAddress } from "../asked";
import { DeskFrame } from "../desk-frame";
import { PagePart, PlainPage } from "../plain-page";
import { changeQueueView, dropQueueView } from "./actions";

export const metadata: Metadata = { title: savedViewWords.manage, robots: "noindex" };

const { heads } = savedViewWords;
const DONE: Readonly<Record<string, string>> = {
  changed: savedViewWords.changed,
  dropped: savedViewWords.dropped,
};

function Tick({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input type="checkbox" name={name} value="yes" defaultChecked={isOn} className="size-5 accent-link" />
      {label}
    </label>
  );
}

/** The views that an officer keeps, and those that colleagues share. */
export default async function ViewsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const staff = await requireStaff("infoRequest.read");
  const { own, shared } = await viewsKept(staff);
  const done = DONE[one((await searchParams).done) ?? ""] ?? null;
  return (
    <DeskFrame staff={staff} view={null}>
      <PlainPage title={savedViewWords.manage} done={done}>
        <PagePart title={savedViewWords.mine} id="own-views">
          {own.length === 0 ? (
            <p>{savedViewWords.none}</p>
          ) : (
            <Table
              caption={savedViewWords.mine}
              heads={[
                { label: heads.name },
                { label: heads.filter },
                { label: heads.place },
                { label: heads.act },
              ]}
            >
              {own.map(({ id, name, filter, isPinned, isShared }) => (
                <Row key={id}>
                  <RowHead>
                    <a href={queueAddress(filter)}>{name}</a>
                  </RowHead>
                  <Cell>{viewNames[filter.view]}</Cell>
                  <Cell>
                    <ActionForm
                      action={changeQueueView}
                      submit={savedViewWords.change}
                      kind="secondary"
                      hidden={{ id }}
                    >
                      <Tick name="isPinned" label={savedViewWords.pin} isOn={isPinned} />
                      <Tick name="isShared" label={savedViewWords.share} isOn={isShared} />
                    </ActionForm>
                  </Cell>
                  <Cell>
                    <ActionForm
                      action={dropQueueView}
                      submit={savedViewWords.drop}
                      kind="danger"
                      hidden={{ id }}
                    />
                  </Cell>
                </Row>
              ))}
            </Table>
          )}
        </PagePart>
        {shared.length > 0 ? (
          <PagePart title={savedViewWords.shared} id="shared-views">
            <ul>
              {shared.map(({ id, name, filter, owner }) => (
                <li key={id} className="border-b border-line py-2">
                  <a href={queueAddress(filter)}>{name}</a>
                  <span className="ml-3 text-ink-2">{savedViewWords.by(owner)}</span>
                </li>
              ))}
            </ul>
          </PagePart>
        ) : null}
      </PlainPage>
    </DeskFrame>
  );
}
