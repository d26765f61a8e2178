import type { PublicationFileExtension } from "../publication/file-types";

const LONGEST = 100;
const UNNAMED = "附件";
/** Directions that let a name read backwards, and characters nobody sees. */
const UNSEEN = /\p{Cf}/gu;
/** What an escape of a browser or of an attacker leaves: quotation mark, line ends, NUL. */
const ESCAPED = /%(?:00|0a|0d|22)/gi;
/** Refused by Windows in names, or with a meaning in a header. */
const FORBIDDEN = /[<>:"|?*;]/g;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;
/** Ends that say how a file is opened: the detected type takes their place. */
const EXTENSION = /\.[0-9a-z]{1,8}$/i;

/**
 * The name under which a file is shown and saved: its own stem, no path, nothing unseen, at most 100 characters, and the extension of
 * what it really is (UP-030 … UP-035).
 */
export function displayName(given: string, extension: PublicationFileExtension): string {
  const name = given
    .normalize("NFC")
    .replace(ESCAPED, "")
    .replace(/\p{Cc}/gu, "")
    .replace(UNSEEN, "")
    .split(/[/\\]/)
    .at(-1);
  let stem = (name ?? "").replace(FORBIDDEN, "_").replace(/[.\s]+$/, "");
  // 「a.jpg.html」 and 「a.jpg.jpg」 both lose every such end.
  stem = stem.replace(EXTENSION, "");
  while (stem.toLowerCase().endsWith(`.${extension}`)) stem = stem.slice(0, -extension.length - 1);
  stem = stem.replace(/^[.\s-]+/, "").replace(/[.\s]+$/, "");
  if (stem === "") stem = UNNAMED;
  if (RESERVED.test(stem)) stem = `_${stem}`;
  const room = LONGEST - extension.length - 1;
  const cut = [...stem].slice(0, room).join("").trimEnd();
  return `${cut}.${extension}`;
}
