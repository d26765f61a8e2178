/** What forgets its copies when something is withdrawn: Next bundles modules of its own, so the list stands on globalThis. */
const SLOT = Symbol.for("mingchuang.forgetKept");
const slots = globalThis as { [SLOT]?: Map<string, () => unknown> };

/** Adds something that keeps copies of public words, by its name. */
export function forgetsOnWithdrawal(name: string, forget: () => unknown): void {
  slots[SLOT] ??= new Map();
  slots[SLOT].set(name, forget);
}

/** Has every copy thrown away; nothing of it could be given out any more, but a leak should not lie in memory or on the disk either. */
export async function forgetKept(): Promise<void> {
  for (const forget of slots[SLOT]?.values() ?? []) await forget();
}
