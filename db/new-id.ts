import { createHash, randomUUIDv7 } from "node:crypto";

let source: () => string = randomUUIDv7;

/** A new row id: UUIDv7, made by the application so that every engine gives the same kind. */
export function newId(): string {
  return source();
}

/** Runs `work` with ids that are the same on every run for the same `seed`: the demonstration's addresses must not move. */
export async function withRepeatableIds<T>(
  seed: string,
  startedAt: number,
  work: () => Promise<T>,
): Promise<T> {
  let made = 0;
  source = () => repeatableId(seed, startedAt + made, made++);
  try {
    return await work();
  } finally {
    source = randomUUIDv7;
  }
}

function repeatableId(seed: string, at: number, serial: number): string {
  const time = at.toString(16).padStart(12, "0");
  const noise = createHash("sha256").update(`${seed}|${serial}`).digest("hex");
  const variant = "89ab"[Number.parseInt(noise[3] ?? "0", 16) % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${noise.slice(0, 3)}-${variant}${noise.slice(4, 7)}-${noise.slice(7, 19)}`;
}
