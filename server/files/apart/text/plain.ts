import { type PageCollector, type TextRead, Unreadable } from "./pages";
import { plainText } from "./xml";

/** Of the characters of a text in a Chinese encoding, how many may be unreadable. */
const MOST_LOST = 0.01;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Text in the encoding that it is in: what its first bytes say, UTF-8 where it is that, GB18030 where it can be. */
export function decodedText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    const text = new TextDecoder("gb18030").decode(bytes);
    const lost = text.match(/\uFFFD/g)?.length ?? 0;
    if (lost > text.length * MOST_LOST || text.includes("\u0000"))
      throw new Unreadable("damaged", "no known encoding");
    return text;
  }
}

/** TXT and CSV. */
export async function readPlain(bytes: Buffer, collector: PageCollector): Promise<TextRead> {
  collector.add(decodedText(bytes));
  return collector.result(1);
}

/** Elements that are no text of the page, with what is in them. */
const NOT_READ = /<(script|style|template|svg|noscript|head)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const BLOCK_END =
  /<\/(?:p|div|h[1-6]|li|tr|table|ul|ol|dl|dt|dd|section|article|header|footer|blockquote|pre)\s*>|<(?:br|hr)\b[^>]*>/gi;
const CELL_END = /<\/t[dh]\s*>/gi;
const TAG = /<[a-z/!?][^>]*>/gi;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  middot: "·",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  times: "×",
  deg: "°",
  yen: "¥",
  copy: "©",
  permil: "‰",
};

/** The text of a web page, without what only its scripts and styles say; nothing in it runs or is fetched. */
export function webText(html: string): string {
  const bare = html
    .replace(COMMENT, "")
    .replace(NOT_READ, "")
    .replace(/\s+/g, " ")
    .replace(CELL_END, "\t")
    .replace(BLOCK_END, "\n")
    .replace(TAG, "");
  return plainText(
    bare.replace(/&([a-z]{2,8});/gi, (whole, name: string) => NAMED[name.toLowerCase()] ?? whole),
  );
}

/** The encoding that a web page names for itself. */
function namedEncoding(bytes: Buffer): string | null {
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]{3,20})/i.exec(bytes.toString("latin1", 0, 2048))?.[1];
  return /^(gb18030|gbk|gb2312|big5)$/i.test(named ?? "") ? (named ?? null) : null;
}

/** HTML. */
export async function readWeb(bytes: Buffer, collector: PageCollector): Promise<TextRead> {
  const named = namedEncoding(bytes);
  collector.add(webText(named === null ? decodedText(bytes) : new TextDecoder(named).decode(bytes)));
  return collector.result(1);
}
