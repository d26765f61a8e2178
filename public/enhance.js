// What a page can do besides being read; everything works without it. 6 kB at most
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
  if (marks) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("::highlight(read){background:#fff0b3;color:#14181d}");
    document.adoptedStyleSheets.push(sheet);
  }
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

/** Suggestions: a combobox. */
function suggest(list) {
  const input = list.previousElementSibling;
  const options = list.children;
  let wait;
  let at;

  function move(to) {
    at = to;
    for (const one of options) one.ariaSelected = one === options[at];
    input.setAttribute("aria-activedescendant", options[at]?.id ?? "");
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    input.ariaExpanded = isOpen;
    move(-1);
  }

  function option({ text, note, href }, place) {
    const onclick = () => location.assign(href);
    const own = { id: list.id + place, role: "option", title: note, textContent: text, onclick };
    return Object.assign(document.createElement("div"), own);
  }

  async function ask() {
    const { value } = input;
    const answer = await fetch(`/search/suggest?q=${encodeURIComponent(value)}`);
    const { items = [] } = answer.ok ? await answer.json() : {};
    if (value !== input.value) return;
    list.replaceChildren(...items.map(option));
    open(items.length > 0 && document.activeElement === input);
  }

  const later = ({ isComposing }) => {
    clearTimeout(wait);
    if (!isComposing) wait = setTimeout(ask, 200);
  };
  input.oninput = later;
  input.addEventListener("compositionend", later);
  input.onblur = () => open(false);
  list.onmousedown = (event) => event.preventDefault();
  input.onkeydown = (event) => {
    const { key } = event;
    const many = options.length + 1;
    if (event.isComposing || list.hidden) return;
    const step = { ArrowDown: 2, ArrowUp: many }[key];
    if (step) move(((at + step) % many) - 1);
    else if (key === "Escape") open(false);
    else if (key === "Enter" && at >= 0) options[at].click();
    else return;
    event.preventDefault();
  };
  input.role = "combobox";
  Object.assign(list, { role: "listbox", ariaLabel: input.labels[0].textContent });
  open(false);
}

readAloud();
document.querySelectorAll(".suggestions").forEach(suggest);
