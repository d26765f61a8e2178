import type { Block, Level } from "@/domain/publication/body";
import { publicationPage } from "@/text/publication";
import { DocumentTable } from "./document-table";
import type { HeadingTag, PlacedBlock } from "./place-blocks";
import { TitleWords } from "./title-words";

const LONGEST_LEAD = 30;

/** 「（一）明确责任主体。镇人民政府……」: the words that name a paragraph, and what it says. */
function leadOf(text: string): [string, string] {
  const end = text.indexOf("。") + 1;
  return end > 0 && end <= LONGEST_LEAD && end < text.length
    ? [text.slice(0, end), text.slice(end)]
    : ["", text];
}

function LevelParagraph({ text, level }: { text: string; level: Level }) {
  const [lead, rest] = leadOf(text);
  return (
    <p>
      {lead === "" ? null : <span className={`level-${level}`}>{lead}</span>}
      {rest}
    </p>
  );
}

function Division({
  tag: Tag,
  block,
}: {
  tag: HeadingTag;
  block: Extract<Block, { kind: "chapter" | "section" }>;
}) {
  return (
    <Tag id={block.anchor} className={block.kind === "chapter" ? "gw-chapter" : "gw-subchapter"}>
      {block.label}
      {block.text === "" ? null : `　${block.text}`}
    </Tag>
  );
}

function Article({ block }: { block: Extract<Block, { kind: "article" }> }) {
  return (
    <p id={block.anchor}>
      <a href={`#${block.anchor}`} className="article-label">
        {block.label}
      </a>
      {block.text === "" ? null : `　${block.text}`}
    </p>
  );
}

function AttachmentNote({ items }: { items: readonly string[] }) {
  const several = items.length > 1;
  return (
    <div className="gw-attachments">
      <p>{publicationPage.attachments}：</p>
      <ol>
        {items
          .map((item, at) => ({ item, number: at + 1 }))
          .map(({ item, number }) => (
            <li key={number}>
              {several ? `${number}．` : null}
              {item}
            </li>
          ))}
      </ol>
    </div>
  );
}

/** Longer names would run out of the page when centred over a date that stands four characters from the edge. */
const LONGEST_OVER_DATE = 14;

function Signature({ lines }: { lines: readonly string[] }) {
  const signers = lines.slice(0, -1);
  const fits = signers.length > 0 && signers.every((signer) => signer.length <= LONGEST_OVER_DATE);
  return (
    <div className={`gw-sign ${fits ? "gw-sign-over-date" : ""}`}>
      {lines
        .map((line, at) => ({ line, key: `${at}-${line}` }))
        .map(({ line, key }) => (
          <p key={key}>
            <span>{line}</span>
          </p>
        ))}
    </div>
  );
}

/** One block of a document's text. */
export function DocumentBlock({ placed }: { placed: PlacedBlock }) {
  const { block, tag: Tag, table } = placed;
  switch (block.kind) {
    case "addressee":
      return <p className="to">{block.text}</p>;
    case "partTitle":
      return (
        <Tag id={block.anchor} className="gw-part">
          <TitleWords title={block.text} />
        </Tag>
      );
    case "chapter":
    case "section":
      return <Division tag={Tag} block={block} />;
    case "article":
      return <Article block={block} />;
    case "heading":
      return (
        <Tag id={block.anchor} className={`level-${block.level}`}>
          {block.text}
        </Tag>
      );
    case "paragraph":
      return block.level === undefined ? (
        <p>{block.text}</p>
      ) : (
        <LevelParagraph text={block.text} level={block.level} />
      );
    case "table":
      return <DocumentTable table={block} number={table} />;
    case "attachmentNote":
      return <AttachmentNote items={block.items} />;
    case "signature":
      return <Signature lines={block.lines} />;
    case "release":
      return <p className="gw-release">{block.text}</p>;
  }
}
