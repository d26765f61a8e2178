import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["{app,components,db,domain,scripts,server,text}/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    env: { TZ: "America/New_York" },
  },
});
