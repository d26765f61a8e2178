import { canonical } from "../sensitive-scan";

/** An address that stands in a text, and in which paragraph of it, from 1. */
export interface TextLink {
  url: string;
  paragraph: number;
  /** It would run something instead of leading somewhere. */
  isScript: boolean;
}

const LABEL = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,62})";
const ENDING = "(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59}|中国|公司|网络|政务|公益|网址)";
const COMMON =
  "(?:com|cn|net|org|edu|gov|info|biz|cc|top|vip|xyz|club|shop|site|online|live|fun|pro|app|me|tv|io|im)";
const REST = "(?::\\d{1,5})?(?:[/?#][^\\s\\p{Script=Han}<>\"'“”‘’()（）《》【】「」，。；、！？|]*)?";
const NUMBERS = "\\d{1,3}(?:\\.\\d{1,3}){3}|localhost|\\[[0-9a-f:.]{2,45}\\]";

/** With its scheme, whatever the name; without one only where it can be nothing else. Mail addresses are none. */
const ADDRESS = new RegExp(
  `(?:https?|ftp)://(?:[^\\s/@]{1,64}@)?(?:(?:${LABEL}\\.){1,8}${ENDING}|${NUMBERS})${REST}` +
    `|(?<![\\w@./-])(?:www\\.(?:[a-z0-9-]{1,63}\\.){1,6}${ENDING}|(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,5}${COMMON})(?![\\w@-])${REST}`,
  "giu",
);
/** What a browser would run, however its first letters are written. */
const SCRIPT =
  /(?<![a-z])(?:(?:java|vb|live)script\s?:(?=[^\s\p{Script=Han}])|data:(?:text\/html|image\/svg\+xml)[;,])[^\s\p{Script=Han}]{0,200}/giu;

const bare = (found: string) => found.replace(/[.,;:!?'"\])}]+$/, "");

function inLine(line: string, paragraph: number): TextLink[] {
  const scripts = [...line.matchAll(SCRIPT)].map(([url]) => ({ url, paragraph, isScript: true }));
  // What stands inside a script is no address of its own.
  const rest = line.replace(SCRIPT, " ");
  const links = [...rest.matchAll(ADDRESS)].flatMap(([found]) => {
    const text = bare(found);
    const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`);
    return url === null ? [] : [{ url: url.href, paragraph, isScript: false }];
  });
  return [...scripts, ...links];
}

/** The addresses in a text as a reader would follow them, in the order of reading. */
export function linksIn(text: string): TextLink[] {
  const lines = canonical(text)
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.flatMap((line, index) => inLine(line, index + 1));
}
