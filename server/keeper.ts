/** Keeps what was made last, by its key, up to so many bytes: whatever was longest not asked for goes first. */
export function keeper<Value>(mostBytes: number, sizeOf: (value: Value) => number) {
  const kept = new Map<string, Value>();
  let bytes = 0;
  return {
    find(key: string): Value | undefined {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      // The last used stands last, so that the first is the one to forget.
      kept.delete(key);
      kept.set(key, found);
      return found;
    },
    /** Forgets everything, as what was withdrawn demands. */
    clear(): void {
      kept.clear();
      bytes = 0;
    },
    keep(key: string, value: Value): void {
      if (kept.has(key)) return;
      kept.set(key, value);
      bytes += sizeOf(value);
      for (const [oldest, old] of kept) {
        if (bytes <= mostBytes) return;
        kept.delete(oldest);
        bytes -= sizeOf(old);
      }
    },
  };
}
