// Finds a browser that starts: PW_CHROMIUM, Playwright's own, the system's, else the one inside @sparticuz/chromium (Linux x64).
import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-dev-shm-usage",
  "--disable-gpu",
];

async function starts(chromium, executablePath) {
  try {
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ARGS });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function packaged() {
  // The package reuses whatever lies in <tmpdir>/chromium, even another version: give it a folder of its own.
  const folder = resolve("node_modules", ".cache", "chromium");
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  const { default: sparticuz } = await import("@sparticuz/chromium");
  return sparticuz.executablePath();
}

/** The path of a browser that starts, or undefined for Playwright's own; throws with the one command that mends it. */
export async function findBrowser() {
  const { chromium } = await import("@playwright/test");
  const own = existsSync(chromium.executablePath()) ? [undefined] : [];
  const known = [process.env.PW_CHROMIUM, ...SYSTEM].filter((path) => path && existsSync(path));
  for (const candidate of [...known.slice(0, process.env.PW_CHROMIUM ? 1 : 0), ...own, ...known]) {
    if (await starts(chromium, candidate)) return candidate;
  }
  if (process.platform === "linux" && process.arch === "x64") {
    const path = await packaged();
    if (await starts(chromium, path)) return path;
  }
  throw new Error(
    "没有可用的浏览器，无法运行浏览器测试。请执行：npx playwright install --with-deps chromium（或安装系统的 chromium）。",
  );
}
