import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { shortCode, shortCodeOf } from "@/domain/publication/short-code";
import { q, type Store, tx } from "../client";
import { newId } from "../new-id";
import { publishForTests } from "../published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { columnTree } from "../queries/columns";
import { publicationAt, shortCodeFor } from "../queries/short-links";
import { shortLinks } from "../schema/short-links";
import { openTestStore } from "../test-store";
import { contentHashOf, withdrawContent } from "./publications";
import { giveShortLink } from "./short-links";

let store: Store;
let publish: (id?: string) => Promise<string>;

beforeAll(async () => {
  store = openTestStore();
  const { own } = await peopleForTests();
  const [column] = await columnTree();
  publish = async (id = newId()) => {
    const contentHash = contentHashOf(NOTICE);
    const content = { id, agencyId: own, columnId: column?.id ?? "", fields: NOTICE, contentHash };
    await publishForTests({ ...content, at: MORNING, actor: "system", demonstration: false });
    return id;
  };
});
afterAll(() => store.close());

it("M-16 every publication has one from the beginning, and keeps it when it is changed or withdrawn", async () => {
  const id = await publish();
  const code = (await shortCodeFor(id)) ?? "";
  expect(shortCode(code)).toBe(code);
  await publish(id);
  await withdrawContent({ id, reason: "有误", at: MORNING, actor: "system" });
  expect(await shortCodeFor(id)).toBe(code);
  expect(await publicationAt(code)).toBe(id);
  expect(await publicationAt("2222222")).toBeNull();
});

it("M-16 is never given to another, nor taken away", async () => {
  const id = await publish();
  const where = eq(shortLinks.publicationId, id);
  const code = "ZZZZZZZ";
  await expect(
    tx(async () => void (await q().update(shortLinks).set({ code }).where(where))),
  ).rejects.toThrow();
  await expect(tx(async () => void (await q().delete(shortLinks).where(where)))).rejects.toThrow();
  await expect(giveShortLink(id)).rejects.toThrow();
});

it("a code that is taken makes way for the next", async () => {
  const [holder, late] = [await publish(), newId()];
  const first = shortCodeOf(createHash("sha256").update(`${late}/0`).digest());
  await tx(async () => {
    await q().run(sql`DROP TRIGGER short_links_no_update`);
    await q().update(shortLinks).set({ code: first }).where(eq(shortLinks.publicationId, holder));
  });
  await publish(late);
  expect(await publicationAt(first)).toBe(holder);
  expect(await shortCodeFor(late)).toBe(shortCodeOf(createHash("sha256").update(`${late}/1`).digest()));
});
