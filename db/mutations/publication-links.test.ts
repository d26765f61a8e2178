import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { q, type Store, tx } from "../client";
import { newId } from "../new-id";
import { publishForTests } from "../published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { columnTree } from "../queries/columns";
import { linksOf } from "../queries/publication-links";
import { auditEntries } from "../schema/house-keeping";
import { openTestStore } from "../test-store";
import { linkPublications } from "./publication-links";
import { contentHashOf, withdrawContent } from "./publications";

let store: Store;
let own: string;
let columnId: string;

beforeAll(async () => {
  store = openTestStore();
  own = (await peopleForTests()).own;
  columnId = (await columnTree())[0]?.id ?? "";
});
afterAll(() => store.close());

async function publish(title: string): Promise<string> {
  const fields = { ...NOTICE, title };
  const id = newId();
  const contentHash = contentHashOf(fields);
  const content = { id, agencyId: own, columnId, fields, contentHash, at: MORNING, demonstration: false };
  await publishForTests({ ...content, actor: "system" });
  return id;
}

const link = (fromId: string, kind: "explains" | "replaces", toId: string) =>
  linkPublications({ fromId, kind, toId, at: MORNING, actor: "system" });

it("C-14 is told from both ends, once, with a line in the audit log", async () => {
  const [rule, explanation] = [await publish("甲办法"), await publish("甲办法政策解读")];
  expect(await link(explanation, "explains", rule)).toBe(true);
  expect(await link(explanation, "explains", rule)).toBe(false);
  expect(await linksOf(explanation)).toMatchObject([
    { kind: "explains", direction: "from", other: { state: "published", id: rule, title: "甲办法" } },
  ]);
  expect(await linksOf(rule)).toMatchObject([
    { kind: "explains", direction: "to", other: { id: explanation, title: "甲办法政策解读" } },
  ]);
  const entries = await q().select().from(auditEntries).where(eq(auditEntries.objectId, explanation));
  expect(entries.map(({ intent }) => intent)).toEqual(["publication.publish", "publication.link"]);
});

it("lists what is said by kind", async () => {
  const [old, present, explanation] = [await publish("旧"), await publish("新"), await publish("解读")];
  await link(present, "replaces", old);
  await link(explanation, "explains", present);
  expect((await linksOf(present)).map(({ kind, direction }) => [kind, direction])).toEqual([
    ["explains", "to"],
    ["replaces", "from"],
  ]);
});

it("PS-014 of a withdrawn one nothing is told but the day, and nothing is told from it", async () => {
  const [old, present] = [await publish("旧规定甲乙丙"), await publish("新规定")];
  await link(present, "replaces", old);
  await withdrawContent({ id: old, reason: "有误", at: MORNING, actor: "system" });
  expect(await linksOf(present)).toEqual([
    {
      kind: "replaces",
      direction: "from",
      other: { state: "withdrawn", id: old, withdrawnAt: MORNING },
    },
  ]);
  expect(await linksOf(old)).toEqual([]);
});

it("no publication stands so to itself, and a failed write leaves nothing", async () => {
  const [one, other] = [await publish("一"), await publish("二")];
  await expect(link(one, "replaces", one)).rejects.toThrow("itself");
  await expect(
    tx(async () => {
      await link(one, "replaces", other);
      throw new Error("later");
    }),
  ).rejects.toThrow("later");
  expect(await linksOf(one)).toEqual([]);
});
