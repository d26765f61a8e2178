import { Items, Paragraphs } from "@/components/site/standing-page";
import { PlainTable } from "@/components/ui/plain-table";
import { DEADLINES, type DeadlineName } from "@/domain/law/deadlines";
import { currentYuan } from "@/domain/law/fees";
import { deadlinePage } from "@/text/deadline";
import { DEADLINE_NAMES, guide, periodInWords } from "@/text/guide";
import { Subheading } from "./subheading";

/** Every period that the law or the portal counts. */
export function Periods() {
  const words = guide.periods;
  const names = Object.keys(DEADLINES) as DeadlineName[];
  return (
    <>
      <Paragraphs lines={[words.text]} />
      <PlainTable
        caption={words.caption}
        head={words.head}
        rows={names.map((name) => {
          const { article, words: rule } = DEADLINES[name];
          return {
            key: `period-${name}`,
            cells: [DEADLINE_NAMES[name], periodInWords(DEADLINES[name]), article, rule],
          };
        })}
      />
      <p className="mt-2">
        {deadlinePage.linkNote}
        <a href="/deadline">{deadlinePage.linkFrom}</a>
      </p>
    </>
  );
}

/** 信息处理费. */
export function Fees() {
  const words = guide.fees;
  const rowsOf = (kind: string, rows: readonly (readonly string[])[]) =>
    rows.map((cells, at) => ({ key: `${kind}-${at + 1}`, cells }));
  return (
    <>
      <Paragraphs lines={words.text} />
      <div className="max-w-read">
        <PlainTable
          caption={words.byItemCaption}
          head={words.byItemHead}
          rows={rowsOf("fee-by-item", words.byItemRows)}
        />
        <PlainTable
          caption={words.byPageCaption}
          head={words.byPageHead}
          rows={rowsOf("fee-by-page", words.byPageRows)}
        />
      </div>
      <Paragraphs
        lines={[
          words.examples({
            items35: currentYuan({ method: "items", before: 0, items: 35 }),
            pages120: currentYuan({ method: "pages", pages: 120 }),
          }),
          words.notice(periodInWords(DEADLINES.feePayment)),
        ]}
      />
    </>
  );
}

/** Where to turn when information is not given. */
export function Remedies() {
  const words = guide.remedies;
  return (
    <>
      <Subheading>{words.complaint}</Subheading>
      <Paragraphs lines={words.complaintText} />
      <Subheading>{words.review}</Subheading>
      <Items
        items={words.reviewItems({
          review: periodInWords(DEADLINES.administrativeReview),
          lawsuit: periodInWords(DEADLINES.lawsuit),
          after: periodInWords(DEADLINES.lawsuitAfterReview),
        })}
      />
      <Paragraphs lines={[words.where]} />
    </>
  );
}
