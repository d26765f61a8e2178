import { readAloud } from "@/text/display";

const BUTTON =
  "min-h-11 border border-line-strong bg-canvas px-4 font-semibold text-ink elder:min-h-15 aria-pressed:bg-navy aria-pressed:text-white";

/** What steers 朗读本页; it comes into view while the page is read (public/enhance.js). */
export function ReadAloudPanel() {
  return (
    <section
      id="read-panel"
      hidden
      aria-label={readAloud.panel}
      className="no-print fixed inset-x-0 bottom-0 z-20 border-t-2 border-navy bg-surface"
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-2 px-4 py-2 md:px-6">
        <button type="button" data-read="pause" data-other={readAloud.goOn} className={BUTTON}>
          {readAloud.pause}
        </button>
        <button type="button" data-read="stop" className={BUTTON}>
          {readAloud.stop}
        </button>
        <fieldset className="flex items-center gap-1" aria-label={readAloud.rate}>
          <span aria-hidden="true" className="px-1">
            {readAloud.rate}
          </span>
          {readAloud.rates.map(({ rate, label }) => (
            <button key={rate} type="button" data-read={rate} aria-pressed={rate === 1} className={BUTTON}>
              {label}
            </button>
          ))}
        </fieldset>
      </div>
    </section>
  );
}
