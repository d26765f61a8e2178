import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { checkDraft, keepTyped, NEW_DRAFT, unknownNames } from "./application-draft";
import { STEP_FIELDS } from "./application-fields";
import { applicationWarnings } from "./application-warnings";

const CONTEXT = { on: calendarDate("2026-11-24"), agencies: ["city"], channel: "online" as const };
const reasonsOf = (draft: typeof NEW_DRAFT) => {
  const checked = checkDraft(draft, CONTEXT);
  return "problems" in checked ? checked.problems.map(({ field, reason }) => `${field}.${reason}`) : [];
};

describe("keeping what was typed", () => {
  it("FF-005 a text far too long is kept whole", () => {
    const long = "绿".repeat(100_000);
    const draft = keepTyped(NEW_DRAFT, [["description", long]], STEP_FIELDS[1]);
    expect(draft.entries.description).toBe(long);
  });

  it("FF-019 a field sent twice is told, not silently decided", () => {
    const twice = keepTyped(
      NEW_DRAFT,
      [
        ["applicantType", "person"],
        ["applicantType", "business"],
      ],
      STEP_FIELDS[3],
    );
    expect(reasonsOf(twice)).toContain("applicantType.twice");
    const once = keepTyped(twice, [["applicantType", "business"]], STEP_FIELDS[3]);
    expect(reasonsOf(once)).not.toContain("applicantType.twice");
    expect(once.entries.applicantType).toBe("business");
  });

  it("UN-005 what no store keeps is taken out and told", () => {
    const draft = keepTyped(NEW_DRAFT, [["name", "张\u0000三"]], STEP_FIELDS[4]);
    expect(draft.entries.name).toBe("张三");
    expect(reasonsOf(draft)).toContain("name.illegal");
    expect(reasonsOf(keepTyped(draft, [["name", "张三"]], STEP_FIELDS[4]))).not.toContain("name.illegal");
  });

  it("FF-020 unknown names are dropped and counted", () => {
    const posted = [
      ["token", "x"],
      ["status", "approved"],
      ["subject", "绿线"],
    ] as const;
    expect(keepTyped(NEW_DRAFT, posted, STEP_FIELDS[1]).entries).toEqual({
      ...NEW_DRAFT.entries,
      subject: "绿线",
    });
    expect(unknownNames(posted, ["token"])).toBe(1);
  });

  it("a box that was shown and not sent was unticked; one that was not shown stays", () => {
    const ticked = keepTyped(NEW_DRAFT, [["acceptOther", "yes"]], STEP_FIELDS[5]);
    expect(keepTyped(ticked, [["subject", "绿线"]], STEP_FIELDS[1]).entries.acceptOther).toBe("yes");
    expect(keepTyped(ticked, [["delivery", "post"]], STEP_FIELDS[5]).entries.acceptOther).toBe("");
  });

  it("the other kind's fields survive a change of mind", () => {
    const named = keepTyped(NEW_DRAFT, [["name", "张三"]], STEP_FIELDS[4]);
    const changed = keepTyped(named, [["applicantType", "business"]], STEP_FIELDS[3]);
    expect(changed.entries.name).toBe("张三");
  });
});

describe("ID-016 soft warnings", () => {
  const SAID = {
    subject: "荔城街绿线",
    description: "",
    documentNumber: null,
    carrier: "electronic",
    delivery: "online",
  } as const;

  it("an identity number in the text", () => {
    expect(applicationWarnings(SAID)).toEqual([]);
    expect(applicationWarnings({ ...SAID, subject: "11010519491231002X的房产档案" })).toEqual([
      "idNumberInText",
    ]);
    expect(applicationWarnings({ ...SAID, description: "身份证 11010519491231002X" })).toEqual([
      "idNumberInText",
    ]);
  });

  it("paper cannot be looked at on a screen", () => {
    expect(applicationWarnings({ ...SAID, carrier: "paper" })).toEqual(["paperOnline"]);
    expect(applicationWarnings({ ...SAID, carrier: "paper", delivery: "post" })).toEqual([]);
  });
});
