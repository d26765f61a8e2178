import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { AFTERNOON, alertPeopleForTests, wishForTests, writtenForTests } from "@/db/alerts-for-tests";
import type { Store } from "@/db/client";
import { sightingsOf } from "@/db/queries/alert-desk";
import { openTestStore } from "@/db/test-store";
import type { SoughtAlert } from "@/domain/alert/alert-channels";
import { lookForAlert, readOwn } from "./own-surfaces";

const place = vi.hoisted(() => ({ port: 0 }));
vi.mock("./env", () => ({
  env: () => ({
    host: "0.0.0.0",
    port: place.port,
    siteUrl: new URL("https://www.example.gov.cn"),
    testToday: null,
  }),
}));

let store: Store;
let server: Server;
let alert: SoughtAlert;
/** What the stand-in for the site answers, by address. */
const pages = new Map<string, string>();
const hosts = new Set<string | undefined>();

beforeAll(async () => {
  store = openTestStore();
  const { author } = await alertPeopleForTests();
  const ids = await writtenForTests(author, wishForTests(), AFTERNOON);
  alert = { ...ids, action: "issue", title: "全市台风橙色预警" };
  server = createServer((req, res) => {
    hosts.add(req.headers.host);
    const page = pages.get(req.url ?? "");
    res.writeHead(page === undefined ? 503 : 200).end(page);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  place.port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  store.close();
});

const banner = () => `<div data-alert="${alert.alertId}" data-message="${alert.messageId}">`;

describe("what the server sees of its own surfaces", () => {
  it("is read over the network under the site's own name", async () => {
    pages.set("/", "<p>预警</p>");
    expect(await readOwn("/")).toEqual({ status: 200, text: "<p>预警</p>" });
    expect([...hosts]).toEqual(["www.example.gov.cn"]);
  });

  it("ticks only what carries this very message, and goes on to the last file of the site map", async () => {
    pages.set("/", banner());
    pages.set("/hant", banner().replace(alert.messageId, "an-earlier-message"));
    pages.set("/sitemap.xml", "<loc>https://x/sitemaps/1.xml</loc><loc>https://x/sitemaps/2.xml</loc>");
    pages.set("/sitemaps/2.xml", `<loc>https://x/p/${alert.alertId}</loc>`);
    const missing = await lookForAlert(alert, ["home", "hant", "sitemap", "alerts"]);
    expect(missing).toEqual(["hant", "alerts"]);
    const seen = new Map((await sightingsOf(alert.messageId)).map((one) => [one.channel, one]));
    expect(seen.get("home")?.seenAt).not.toBeNull();
    expect(seen.get("sitemap")?.seenAt).not.toBeNull();
    expect(seen.get("hant")).toMatchObject({ seenAt: null, detail: "" });
    expect(seen.get("alerts")).toMatchObject({ seenAt: null, detail: "HTTP 503" });
  });

  it("keeps the first time when looked at again, and ticks what came later", async () => {
    const before = (await sightingsOf(alert.messageId)).find(({ channel }) => channel === "home")?.seenAt;
    pages.set("/hant", banner());
    expect(await lookForAlert(alert, ["home", "hant"])).toEqual([]);
    const seen = new Map((await sightingsOf(alert.messageId)).map((one) => [one.channel, one.seenAt]));
    expect(seen.get("home")).toBe(before);
    expect(seen.get("hant")).not.toBeNull();
  });

  it("of a lifted alert wants the banner gone, and ticks nothing where nobody answers", async () => {
    const lifted = { ...alert, action: "lift" as const };
    expect(await lookForAlert(lifted, ["home"])).toEqual(["home"]);
    pages.set("/", "<p>无</p>");
    expect(await lookForAlert(lifted, ["home"])).toEqual([]);
    place.port = 1;
    expect(await lookForAlert(lifted, ["home"])).toEqual(["home"]);
  });
});
