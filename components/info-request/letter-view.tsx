import { isTable, type LetterBlock, type LetterParagraph } from "@/domain/letter/blocks";
import { MISSING_MARK } from "@/domain/letter/fields";

const CASE_NUMBER = /[A-Z]{2,6}-\d{4}-\d{6}/g;

/** The pieces of a line: what is still owed stands out, a case number stays on one line. */
function piecesOf(line: string) {
  const marks = new RegExp(`${MISSING_MARK.source}|${CASE_NUMBER.source}`, "g");
  const pieces: { at: number; text: string; kind: "plain" | "missing" | "number" }[] = [];
  let last = 0;
  for (const { 0: text, index } of line.matchAll(marks)) {
    pieces.push({ at: last, text: line.slice(last, index), kind: "plain" });
    pieces.push({ at: index, text, kind: text.startsWith("【") ? "missing" : "number" });
    last = index + text.length;
  }
  return [...pieces, { at: last, text: line.slice(last), kind: "plain" as const }].filter(({ text }) => text);
}

function Line({ text }: { text: string }) {
  return piecesOf(text).map(({ at, text: piece, kind }) => {
    if (kind === "missing") return <mark key={at}>{piece}</mark>;
    if (kind === "number")
      return (
        <span key={at} className="whitespace-nowrap">
          {piece}
        </span>
      );
    return piece;
  });
}

type Placed = { at: number; block: LetterBlock };
const isSign = ({ block }: Placed) => !isTable(block) && block.role === "sign";

/** A letter set as the paper it is (GB/T 9704); `heading` is the level of its title on the page that shows it. */
export function LetterView({
  blocks,
  heading: Title = "h1",
}: {
  blocks: readonly LetterBlock[];
  heading?: "h1" | "h2";
}) {
  const Section = Title === "h1" ? "h2" : "h3";
  const placed = blocks.map((block, at) => ({ at, block }));
  const firstSign = placed.find(isSign)?.at ?? placed.length;
  const set = ({ role, text }: LetterParagraph, at: number) => {
    switch (role) {
      case "issuer":
        return (
          <div key={at} className="gw-head">
            <Line text={text} />
          </div>
        );
      case "number":
        return (
          <div key={at}>
            <div className="gw-no">
              <Line text={text} />
            </div>
            <hr className="gw-rule" />
          </div>
        );
      case "title":
        return (
          <Title key={at} className="gw-title">
            <Line text={text} />
          </Title>
        );
      case "heading":
        return (
          <Section key={at} className="gw-section">
            <Line text={text} />
          </Section>
        );
      case "to":
      case "note":
        return (
          <p key={at} className={role === "to" ? "to" : "text-sm"}>
            <Line text={text} />
          </p>
        );
      default:
        return (
          <p key={at}>
            <Line text={text} />
          </p>
        );
    }
  };
  const show = ({ at, block }: Placed) =>
    isTable(block) ? <LetterTable key={at} rows={block.rows} /> : set(block, at);
  const isAfter = (one: Placed) => one.at > firstSign && !isSign(one);
  return (
    <article className="gw" lang="zh-CN">
      {placed.filter(({ at }) => at < firstSign).map(show)}
      {placed.some(isSign) ? <div className="gw-sign">{placed.filter(isSign).map(show)}</div> : null}
      {placed.filter(isAfter).map(show)}
    </article>
  );
}

function LetterTable({ rows }: { rows: readonly (readonly string[])[] }) {
  return (
    <table className="my-4 w-full border-collapse border border-ink text-left">
      <tbody>
        {rows.map(([label = "", ...cells]) => (
          <tr key={label} className="border border-ink align-top">
            <th scope="row" className="w-36 border border-ink px-3 py-2 font-normal">
              {label}
            </th>
            {cells.map((cell, at) => (
              <td
                key={`${label}|${String(at)}`}
                className="h-11 border border-ink px-3 py-2 whitespace-pre-line break-words"
              >
                <Line text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
