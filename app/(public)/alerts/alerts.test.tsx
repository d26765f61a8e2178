import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET as alertsOfApi } from "@/app/api/v1/alerts/route";
import { GET as feed } from "@/app/feeds/[...feed]/route";
import { AlertBanner } from "@/components/alert/alert-banner";
import { alertPeopleForTests, wishForTests, writtenForTests } from "@/db/alerts-for-tests";
import { type Store, tx } from "@/db/client";
import type { AlertWish } from "@/db/mutations/alerts";
import { decideAlert } from "@/db/mutations/alerts";
import { withdrawContent } from "@/db/mutations/publications";
import { alertHistory } from "@/db/queries/alert-desk";
import { alertsInForce } from "@/db/queries/alerts";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import { now } from "@/server/clock";
import { complaintsOf, readXml } from "@/server/feed/xml-for-tests";
import { isHeld } from "@/server/interface/etag";
import { alertsAnswer } from "@/server/interface/schemas/alerts";
import { waitForChange } from "@/server/interface/wait-for-change";
import { GET as cap } from "./cap/[id]/route";
import AlertsPage from "./page";

vi.hoisted(() => {
  process.env.TODAY = "2026-09-16";
});
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));

const SCHEMA = readFileSync(join(import.meta.dirname, "../../../server/feed/cap-v1.2.xsd"), "utf8");
const HOUR = 3_600_000;
let store: Store;
let people: Awaited<ReturnType<typeof alertPeopleForTests>>;

beforeAll(async () => {
  store = openTestStore();
  people = await alertPeopleForTests();
});
afterAll(() => store.close());

