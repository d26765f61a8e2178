import { describe, expect, it } from "vitest";
import { isReached, TARGETS_BY_DEFAULT, targetOf } from "./targets";
import { targetsForm } from "./targets-form";

describe("targets of the leader's page", () => {
  it("are reached by few late cases and by many publications", () => {
    expect([isReached("days", 150, 150), isReached("days", 151, 150)]).toEqual([true, false]);
    expect([isReached("published", 30, 30), isReached("published", 29, 30)]).toEqual([true, false]);
    expect([isReached("onTime", null, 1000), isReached("onTime", 1000, null)]).toEqual([null, null]);
  });

  it("want publications of every month, and nothing of how many people apply", () => {
    const targets = { ...TARGETS_BY_DEFAULT, published: 20 };
    expect(targetOf("published", targets, 3)).toBe(60);
    expect(targetOf("days", targets, 3)).toBe(150);
    expect(targetOf("received", targets, 3)).toBeNull();
  });

  const typed = { onTime: "98.5", days: "１５", overdue: "0", published: "", columns: " 100 " };
  it("are read as they are typed; an empty field sets none", () => {
    expect(targetsForm.parse(typed)).toEqual({
      onTime: 985,
      days: 150,
      overdue: 0,
      published: null,
      columns: 1000,
    });
  });

  it.each([
    [{ onTime: "100.1" }, "target.share"],
    [{ columns: "-1" }, "target.share"],
    [{ days: "61" }, "target.days"],
    [{ days: "15.25" }, "target.days"],
    [{ overdue: "1.5" }, "target.count"],
    [{ published: "100001" }, "target.count"],
    [{ published: "很多" }, "target.count"],
  ])("refuse %j", (wrong, message) => {
    const { error } = targetsForm.safeParse({ ...typed, ...wrong });
    expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
