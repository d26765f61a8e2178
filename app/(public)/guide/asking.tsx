import { Items, Paragraphs } from "@/components/site/standing-page";
import { buttonClass } from "@/components/ui/button";
import { PlainTable } from "@/components/ui/plain-table";
import { DEADLINES } from "@/domain/law/deadlines";
import { guide, periodInWords } from "@/text/guide";
import { Subheading } from "./subheading";

/** How information is got, published or not (获取方式). */
export function Access() {
  const words = guide.access;
  return (
    <>
      <Subheading>{words.proactive}</Subheading>
      <Items
        items={[
          <>
            <strong>{words.online}</strong>　{words.onlineText}
            <a href="/search">{words.searchLink}</a>
          </>,
          <>
            <strong>{words.places}</strong>　{words.placesText}
            <a href="/places">{words.placesLink}</a>
          </>,
          <>
            <strong>{words.media}</strong>　{words.mediaText}
          </>,
        ]}
      />
      <Subheading>{words.onApplication}</Subheading>
      <Paragraphs lines={[words.onApplicationText]} />
    </>
  );
}

/** Whom one asks, with what, and by which way. */
export function Apply() {
  const words = guide.apply;
  return (
    <>
      <Subheading>{words.to}</Subheading>
      <Paragraphs lines={[words.toText]} />
      <Subheading>{words.contents}</Subheading>
      <Paragraphs lines={[words.contentsText]} />
      <Items ordered items={words.contentsItems} />
      <Paragraphs lines={words.contentsNotes} />
      <Subheading>{words.channels}</Subheading>
      <PlainTable
        caption={words.channelsCaption}
        head={words.channelsHead}
        rows={words.channelRows.map((cells, at) => ({ key: `channel-${at + 1}`, cells }))}
      />
      <p className="no-print mt-5 flex flex-wrap gap-4">
        <a href="/apply" className={buttonClass()}>
          {words.online}
        </a>
        <a href="/track" className={buttonClass("secondary")}>
          {words.track}
        </a>
      </p>
    </>
  );
}

/** What happens to an application, and the ways it can be answered. */
export function Handling() {
  const words = guide.handling;
  const days = {
    notice: periodInWords(DEADLINES.amendmentNotice),
    thirdParty: periodInWords(DEADLINES.thirdPartyOpinion),
    answer: periodInWords(DEADLINES.answer),
    extension: periodInWords(DEADLINES.extension),
  };
  return (
    <>
      <Subheading>{words.steps}</Subheading>
      <Items ordered items={words.stepItems(days)} />
      <Subheading>{words.answers}</Subheading>
      <PlainTable
        caption={words.answersCaption}
        head={words.answersHead}
        rows={words.answerRows.map((cells, at) => ({ key: `answer-${at + 1}`, cells }))}
      />
      <Paragraphs lines={[words.correction]} />
    </>
  );
}
