import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { KeyRing } from "@/db/crypto";

const KEY_BYTES = 32;
const MASTER = /^master-(\d+)\.key$/;

function makeKeyFile(path: string): void {
  const file = openSync(path, "wx", 0o400);
  try {
    writeSync(file, randomBytes(KEY_BYTES));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function readKeyFile(path: string): Buffer {
  if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0) {
    throw new Error(`密钥文件 ${path} 可被其他用户读取，已停止启动。请执行 chmod 400 后重试。`);
  }
  const key = readFileSync(path);
  if (key.length !== KEY_BYTES) throw new Error(`密钥文件 ${path} 不完整，已停止启动。请从密钥备份恢复。`);
  return key;
}

/** The master keys in `folder`; made on the first run, never when a database already needs the old ones. */
export function loadKeyRing(folder: string, databaseExists: boolean): KeyRing {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const first = join(folder, "master-1.key");
  const found = readdirSync(folder).filter((name) => MASTER.test(name));
  if (found.length === 0) {
    if (databaseExists) {
      throw new Error(
        `找不到密钥（${folder}），已有数据无法解读，已停止启动。请从密钥备份恢复，不要删除数据库。`,
      );
    }
    makeKeyFile(first);
    found.push("master-1.key");
  }
  const masters = new Map(
    found.map((name) => [Number(MASTER.exec(name)?.[1]), readKeyFile(join(folder, name))]),
  );
  return { current: Math.max(...masters.keys()), masters };
}

/** The secret that signs session tokens; made on the first run. */
export function loadSessionSecret(folder: string): string {
  const path = join(folder, "session.key");
  if (!existsSync(path)) makeKeyFile(path);
  return readKeyFile(path).toString("base64url");
}
