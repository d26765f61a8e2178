import { describe, expect, it } from "vitest";
import { permissionsOf } from "@/domain/access/roles";
import { calendarDate } from "@/domain/time/calendar-date";
import type { PublicationFields } from "./publication-form";
import {
  clearRefusal,
  mayAct,
  OPINION_LIMIT,
  offered,
  opinionRefusal,
  type Review,
  standing,
  submitRefusal,
} from "./publishing-desk";
import { DRAFT_ACTIONS, DRAFT_STAGES } from "./workflow";

const TODAY = calendarDate("2026-03-09");
const FIELDS: PublicationFields = {
  title: "关于印发河涌管理办法的通知",
  documentNumber: null,
  genre: "通知",
  theme: null,
  columnCode: "other-documents",
  issuedOn: calendarDate("2026-03-02"),
  effectiveOn: null,
  expiresOn: null,
  summary: null,
  keywords: [],
  body: "正文。",
  disclosureKind: "proactive",
  validity: "inForce",
  sourceUrl: null,
};
const ID = "11010519491231002X";

describe("mayAct", () => {
  it("gives each post its own acts", () => {
    const acts = (role: "editor" | "reviewer" | "secrecyReviewer" | "publisher" | "handler") =>
      DRAFT_ACTIONS.filter((action) =>
        DRAFT_STAGES.some((stage) => mayAct(action, stage, permissionsOf([role]))),
      );
    expect(acts("editor")).toEqual(["edit", "submit"]);
    expect(acts("reviewer")).toEqual(["approve", "sendBack"]);
    expect(acts("secrecyReviewer")).toEqual(["clear", "sendBack"]);
    expect(acts("publisher")).toEqual(["sendBack", "publish", "withdraw"]);
    expect(acts("handler")).toEqual([]);
  });

  it("lets each send back only what waits for them", () => {
    const stages = (role: "reviewer" | "secrecyReviewer") =>
      DRAFT_STAGES.filter((stage) => mayAct("sendBack", stage, permissionsOf([role])));
    expect(stages("reviewer")).toEqual(["inFirstReview", "inSecondReview", "inFinalReview"]);
    expect(stages("secrecyReviewer")).not.toContain("inFirstReview");
  });

  it("lets a publisher send back only what was cleared", () => {
    const permissions = permissionsOf(["publisher"]);
    expect(DRAFT_STAGES.filter((stage) => mayAct("sendBack", stage, permissions))).toEqual(["cleared"]);
  });
});

describe("offered", () => {
  const context = {
    actorId: "me",
    authorId: "author",
    clearance: { contentHash: "h1", staffId: "examiner" },
    contentHash: "h1",
    isPublic: false,
  };
  const publisher = permissionsOf(["publisher"]);

  it("draws no button for what the person or the stage does not allow", () => {
    expect(offered("clear", "inSecrecyReview", publisher, context)).toBe(null);
    expect(offered("publish", "withdrawn", publisher, context)).toBe(null);
    expect(offered("withdraw", "cleared", publisher, context)).toBe(null);
  });

  it("draws a button, or a dead one with its reason", () => {
    expect(offered("publish", "cleared", publisher, context)).toEqual({ refusal: null });
    expect(offered("publish", "drafting", publisher, context)).toEqual({ refusal: "notCleared" });
    expect(offered("publish", "cleared", publisher, { ...context, authorId: "me" })).toEqual({
      refusal: "ownWork",
    });
  });
});

describe("standing", () => {
  const line = (kind: Review["kind"], staffId: string | null, contentHash = "h1"): Review => ({
    kind,
    staffId,
    contentHash,
  });

  it("knows the last clearance and everybody whose words these are", () => {
    const record = [line("edited", "a"), line("edited", "b"), line("submitted", "c"), line("cleared", "x")];
    expect(standing(record)).toEqual({
      approvals: [],
      clearance: { contentHash: "h1", staffId: "x" },
      editorIds: ["a", "b", "c"],
    });
  });

  it("knows who approved what since it was last sent", () => {
    const record = [line("submitted", "a"), line("firstApproved", "x"), line("secondApproved", "y", "h2")];
    expect(standing(record).approvals).toEqual([
      { level: "first", contentHash: "h1", staffId: "x" },
      { level: "second", contentHash: "h2", staffId: "y" },
    ]);
    for (const kind of ["edited", "submitted", "sentBack"] as const) {
      expect(standing([...record, line(kind, "a")]).approvals).toEqual([]);
    }
  });

  it.each(["edited", "submitted", "sentBack"] as const)(
    "forgets a clearance once the text was %s",
    (kind) => {
      expect(standing([line("cleared", "x"), line(kind, "a")]).clearance).toBe(null);
    },
  );

  it("takes an import without an account here for no clearance", () => {
    expect(standing([line("archiveImport", null)])).toEqual({
      approvals: [],
      clearance: null,
      editorIds: [],
    });
    expect(standing([line("cleared", null)]).clearance).toBe(null);
  });
});

describe("what the desk does not take", () => {
  it("DT-005 asks the editor to confirm what is unusual", () => {
    const late = { ...FIELDS, issuedOn: calendarDate("2026-03-10") };
    expect(submitRefusal(FIELDS, [], TODAY)).toBe(null);
    expect(submitRefusal(late, [], TODAY)).toBe("warningsUnconfirmed");
    expect(submitRefusal(late, ["longTerm"], TODAY)).toBe("warningsUnconfirmed");
    expect(submitRefusal(late, ["issuedAfterPublication"], TODAY)).toBe(null);
  });

  it("PS-006 sends no mark of a secret anywhere, whatever was confirmed", () => {
    const secret = { ...FIELDS, body: "机密★" };
    expect(submitRefusal(secret, ["issuedAfterPublication"], TODAY)).toBe("secrecyMark");
    expect(clearRefusal(secret, { opinion: "可以公开", hitsReason: "可以公开" }, TODAY)).toBe("secrecyMark");
  });

  it("wants an opinion of some words, without personal values or marks", () => {
    expect(opinionRefusal("", TODAY)).toBe("opinionMissing");
    expect(opinionRefusal("意".repeat(OPINION_LIMIT), TODAY)).toBe(null);
    expect(opinionRefusal("意".repeat(OPINION_LIMIT + 1), TODAY)).toBe("opinionTooLong");
    expect(opinionRefusal(`第三段有${ID}`, TODAY)).toBe("privateInOpinion");
    expect(opinionRefusal("有机密★", TODAY)).toBe("privateInOpinion");
    expect(opinionRefusal("请致电020-82631037核对", TODAY)).toBe(null);
  });

  it("PS-001 leaves it to the gate whether personal data was explained, and takes none into the reason", () => {
    const person = { ...FIELDS, body: ID };
    expect(clearRefusal(FIELDS, { opinion: "可以公开", hitsReason: "" }, TODAY)).toBe(null);
    expect(clearRefusal(person, { opinion: "可以公开", hitsReason: "" }, TODAY)).toBe(null);
    expect(clearRefusal(person, { opinion: "可以公开", hitsReason: ID }, TODAY)).toBe("privateInOpinion");
    expect(clearRefusal(person, { opinion: "可以公开", hitsReason: "依法应当公示" }, TODAY)).toBe(null);
    expect(clearRefusal(person, { opinion: "", hitsReason: "依法应当公示" }, TODAY)).toBe("opinionMissing");
  });
});
