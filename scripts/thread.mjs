// The body of every thread beside the one that serves: the project's TypeScript, run by Node itself as everywhere outside Next.
import "./resolve.mjs";
import { workerData } from "node:worker_threads";

await import(`../server/${workerData.body}.ts`);