async function sent(
  change: Partial<AlertWish> = {},
  at = now(),
): Promise<{ alertId: string; messageId: string }> {
  const wish = wishForTests({ validUntil: at + 20 * HOUR, ...change });
  const done = await writtenForTests(people.author, wish, at);
  const rows = await alertHistory(people.author as unknown as Staff<"draft.read">, done.alertId);
  const contentHash = rows.at(-1)?.contentHash ?? "";
  const given = {
    messageId: done.messageId,
    contentHash,
    decision: "cleared",
    opinion: "",
    way: "ownSession",
  } as const;
  const decided = await decideAlert(people.second, given, at);
  if ("refusal" in decided) throw new Error(decided.refusal);
  return done;
}
const lifted = (alertId: string) =>
  sent({ alertId, action: "lift", situation: "影响结束，预警解除。", advice: "" });
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${path}`, { headers: { host: "localhost:3000", ...headers } });
const draw = async (page: Promise<ReactElement> | ReactElement) => renderToStaticMarkup(await page);
const capOf = (id: string) => cap(ask(`/alerts/cap/${id}.xml`));
const messageOf = async (id: string) => readXml(await (await capOf(id)).text()).alert[0];
const text = (node: { "#": string }[] | undefined) => node?.[0]?.["#"];

describe("M-14 CAP 1.2", () => {
  it("is valid against the schema, from the first message to the lifting, and each refers to what it replaces", async () => {
    const first = await sent();
    const update = await sent({
      alertId: first.alertId,
      action: "update",
      colour: "red",
      advice: "1. <躲好>&等候",
    });
    const end = await lifted(first.alertId);
    for (const id of [first.messageId, update.messageId, end.messageId, first.alertId])
      expect(await complaintsOf(await (await capOf(id)).text(), SCHEMA)).toEqual([]);
    const [one, two, three] = await Promise.all(
      [first, update, end].map(({ messageId }) => messageOf(messageId)),
    );
    expect([one, two, three].map(({ msgType }) => text(msgType))).toEqual(["Alert", "Update", "Cancel"]);
    const named = (m: typeof one) => [text(m.sender), text(m.identifier), text(m.sent)].join(",");
    expect(one.references).toBeUndefined();
    expect(text(two.references)).toBe(named(one));
    expect(text(three.references)).toBe(`${named(one)} ${named(two)}`);
    expect([one, two].map(({ info }) => text(info[0].severity))).toEqual(["Severe", "Extreme"]);
    expect(text(two.info[0].instruction)).toBe("<躲好>&等候");
    expect(text(three.info[0].responseType)).toBe("AllClear");
    // The address of the alert itself gives its latest message.
    expect(text((await messageOf(first.alertId)).identifier)).toBe(end.messageId);
  });

  it("notices when a message is not valid", async () => {
    const { messageId } = await sent();
    const whole = await (await capOf(messageId)).text();
    for (const [right, wrong] of [
      ["<scope>Public</scope>", ""],
      ["<msgType>Alert</msgType>", "<msgType>Alarm</msgType>"],
      ["+08:00</sent>", "Z</sent>"],
    ] as const)
      expect(await complaintsOf(whole.replace(right, wrong), SCHEMA)).not.toEqual([]);
  });

  it("PS-009 PS-014 says nothing of what was not examined, and 410 of what was withdrawn", async () => {
    const waiting = await writtenForTests(people.author, wishForTests({ validUntil: now() + HOUR }), now());
    for (const id of [waiting.messageId, waiting.alertId, "x", "00000000-0000-7000-8000-000000000000"])
      expect((await capOf(id)).status).toBe(404);
    const { alertId, messageId } = await sent();
    await tx(() => withdrawContent({ id: alertId, reason: "误发", at: now(), actor: "system" }));
    for (const id of [alertId, messageId]) {
      const answer = await capOf(id);
      expect(answer.status).toBe(410);
      expect(await answer.text()).not.toContain("鲇鱼");
    }
  });
});

describe("the banner", () => {
  it("says colour in words, place, term and where to go, once, and nothing when nothing is in force", async () => {
    expect(await draw(<AlertBanner alerts={[]} />)).toBe("");
    const ids: string[] = [];
    for (const colour of ["blue", "red", "orange", "yellow"] as const)
      ids.push((await sent({ colour })).alertId);
    const alerts = (await alertsInForce(now())).filter(({ id }) => ids.includes(id));
    const html = await draw(<AlertBanner alerts={alerts} />);
    expect(html.match(/role="alert"/g)).toHaveLength(1);
    expect([...html.matchAll(/台风(..)预警（(.)级）/g)].map(([, name]) => name)).toEqual([
      "红色",
      "橙色",
      "黄色",
    ]);
    expect(html).toContain("另有 1 条预警生效中");
    expect(html).toContain("全市");
    // The test's day keeps the clock's hour: twenty hours later it is the next day, or still the same one after midnight.
    expect(html).toMatch(/有效至 2026年9月1[67]日 \d\d:\d\d/);
    expect(html).toContain(`href="/alerts#a-${ids[1]}"`);
    expect(html.match(/<svg[^>]*aria-hidden="true"/g)).toHaveLength(3);
    for (const id of ids) await lifted(id);
  });

  it("makes no markup of what somebody typed", async () => {
    const { alertId } = await sent({ situation: "<script>alert(1)</script>风大" });
    const html = await draw(<AlertBanner alerts={await alertsInForce(now())} />);
    expect(html).toContain("&lt;script&gt;alert(1)");
    await lifted(alertId);
  });
});

describe("/alerts", () => {
  it("P05 says as of when there is none; what is in force comes first with what to do; what is over below", async () => {
    for (const { id } of await alertsInForce(now())) await lifted(id);
    expect(await draw(AlertsPage())).toMatch(/目前没有生效的预警（\d\d:\d\d更新）/);
    const { alertId } = await sent();
    const html = await draw(AlertsPage());
    const order = ["生效中的预警", `id="a-${alertId}"`, "请这样做", "停止户外活动", "紧急电话", "以往的预警"];
    const places = order.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('"@type":"SpecialAnnouncement"');
    await lifted(alertId);
    const after = await draw(AlertsPage());
    expect(after).toMatch(/目前没有生效的预警/);
    expect(after).toMatch(/2026年9月16日 \d\d:\d\d解除/);
  });
});

describe("feeds and the interface of displays", () => {
  it("M-03 the feed tells each alert with its state and its CAP message", async () => {
    const { alertId, messageId } = await sent();
    const read = async (format: string) => (await feed(ask(`/feeds/alerts.${format}`))).text();
    const atom = await read("atom");
    expect(await complaintsOf(atom)).toEqual([]);
    const entry = parseAtomFeed(atom).entries?.find(({ id }) => id === `urn:uuid:${alertId}`);
    expect(entry?.title).toEqual({ value: "全市台风橙色预警" });
    expect(entry?.links?.find(({ type }) => type === "application/cap+xml")?.href).toBe(
      `http://localhost:3000/alerts/cap/${messageId}.xml`,
    );
    const json = JSON.parse(await read("json"));
    expect(parseJsonFeed(json).items).toHaveLength(json.items.length);
    const item = json.items.find(({ id }: { id: string }) => id === `urn:uuid:${alertId}`);
    expect(item).toMatchObject({ attachments: [{ mime_type: "application/cap+xml" }] });
    expect(item.tags).toContain("生效中");
    await lifted(alertId);
    expect(await read("atom")).toContain("全市台风橙色预警（已解除）");
  });

  it("changes its tag with every message and when one expires, and answers 304 in between", async () => {
    const tags = new Set<string>();
    const look = async () => {
      const answer = await alertsOfApi(ask("/api/v1/alerts"));
      expect(answer.headers.get("cache-control")).toContain("max-age=0");
      const tag = answer.headers.get("etag") ?? "";
      expect((await alertsOfApi(ask("/api/v1/alerts", { "if-none-match": tag }))).status).toBe(304);
      tags.add(tag);
    };
    await look();
    const { alertId } = await sent();
    await look();
    await sent({ alertId, action: "update", colour: "red" });
    await look();
    expect(tags.size).toBe(3);
    await lifted(alertId);
    await look();
    expect(tags.size).toBe(3);
  });

  it("waits for a change, and answers at once to whoever holds nothing, or when too many wait", async () => {
    let reads = 0;
    const read = async () => {
      reads++;
      return { items: [] };
    };
    const first = await alertsOfApi(ask("/api/v1/alerts?wait=25"));
    expect(first.status).toBe(200);
    const held = first.headers.get("etag") ?? "";
    const call = { headers: new Headers({ "if-none-match": held }) };
    const start = performance.now();
    const at = sent();
    const changed = await alertsOfApi(ask("/api/v1/alerts?wait=25", { "if-none-match": held }));
    expect(changed.status).toBe(200);
    expect(isHeld(changed.headers.get("etag") ?? "", held)).toBe(false);
    expect(performance.now() - start).toBeLessThan(5_000);
    await waitForChange(alertsAnswer, read, call, 25, { most: 0 });
    expect(reads).toBe(1);
    await lifted((await at).alertId);
  });

  it.each(["wait=x", "wait=-1", "wait=1.5", "other=1"])(
    "AP-009 says what is wrong with %s",
    async (query) => {
      const answer = await alertsOfApi(ask(`/api/v1/alerts?${query}`));
      expect(answer.status).toBe(400);
      expect(await answer.text()).toMatch(/[一-龥]/);
    },
  );
});
