import { afterEach, describe, expect, it, vi } from "vitest";
import { now } from "../clock";
import { type RememberedAlert, rememberAlerts, rememberedAlerts, watchAlerts } from "./alert-memory";
import { plainPage } from "./error-page";
import { startEdge, type TestEdge } from "./test-edge";

const RED: RememberedAlert = {
  id: "0192f000-0000-7000-8000-000000000001",
  messageId: "0192f000-0000-7000-8000-000000000002",
  kind: "typhoon",
  colour: "red",
  areas: [],
  situation: "阵风<12>级以上",
  validUntil: now() + 3_600_000,
};
let edge: TestEdge | undefined;
afterEach(async () => {
  rememberAlerts([]);
  await edge?.close();
  edge = undefined;
});

const broken = () => startEdge({ handler: () => Promise.reject(new Error("the database is gone")) });

describe("an error page of the edge", () => {
  it("carries the alert in force from memory, while nothing behind it answers", async () => {
    rememberAlerts([RED]);
    edge = await broken();
    const heard = await edge.ask("GET", "/");
    expect(heard.status).toBe(500);
    expect(heard.body).toContain('role="alert"');
    expect(heard.body).toContain("台风红色预警");
    expect(heard.body).toContain("阵风&lt;12&gt;级以上");
    expect(heard.body).toContain(`href="/alerts#a-${RED.id}"`);
    expect(heard.body).toContain(`data-message="${RED.messageId}"`);
  });

  it("carries it when there are too many visits, and on what a form target answers", async () => {
    rememberAlerts([RED]);
    edge = await startEdge({
      handler: async (_req, res) => void res.end("ok"),
      limits: { inFlight: 0 },
    });
    const heard = await edge.ask("GET", "/");
    expect(heard.status).toBe(503);
    expect(heard.body).toContain("台风红色预警");
    expect(plainPage({ title: "没有收到", paragraphs: [] })).toContain("台风红色预警");
  });

  it("says nothing when nothing is in force, or no longer", async () => {
    edge = await broken();
    expect((await edge.ask("GET", "/")).body).not.toContain('role="alert"');
    rememberAlerts([{ ...RED, validUntil: now() - 1 }]);
    expect((await edge.ask("GET", "/")).body).not.toContain('role="alert"');
  });
});

describe("the memory of alerts", () => {
  it("is what was read last, and goes on holding while reading fails", async () => {
    const read = vi.fn<() => Promise<RememberedAlert[]>>();
    read.mockResolvedValueOnce([RED]).mockRejectedValue(new Error("the database is gone"));
    const end = watchAlerts(read, 1);
    await vi.waitFor(() => expect(read.mock.calls.length).toBeGreaterThan(2));
    expect(rememberedAlerts()).toEqual([RED]);
    read.mockResolvedValue([]);
    await vi.waitFor(() => expect(rememberedAlerts()).toEqual([]));
    end();
  });
});
