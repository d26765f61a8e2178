// How the figures of `npm run bench -- search` are taken and written.
import { monitorEventLoopDelay } from "node:perf_hooks";

/** p50, p95 and the largest of some figures. */
export function spread(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 };
}

const short = (figure) =>
  figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);

export const threeOf = (figures) => {
  const { p50, p95, max } = spread(figures);
  return [p50, p95, max].map((one) => short(one).padStart(7)).join(" ");
};

export const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

/** Wall and CPU milliseconds of some work of the whole process, its threads included. */
export async function timed(work) {
  const before = process.cpuUsage();
  const started = performance.now();
  const result = await work();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { result, ms, cpuMs: (user + system) / 1000 };
}

/** The longest time that this thread was held up while the work ran; what the system took away from the process counts too. */
export async function longestBlock(work) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}
