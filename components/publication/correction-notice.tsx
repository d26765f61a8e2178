import { Notice } from "@/components/ui/notice";
import type { Correction } from "@/db/queries/corrections";
import { correctionText } from "@/text/withdrawal";

/** 更正说明: what later versions put right, the newest first, above the text. */
export function CorrectionNotice({ corrections }: { corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <section aria-label={correctionText.title} className="gw-standing">
      {corrections.map(({ version, note, at }) => (
        <Notice key={version} title={correctionText.public(at, version)}>
          <p className="whitespace-pre-line">{note}</p>
        </Notice>
      ))}
    </section>
  );
}
