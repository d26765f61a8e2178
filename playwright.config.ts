import { defineConfig, devices } from "@playwright/test";

// Set by scripts/e2e.mjs, which looks for a browser that starts.
const executablePath = process.env.PW_CHROMIUM;
const port = Number(process.env.E2E_PORT ?? 3211);
const launchOptions = {
  ...(executablePath && { executablePath }),
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
};

export default defineConfig({
  testDir: "e2e/journeys",
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PW_JSON ? [["list"], ["json", { outputFile: process.env.PW_JSON }]] : [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    actionTimeout: 15_000,
    launchOptions,
  },
  projects: [
    { name: "chromium", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } } },
    {
      name: "without-javascript",
      testMatch:
        /(citizen-.*|elderly-citizen-on-a-phone|amendment-that-lapses|third-party-objects|fee-notice-to-lapse)\.spec\.ts/,
      use: { ...devices["Desktop Chrome"], viewport: { width: 360, height: 780 }, javaScriptEnabled: false },
    },
  ],
  webServer: {
    command: "npm run e2e:serve",
    env: { DATA_DIR: ".e2e-data", PORT: String(port), LOG_LEVEL: "warn", TRUSTED_PROXY: "127.0.0.1" },
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 240_000,
    reuseExistingServer: false,
  },
});
