import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placeStore, type Store } from "@/db/client";
import { openTestStore } from "@/db/test-store";
import { GET } from "./route";

describe("GET /api/health", () => {
  let store: Store;
  beforeEach(() => {
    store = openTestStore();
  });
  afterEach(() => {
    store.close();
    placeStore(undefined);
  });

  const ask = async () => {
    const answer = await GET(new Request("http://localhost/api/health"));
    return { status: answer.status, cache: answer.headers.get("cache-control"), body: await answer.json() };
  };

  it("is public", () => {
    expect(GET.access).toBe("public");
  });

  it("answers 200 while the store answers", async () => {
    expect(await ask()).toEqual({ status: 200, cache: "no-store", body: { status: "ok" } });
  });

  it("answers 503 when the store is gone", async () => {
    store.close();
    expect(await ask()).toEqual({ status: 503, cache: "no-store", body: { status: "unavailable" } });
  });
});
