/** Names by which a PDF acts or carries another file; too long to stand in a picture's bytes by chance. */
const ACTING = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)\b/;
/** In 200 MB of compressed pictures these four bytes stand a dozen times by chance: they count only in the file's own words. */
const SCRIPT = /\/JS\b/;
const PIECE = 1024 * 1024;
/** Longer than any name above, so that none is cut in two. */
const OVERLAP = 32;

function* pieces(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; at += PIECE)
    yield bytes.toString("latin1", at, Math.min(bytes.length, at + PIECE + OVERLAP));
}

/** What stands between the streams of a PDF: its dictionaries. A stream that never ends is no stream. */
function* betweenStreams(bytes: Buffer): Generator<Buffer> {
  let from = 0;
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at + 6)) {
    const before = bytes.toString("latin1", Math.max(0, at - 16), at);
    const after = bytes.toString("latin1", at + 6, at + 8);
    const end = />>\s*$/.test(before) && /^\r?\n/.test(after) ? bytes.indexOf("endstream", at + 6) : -1;
    if (end < 0) continue;
    yield bytes.subarray(from, at);
    from = end;
    at = end + 3;
  }
  yield bytes.subarray(from);
}

/** True when a PDF's own words say that it runs something or carries a file; compressed words are the parser's to read. */
export function saysItActs(bytes: Buffer): boolean {
  for (const piece of pieces(bytes)) if (ACTING.test(piece)) return true;
  for (const words of betweenStreams(bytes))
    for (const piece of pieces(words)) if (SCRIPT.test(piece)) return true;
  return false;
}
