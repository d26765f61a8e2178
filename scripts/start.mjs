// `npm start`: prepares the data folder, builds when the sources changed, serves. `--dev` serves with hot reload instead.
import "./check-node.mjs";
import "./resolve.mjs";
import { build, isBuilt } from "./build.mjs";

const dev = process.argv.includes("--dev");
process.env.NODE_ENV = dev ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";

const { serve } = await import("../server/serve.ts");

try {
  if (!dev && !isBuilt()) {
    console.log("正在构建页面，首次约需一分钟 …");
    build();
  }
  await serve({ dev });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (process.env.LOG_LEVEL === "debug") console.error(error);
  process.exit(1);
}
