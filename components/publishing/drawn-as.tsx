"use client";

import { useEffect } from "react";

/** The page of a preview as those see it who chose 长者模式: the mode stands on the document, for the whole of it. */
export function DrawnForElders() {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset.mode ?? "standard";
    dataset.mode = "elder";
    return () => {
      dataset.mode = before;
    };
  }, []);
  return null;
}

function* mediaRules(rules: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) yield rule;
    if (rule instanceof CSSGroupingRule) yield* mediaRules(rule.cssRules);
  }
}

/** The page as the printer gets it: what the style says of paper holds on the screen, what it says of screens does not. */
export function DrawnAsPaper() {
  useEffect(() => {
    const turned: [MediaList, string][] = [];
    for (const sheet of document.styleSheets) {
      for (const { media } of mediaRules(sheet.cssRules)) {
        const { mediaText } = media;
        if (!/\b(?:print|screen)\b/.test(mediaText)) continue;
        turned.push([media, mediaText]);
        media.mediaText = mediaText.includes("print") ? mediaText.replace("print", "all") : "not all";
      }
    }
    // What stands above the page is on no paper, but here it leads back.
    const bar = document.querySelector<HTMLElement>("[data-preview-bar]");
    const show = () => bar?.style.setProperty("display", "block", "important");
    const hide = () => bar?.style.removeProperty("display");
    const listening = new AbortController();
    window.addEventListener("beforeprint", hide, { signal: listening.signal });
    window.addEventListener("afterprint", show, { signal: listening.signal });
    show();
    return () => {
      listening.abort();
      hide();
      for (const [media, before] of turned) media.mediaText = before;
    };
  }, []);
  return null;
}

/** Prints the page that is open. */
export function PrintButton({ label, className }: { label: string; className: string }) {
  return (
    <button type="button" className={className} onClick={() => window.print()}>
      {label}
    </button>
  );
}
