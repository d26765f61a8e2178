import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { createStaff } from "@/db/mutations/staff";
import { openTestStore } from "@/db/test-store";
import { mixedData } from "./boot";

let store: Store;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.close());

const account = (demonstration: boolean) =>
  createStaff(
    "system",
    {
      username: "sysadmin",
      name: "系统管理员",
      agencyId: null,
      roles: ["systemAdmin"],
      passwordHash: "x",
      mustChangePassword: true,
      headOfOffice: false,
      demonstration,
    },
    0,
  );

describe("data of one kind under a start of the other", () => {
  it("is no question for an empty folder", async () => {
    expect(await mixedData(true)).toBe(null);
    expect(await mixedData(false)).toBe(null);
  });
  it("AU-032 a real portal refuses a folder with a demonstration account", async () => {
    await account(true);
    expect(await mixedData(false)).toContain("演示账号");
    expect(await mixedData(true)).toBe(null);
  });
  it("real data is never shown as a demonstration", async () => {
    await account(false);
    expect(await mixedData(true)).toContain("DEMO=0");
    expect(await mixedData(false)).toBe(null);
  });
});
