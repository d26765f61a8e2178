import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** Master keys of 32 bytes by id (1–255); `current` seals, every key in the ring opens. */
export interface KeyRing {
  current: number;
  masters: ReadonlyMap<number, Buffer>;
}

/** What a key is for: one master never serves two purposes. */
export type KeyPurpose = "enc" | "bidx" | "audit" | "pepper" | "session" | "visit";

/** Raised when a sealed value does not open: it was altered, moved to another row, or its key is gone. */
export class DataIntegrityError extends Error {}

const AES_256_GCM = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const derived = new WeakMap<Buffer, Map<KeyPurpose, Buffer>>();

/** The key of one purpose, derived from a master by HKDF-SHA256. */
export function keyFor(ring: KeyRing, purpose: KeyPurpose, id = ring.current): Buffer {
  const master = ring.masters.get(id);
  if (!master) throw new DataIntegrityError(`key ${id} is not in the ring`);
  const known = derived.get(master) ?? new Map<KeyPurpose, Buffer>();
  derived.set(master, known);
  const key = known.get(purpose) ?? Buffer.from(hkdfSync("sha256", master, "", `mingchuang/${purpose}`, 32));
  known.set(purpose, key);
  return key;
}

/**
 * Seals a text with AES-256-GCM: 1 byte algorithm, 1 byte key id, 12 bytes IV, 16 bytes tag, ciphertext. `place`
 * (`table|column|row id`) is authenticated, so a value moved to another row does not open.
 */
export function sealText(ring: KeyRing, place: string, text: string, purpose: KeyPurpose = "enc"): Buffer {
  return sealBytes(ring, place, Buffer.from(text, "utf8"), purpose);
}

/** The same for bytes: what a file is cut into (server/files/sealed-file.ts). */
export function sealBytes(
  ring: KeyRing,
  place: string,
  bytes: Uint8Array,
  purpose: KeyPurpose = "enc",
): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(ring, purpose), iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.from([AES_256_GCM, ring.current]), iv, cipher.getAuthTag(), sealed]);
}

/** Opens what `sealText` sealed for the same place; throws DataIntegrityError, never a partial text. */
export function openText(ring: KeyRing, place: string, sealed: Buffer, purpose: KeyPurpose = "enc"): string {
  return openBytes(ring, place, sealed, purpose).toString("utf8");
}

/** Opens what `sealBytes` sealed for the same place; throws DataIntegrityError, never a part. */
export function openBytes(ring: KeyRing, place: string, sealed: Buffer, purpose: KeyPurpose = "enc"): Buffer {
  const [algorithm, keyId] = sealed;
  if (algorithm !== AES_256_GCM || keyId === undefined) throw new DataIntegrityError("unknown sealing");
  const iv = sealed.subarray(2, 2 + IV_BYTES);
  const tag = sealed.subarray(2 + IV_BYTES, 2 + IV_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(ring, purpose, keyId), iv)
      .setAAD(Buffer.from(place))
      .setAuthTag(tag);
    const body = sealed.subarray(2 + IV_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch (cause) {
    throw new DataIntegrityError("a sealed value does not open", { cause });
  }
}

/** A keyed hash for looking up a private value without storing it; 16 bytes, in hex. */
export function blindIndex(ring: KeyRing, field: string, canonical: string, keyId = ring.current): string {
  return createHmac("sha256", keyFor(ring, "bidx", keyId))
    .update(`${field}|${canonical}`)
    .digest("hex")
    .slice(0, 32);
}

/** A keyed hash of a secret that is stored instead of the secret (tracking code, draft token, session id). */
export function secretHash(ring: KeyRing, text: string, keyId = ring.current): string {
  return createHmac("sha256", keyFor(ring, "pepper", keyId))
    .update(text)
    .digest("hex");
}

/** Compares two hashes in constant time. */
export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
