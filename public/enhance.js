// What a page can do besides being read; everything works without it. At most 6 kB in all.
"use strict";

/** 朗读本页: sentence by sentence, each marked while it is read. */
function readAloud() {
  const start = document.getElementById("read-aloud");
  const panel = document.getElementById("read-panel");
  const main = document.querySelector("main");
  const speech = window.speechSynthesis;
  if (!start || !panel || !main || !speech) return;

  const SKIPPED = "nav,form,button,summary,script,[aria-hidden=true],.sr-only,.no-print";
  const BLOCK = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th,caption,div,section,main";
  const marks = window.Highlight && CSS.highlights;
  const pause = panel.querySelector("[data-read=pause]");
  const words = [pause.textContent, pause.dataset.other];
  let sentences;
  let at;
  let turn = 0;
  let rate = 1;

  const voice = () => speech.getVoices().find(({ lang }) => /^(zh|cmn)/i.test(lang));
  const show = () => {
    start.hidden = !voice();
  };

  /** The text nodes of each block: the heading first, then the text of a publication, or else the whole page. */
  function blocks() {
    const found = [];
    let last;
    for (const root of [main.querySelector("h1"), document.getElementById("zoom") || main]) {
      const walker = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker?.nextNode()) {
        const parent = walker.currentNode.parentElement;
        const isSeen = parent.getClientRects().length > 0 && !parent.closest(SKIPPED);
        if (!isSeen || (root === main && parent.closest("h1"))) continue;
        const block = parent.closest(BLOCK);
        if (block !== last) found.push([]);
        last = block;
        found.at(-1).push(walker.currentNode);
      }
    }
    return found;
  }

  /** The sentences of a block, each with the range it stands in. */
  function sentencesOf(nodes) {
    const place = (left) => {
      for (const node of nodes) {
        if (left <= node.length) return [node, left];
        left -= node.length;
      }
    };
    const text = nodes.map(({ data }) => data).join("");
    return [...text.matchAll(/[^。！？；]+[。！？；]?/g)].flatMap(({ 0: said, index }) => {
      if (!/[\p{L}\p{N}]/u.test(said)) return [];
      const range = document.createRange();
      range.setStart(...place(index));
      range.setEnd(...place(index + said.length));
      return { said, range };
    });
  }

  function hush(isPaused) {
    turn += 1;
    speech.cancel();
    pause.textContent = words[isPaused ? 1 : 0];
  }

  function stop() {
    hush();
    marks?.delete("read");
    panel.hidden = true;
    start.focus();
  }

  function speak() {
    hush();
    const mine = turn;
    const next = sentences[at];
    if (!next) return stop();
    marks?.set("read", new Highlight(next.range));
    next.range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
    const utterance = new SpeechSynthesisUtterance(next.said);
    Object.assign(utterance, { lang: "zh-CN", voice: voice(), rate });
    utterance.onend = () => {
      if (mine !== turn) return;
      at += 1;
      speak();
    };
    speech.speak(utterance);
  }

  start.onclick = () => {
    sentences = blocks().flatMap(sentencesOf);
    at = 0;
    panel.hidden = false;
    pause.focus();
    speak();
  };
  panel.onclick = ({ target }) => {
    const wanted = target.dataset.read;
    const isPaused = pause.textContent === words[1];
    if (wanted === "stop") stop();
    else if (wanted === "pause") isPaused ? speak() : hush(true);
    else if (wanted) {
      rate = +wanted;
      for (const one of panel.querySelectorAll("[aria-pressed]")) one.setAttribute("aria-pressed", one === target);
      if (!isPaused) speak();
    }
  };
  onpagehide = () => speech.cancel();
  speech.addEventListener?.("voiceschanged", show);
  show();
}

readAloud();
