import type { AnswerLetter as Letter } from "@/domain/info-request/answer-letter";
import { dayInFull } from "@/text/dates";
import { ANSWER_PART_LABELS, answerLetterWords } from "@/text/info-request";

const CASE_NUMBER = /[A-Z]{2,6}-\d{4}-\d{6}/;

/** A case number stays on one line; nothing is put into it that a copy would carry along. */
function unbroken(line: string) {
  const found = CASE_NUMBER.exec(line);
  if (!found) return line;
  const [number] = found;
  return (
    <>
      {line.slice(0, found.index)}
      <span className="whitespace-nowrap">{number}</span>
      {line.slice(found.index + number.length)}
    </>
  );
}

function Paragraphs({ lines }: { lines: readonly string[] }) {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const times = (seen.get(line) ?? 0) + 1;
    seen.set(line, times);
    return <p key={`${line}|${times}`}>{unbroken(line)}</p>;
  });
}

/** An answer set as the paper it is (GB/T 9704); `heading` is the level of its title on the page that shows it. */
export function AnswerLetter({ letter, heading: Title = "h1" }: { letter: Letter; heading?: "h1" | "h2" }) {
  const Section = Title === "h1" ? "h2" : "h3";
  return (
    <article className="gw" lang="zh-CN">
      <div className="gw-head">{letter.issuer}</div>
      <div className="gw-no">{letter.letterNumber ?? answerLetterWords.noNumberYet}</div>
      <hr className="gw-rule" />
      <Title className="gw-title">{letter.title}</Title>
      <p className="to">{letter.salutation}</p>
      <Paragraphs lines={letter.opening} />
      {letter.sections.map(({ heading, paragraphs, missing }) => (
        <section key={heading}>
          <Section className="gw-section">{heading}</Section>
          <Paragraphs lines={paragraphs} />
          {missing ? (
            <p>
              <mark>{answerLetterWords.missing(ANSWER_PART_LABELS[missing])}</mark>
            </p>
          ) : null}
        </section>
      ))}
      {letter.remedy.length > 0 ? (
        <section>
          <Section className="gw-section">{answerLetterWords.remedy}</Section>
          <Paragraphs lines={letter.remedy} />
        </section>
      ) : null}
      <div className="gw-sign">
        <p>{letter.signedBy}</p>
        <p>{letter.signedOn ? dayInFull(letter.signedOn) : answerLetterWords.noDateYet}</p>
      </div>
    </article>
  );
}
