import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Store, tx } from "@/db/client";
import { appendAudit } from "@/db/mutations/audit";
import { createStaff } from "@/db/mutations/staff";
import { openTestStore } from "@/db/test-store";
import { clockFault, mixedData } from "./boot";

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

describe("CO-017 a clock that stands before what was already written down", () => {
  const AT = Date.UTC(2026, 10, 24, 2);
  const HOUR = 3_600_000;
  it("is refused with both times, five minutes of difference are not, nor a clock that went on", async () => {
    expect(await clockFault(0)).toBe(null);
    await tx(() =>
      appendAudit({ at: AT, actor: "system", intent: "site.set", objectKind: "site", objectId: "x" }),
    );
    expect(await clockFault(AT - 24 * HOUR)).toMatch(
      /系统时间异常：现在是 2026-11-23 10:00.+2026-11-24 10:00/,
    );
    expect(await clockFault(AT - 5 * 60_000 - 1)).toContain("系统时间异常");
    expect(await clockFault(AT - 5 * 60_000)).toBe(null);
    expect(await clockFault(AT + 365 * 24 * HOUR)).toBe(null);
  });
});
