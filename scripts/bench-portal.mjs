// What every bench of pages shares: a portal in a process of its own, a visit as a browser makes it, and shares of many waits.
import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";

/** One connection, so that visits follow one another. */
export const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Starts one process of scripts/bench-process.mjs and waits until it listens. */
export async function start(kind, port) {
  const child = fork(new URL("./bench-process.mjs", import.meta.url), [kind], {
    env: { ...process.env, PORT: String(port), TRUSTED_PROXY: "127.0.0.1" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  while ((await once(child, "message"))[0] !== "ready");
  return child;
}

/** Milliseconds of CPU that a process has used. */
export async function cpuOf(child) {
  child.send("cpu");
  const [{ cpuMs }] = await once(child, "message");
  return cpuMs;
}

/** One visit; the wall time in milliseconds with the answer. */
export async function call(port, path, { method = "GET", headers = {}, body } = {}) {
  const started = performance.now();
  const host = `localhost:${port}`;
  const sent = request({ host: "127.0.0.1", port, path, method, agent, headers: { host, ...headers } });
  sent.end(body);
  const [response] = await once(sent, "response");
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  const ms = performance.now() - started;
  return { ms, status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

/** The value that a share of all stays under. */
export const at = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
export const median = (values) => at(values, 0.5);
