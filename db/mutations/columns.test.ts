import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { q, type Store, tx } from "../client";
import { newId } from "../new-id";
import { publishForTests } from "../published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { columnTree } from "../queries/columns";
import { columns } from "../schema/columns";
import { openTestStore } from "../test-store";
import { contentHashOf } from "./publications";

let store: Store;
beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());

it("CO-007 a column in which something stands cannot be taken away, whoever asks", async () => {
  const { own } = await peopleForTests();
  const [column] = await columnTree();
  const columnId = column?.id ?? "";
  const remove = () => tx(async () => void (await q().delete(columns).where(eq(columns.id, columnId))));
  const publish = () =>
    publishForTests({
      id: newId(),
      agencyId: own,
      columnId,
      fields: NOTICE,
      contentHash: contentHashOf(NOTICE),
      at: MORNING,
      actor: "system",
      demonstration: false,
    });
  const [published, removed] = await Promise.allSettled([publish(), remove()]);
  expect([published.status, removed.status]).toEqual(["fulfilled", "rejected"]);
  expect(await columnTree()).toHaveLength(1);
});
