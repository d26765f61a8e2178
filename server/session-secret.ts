const SLOT = Symbol.for("mingchuang.sessionSecret");
const slots = globalThis as { [SLOT]?: string };

/** Kept on globalThis: the edge signs and checks with it outside Next's bundle, pages inside. */
export function placeSessionSecret(secret: string): void {
  slots[SLOT] = secret;
}

/** The secret that signs session tokens. */
export function sessionSecret(): string {
  const secret = slots[SLOT];
  if (!secret) throw new Error("no session secret: start through the npm scripts");
  return secret;
}
