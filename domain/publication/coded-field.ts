/** What two spellings of a coded field share: 「命令（令）」 and 「命令(令)」 name one genre. */
export function codeKey(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/** Every spelling of a closed list, by its key. */
export function spellings<T>(pairs: Iterable<readonly [string, T]>): ReadonlyMap<string, T> {
  return new Map(Array.from(pairs, ([text, value]) => [codeKey(text), value]));
}
