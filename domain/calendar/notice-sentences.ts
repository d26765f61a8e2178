/** A sentence of a pasted text: its characters without blanks, each with the line that it stands in. */
export interface Sentence {
  text: string;
  lines: number[];
}

const ENDS = /[。;；!]/;
/** Where a part of the notice begins that lost its line break; 「二十八、周日」 is none. */
const PART = /^[一二三四五六七八九十]{1,2}、(?=元旦|春节|清明|劳动|端午|中秋|国庆)/;

/** True when a line break stands inside a sentence, as in text that was copied from a PDF. */
function goesOn(before: string, next: string): boolean {
  const open = (before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0);
  return open || /[、,至到—~-]$|\d$|月$/.test(before) || /^[、,)至到—~-]|^(日|月|放假|上班|共\d)/.test(next);
}

/** Cuts a pasted text into sentences; full-width figures and brackets become plain ones. */
export function sentencesOf(pasted: string): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence = { text: "", lines: [] };
  const close = () => {
    if (open.text !== "") sentences.push(open);
    open = { text: "", lines: [] };
  };
  for (const [at, raw] of pasted.split(/\r\n|\r|\n/).entries()) {
    const line = raw.normalize("NFKC").replace(/\s+/g, "");
    if (line === "") continue;
    if (!goesOn(open.text, line)) close();
    for (let from = 0; from < line.length; from += 1) {
      if (PART.test(line.slice(from, from + 6))) close();
      const char = line.charAt(from);
      if (ENDS.test(char)) close();
      else {
        open.text += char;
        open.lines.push(at + 1);
      }
    }
  }
  close();
  return sentences;
}
