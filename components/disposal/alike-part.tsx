import type { ReactNode } from "react";
import { PagePart } from "@/components/staff/page-body";
import { PlainTable } from "@/components/ui/plain-table";
import type { AlikePublication } from "@/db/queries/alike";
import { maskedText } from "@/domain/publication/withdrawal/masked-text";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { placeOfFound, sensitiveRuleNames } from "@/text/publishing";
import { alikeFiles as words } from "@/text/withdrawal";

const MOST_SHOWN = 5;

function Found({ hits }: Pick<AlikePublication, "hits">) {
  if (hits === null) return <span className="text-ink-2">{words.unlooked}</span>;
  if (hits.length === 0) return <>{words.clean}</>;
  return (
    <ul>
      {hits.slice(0, MOST_SHOWN).map((hit) => (
        <li key={hit.id}>
          <span className="font-semibold text-gov">{sensitiveRuleNames[hit.rule]}</span>，{placeOfFound(hit)}
          {hit.sample === "" ? "" : "："}
          <span className="break-all font-mono">{hit.sample}</span>
        </li>
      ))}
      {hits.length > MOST_SHOWN ? <li>{words.more(hits.length)}</li> : null}
    </ul>
  );
}

/** Public texts that are like the one that leaked, with what was found in them and where they are taken back. */
export function AlikePart({
  items,
  today,
  scan,
  mayWithdraw = false,
}: {
  items: readonly AlikePublication[];
  today: CalendarDate;
  /** The form that looks through them, for whoever may. */
  scan?: ReactNode;
  mayWithdraw?: boolean;
}) {
  return (
    <PagePart title={words.title}>
      <p className="max-w-read text-ink-2">{words.lead}</p>
      {items.length === 0 ? (
        <p className="mt-2">{words.none}</p>
      ) : (
        <>
          {scan ? <div className="mt-3">{scan}</div> : null}
          <PlainTable
            caption={words.caption}
            head={Object.values(words.heads)}
            rows={items.map(({ id, title, likenesses, hits }) => ({
              key: id,
              cells: [
                <a key="open" href={`/p/${id}`}>
                  {maskedText(title, today)}
                </a>,
                words.why(likenesses),
                <Found key="found" hits={hits} />,
                mayWithdraw ? (
                  <a key="act" href={`/publishing/${id}/withdraw`}>
                    {words.withdraw}
                  </a>
                ) : (
                  <a key="act" href={`/p/${id}`}>
                    {words.open}
                  </a>
                ),
              ],
            }))}
          />
        </>
      )}
    </PagePart>
  );
}
