// `npm run e2e`: the journeys, in a browser that is known to start.
import "./check-node.mjs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findBrowser } from "./test-browser.mjs";

const browser = await findBrowser();
const playwright = join("node_modules", "@playwright", "test", "cli.js");
const { status } = spawnSync(process.execPath, [playwright, "test", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, ...(browser && { PW_CHROMIUM: browser }) },
});
process.exit(status ?? 1);
