// Builds Next when the sources differ from what was built last; `npm run build` always builds.
import "./check-node.mjs";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const STAMP = join(root, ".next", "source-stamp");
const FOLDERS = ["app", "components", "db", "domain", "public", "server", "text"];
const FILES = ["next.config.ts", "package-lock.json", "postcss.config.mjs", "tsconfig.json"];

function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** One hash over every file that goes into a build: a pulled change is built, a restart is not. */
export function sourceStamp() {
  const hash = createHash("sha256");
  for (const file of [...FOLDERS.flatMap(filesIn), ...FILES.map((name) => join(root, name))]) {
    if (existsSync(file)) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** True when the last build is of these very sources. */
export function isBuilt() {
  return (
    existsSync(join(root, ".next", "BUILD_ID")) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, "utf8") === sourceStamp()
  );
}

/** Runs the build and leaves its stamp; ends the process when it fails. */
export function build() {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const { status } = spawnSync(process.execPath, [next, "build"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, sourceStamp());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
