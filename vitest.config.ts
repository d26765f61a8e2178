import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    // Making the demonstration takes seconds, and on a busy machine many; no test is about how fast that is.
    hookTimeout: 120_000,
    include: ["{app,components,db,domain,scripts,server,text}/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    env: { TZ: "America/New_York" },
  },
});
