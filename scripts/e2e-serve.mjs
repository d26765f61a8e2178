// Serves a fresh demonstration for the journeys; the folder of the last run is thrown away first.
import "./check-node.mjs";
import { rmSync } from "node:fs";

const folder = process.env.DATA_DIR;
if (folder !== ".e2e-data")
  throw new Error("e2e:serve empties its folder and therefore takes only .e2e-data");
rmSync(folder, { recursive: true, force: true });
await import("./start.mjs");
