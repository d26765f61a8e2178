import { textDifference } from "@/domain/info-request/desk/text-difference";
import { drafting } from "@/text/handling";

/** What a colleague saved, marked against what was typed; each mark is a word for a screen reader and a line for the eye. */
export function DraftDifference({ mine, theirs, empty }: { mine: string; theirs: string; empty: string }) {
  if (mine === theirs) return <>{drafting.same}</>;
  const pieces = theirs === "" || mine === "" ? null : textDifference(mine, theirs);
  if (!pieces) return <>{theirs || empty}</>;
  let at = 0;
  return (
    <>
      {pieces.map(({ kind, text }) => {
        at += text.length;
        const key = `${kind}${at}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        return kind === "added" ? (
          <ins key={key} className="bg-tag-open-bg text-tag-open underline">
            {text}
          </ins>
        ) : (
          <del key={key} className="bg-tag-deny-bg text-tag-deny line-through">
            {text}
          </del>
        );
      })}
    </>
  );
}
