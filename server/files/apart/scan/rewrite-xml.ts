import { eachToken, type Token } from "./tokens";

/** What becomes of an element: it stays, goes with all that is in it, goes alone, or gets other attributes. */
export type Fate = "keep" | "drop" | "unwrap" | { attributes: string };

/** An XML without the elements that have to go; everything else stays as it is written, byte for byte. */
export function rewriteXml(xml: string, fateOf: (token: Token, inside: readonly string[]) => Fate): string {
  const made: string[] = [];
  const fates: { name: string; fate: Fate }[] = [];
  const names: string[] = [];
  let dropped = 0;
  let at = 0;
  const keepTo = (to: number) => {
    if (dropped === 0) made.push(xml.slice(at, to));
    at = to;
  };
  eachToken(xml, (token) => {
    const { kind, name, from, to, isEmpty } = token;
    if (kind === "open") {
      keepTo(from);
      const fate = dropped > 0 ? "keep" : fateOf(token, names);
      if (fate !== "keep") {
        if (typeof fate === "object")
          made.push(`${xml.slice(from, token.attributesAt)}${fate.attributes}${isEmpty ? "/>" : ">"}`);
        at = to;
        if (fate === "drop" && !isEmpty) dropped += 1;
      }
      if (!isEmpty) {
        fates.push({ name, fate });
        names.push(name);
      }
      return;
    }
    if (kind !== "close") return;
    const open = fates.pop();
    names.pop();
    if (open?.name !== name) throw new Error("tags that do not match");
    if (open.fate === "drop") {
      at = to;
      dropped -= 1;
    } else if (open.fate === "unwrap") {
      keepTo(from);
      at = to;
    }
  });
  keepTo(xml.length);
  return made.join("");
}

/** An XML without the runs that say of themselves that they are hidden (`w:vanish`). */
export function withoutHiddenRuns(xml: string): string {
  const hidden: { from: number; to: number }[] = [];
  const runs: { from: number; isHidden: boolean }[] = [];
  eachToken(xml, ({ kind, name, from, to, isEmpty, attributes }) => {
    if (name === "r" && kind === "open" && !isEmpty) runs.push({ from, isHidden: false });
    const run = runs.at(-1);
    if (name === "vanish" && kind === "open" && run && !/val\s*=\s*["'](?:0|false|off)/.test(attributes))
      run.isHidden = true;
    if (name === "r" && kind === "close") {
      const ended = runs.pop();
      if (ended?.isHidden) hidden.push({ from: ended.from, to });
    }
  });
  return replaced(
    xml,
    hidden.map((range) => ({ ...range, text: "" })),
  );
}

export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** A text with some of its ranges written anew; of ranges that lie in one another the first counts. */
export function replaced(text: string, edits: readonly Edit[]): string {
  let made = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (edit.from < at) continue;
    made += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return made + text.slice(at);
}
