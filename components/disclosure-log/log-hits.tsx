import { Notice } from "@/components/ui/notice";
import type { TextHit } from "@/domain/publication/sensitive-scan";
import { deskLog } from "@/text/disclosure-log";

/** What the scan for personal data found in a text that is to be shown to everybody. */
export function LogHits({ hits }: { hits: readonly (TextHit & { mustMask: boolean })[] }) {
  if (hits.length === 0) return <Notice tone="ok">{deskLog.noHits}</Notice>;
  return (
    <Notice tone={hits.some(({ mustMask }) => mustMask) ? "danger" : "warn"} title={deskLog.hits}>
      <ul className="mt-1 list-disc pl-5">
        {hits.map(({ rule, paragraph, sample, mustMask }) => (
          <li key={`${rule}-${paragraph}-${sample}`}>
            {mustMask ? <strong>{deskLog.mustMask}：</strong> : `${deskLog.lookAt}：`}
            {deskLog.hit(deskLog.ruleNames[rule], paragraph, sample)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
