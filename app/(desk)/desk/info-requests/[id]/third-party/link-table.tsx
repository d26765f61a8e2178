import { ActionForm } from "@/components/desk-ui/action-form";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { DeskThirdPartyLink } from "@/db/queries/third-party-links";
import { instantInFull } from "@/text/dates";
import { thirdPartyDesk } from "@/text/third-party";
import { revokeLink } from "./actions";

function stateOf({ repliedAt, revokedAt, openedAt, signer }: DeskThirdPartyLink): string {
  const { state } = thirdPartyDesk;
  if (repliedAt) return state.replied(instantInFull(repliedAt), signer ?? "");
  if (revokedAt) return state.revoked(instantInFull(revokedAt));
  return openedAt ? state.opened(instantInFull(openedAt)) : state.waiting;
}

/** The links of a case that were made, and what became of them. */
export function LinkTable({
  infoRequestId,
  links,
  mayRevoke,
}: {
  infoRequestId: string;
  links: readonly DeskThirdPartyLink[];
  mayRevoke: boolean;
}) {
  return (
    <section className="no-print mt-8">
      <h2 className="mb-2 text-base font-semibold">{thirdPartyDesk.linksTitle}</h2>
      <Table caption={thirdPartyDesk.linksTitle} heads={thirdPartyDesk.columns.map((label) => ({ label }))}>
        {links.map((link) => (
          <Row key={link.id}>
            <RowHead>
              {link.name}
              {link.contact ? <span className="block text-ink-2">{link.contact}</span> : null}
            </RowHead>
            <Cell>
              {instantInFull(link.createdAt)} {link.makerName}
            </Cell>
            <Cell>{stateOf(link)}</Cell>
            <Cell>
              {mayRevoke && !link.revokedAt && !link.repliedAt ? (
                <ActionForm
                  action={revokeLink}
                  submit={thirdPartyDesk.revoke}
                  kind="danger"
                  hidden={{ id: infoRequestId, linkId: link.id }}
                />
              ) : null}
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
