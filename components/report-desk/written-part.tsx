import { boundPieces } from "@/domain/annual-report/bound-text";
import { reportDesk } from "@/text/report-desk";

/** A written part as it reads, paragraph by paragraph; figures that come from the tables stand on a ground of their own. */
export function WrittenPart({
  text,
  figures,
}: {
  text: string;
  figures: Readonly<Record<string, number | null>>;
}) {
  if (text.trim() === "") return <p className="text-ink-3">{reportDesk.texts.nothing}</p>;
  const paragraphs = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, at) => ({
      key: `${at}`,
      pieces: boundPieces(line).map((piece, no) => ({ piece, no: `${no}` })),
    }));
  return paragraphs.map(({ key, pieces }) => (
    <p key={key} className="mt-2 max-w-read indent-[2em] break-words">
      {pieces.map(({ piece, no }) =>
        "text" in piece ? (
          piece.text
        ) : (
          <span key={no} title={piece.token} className="rounded-sm bg-tag-open-bg px-0.5 tabular-nums">
            {figures[piece.token] ?? reportDesk.texts.gap}
          </span>
        ),
      )}
    </p>
  ));
}
