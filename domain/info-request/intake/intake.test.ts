import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { type ApplicationEntries, EMPTY_APPLICATION } from "../application/application-fields";
import { idCheckDigit } from "../application/id-number";
import { takeDown } from "./intake";
import { INTAKE_FIELDS, type IntakeEntries, readArrival } from "./intake-day";

const today = calendarDate("2026-11-24");
const CONTEXT = { on: today, agencies: ["planning"], channel: "letter" } as const;
const PAPER: ApplicationEntries = {
  ...EMPTY_APPLICATION,
  subject: "荔城街绿线范围图",
  agency: "planning",
  applicantType: "person",
  name: "李文静",
  idNumber: "11010519491231002X",
  address: "府佑路2号",
  carrier: "paper",
  delivery: "post",
};
const down = (more: Partial<ApplicationEntries>, asWritten = false) =>
  takeDown({ ...PAPER, ...more }, CONTEXT, asWritten);
const gapsOf = (more: Partial<ApplicationEntries>, asWritten = false) => {
  const taken = down(more, asWritten);
  return "gaps" in taken ? taken.gaps : taken.problems.map(({ field, reason }) => `${field}.${reason}`);
};

describe("taking down a paper application (条例第二十九条)", () => {
  it("lacks nothing with name, paper, one way of contact, content and form", () => {
    expect(gapsOf({})).toEqual([]);
    expect(gapsOf({ phone: "", address: "", email: "a@example.cn", delivery: "pickup" })).toEqual([]);
  });

  it("a paper without any way of contact is taken in and the gap noted", () => {
    expect(gapsOf({ address: "", delivery: "pickup" })).toEqual(["contact"]);
  });

  it("a paper without name, id and form is taken in and the gaps noted in the order of the article", () => {
    expect(gapsOf({ name: "", idNumber: "", carrier: "", delivery: "" })).toEqual([
      "name",
      "identity",
      "form",
    ]);
    const taken = down({ name: "", idNumber: "", carrier: "", delivery: "" });
    expect(taken).toMatchObject({
      application: { name: null, idNumber: null, carrier: "paper", delivery: "post" },
    });
  });

  it("words too few to search by are noted; no word at all cannot be taken down", () => {
    expect(gapsOf({ subject: "图" })).toEqual(["content"]);
    expect(down({ subject: "图" })).toMatchObject({ application: { subject: "图" } });
    expect(gapsOf({ subject: " ", description: "" })).toEqual(["subject.short"]);
  });

  it("an organisation's paper owes no representative and no contact person", () => {
    const firm = {
      applicantType: "business",
      organisationName: "某某公司",
      creditCode: "91350100M000100Y43",
    };
    expect(gapsOf({ ...firm, name: "", idNumber: "" })).toEqual([]);
  });

  it.each([
    ["ID-001", "11010519491231002X", []],
    ["ID-002", "１１０１０５１９４９１２３１００２ｘ", []],
    ["ID-003", "110105-19491231-002X", []],
    ["ID-004", "110105194912310021", ["idNumber.checkDigit"]],
    ["ID-005", "110105199902300010", ["idNumber.birthDate"]],
    ["ID-006", "110101200002290018", []],
    ["ID-008", "000000199001010000", ["idNumber.region"]],
    ["ID-009", "110105491231002", ["idNumber.length18"]],
    ["ID-010", "810000199001010019", []],
    ["ID-013", "111111111111111111", ["idNumber.region"]],
  ])("%s at the intake screen as on the citizen's form", (id, idNumber, expected) => {
    const found = gapsOf({ idNumber });
    // The rule that speaks first may differ for nonsense; that it is refused does not.
    if (id === "ID-013") expect(found[0]).toMatch(/^idNumber\./);
    else expect(found).toEqual(expected);
  });

  it("ID-014 a child's paper is taken in; that the guardian is not named is noted", () => {
    const digits = "11010520171231001";
    expect(gapsOf({ idNumber: digits + idCheckDigit(digits) })).toEqual(["guardian"]);
  });

  it("what the paper itself says wrongly is copied with a tick and noted", () => {
    const taken = down({ idNumber: "110105194912310021" }, true);
    expect(taken).toMatchObject({ application: { idNumber: "110105194912310021", idKind: "residentId" } });
    expect(gapsOf({ idNumber: "110105194912310021" }, true)).toEqual(["identity"]);
  });

  it("FF-009, FF-015, FF-016 a wrong address, phone or code is never stored as one", () => {
    expect(gapsOf({ email: "a@@b.cn" }, true)).toEqual(["email.shape"]);
    expect(gapsOf({ phone: "12345678901" }, true)[0]).toMatch(/^phone\./);
    expect(gapsOf({ postalCode: "10000" }, true)).toEqual(["postalCode.shape"]);
  });
});

const nothing = Object.fromEntries(INTAKE_FIELDS.map((field) => [field, ""])) as IntakeEntries;
const arrive = (more: Partial<IntakeEntries>) =>
  readArrival({ ...nothing, arrivedOn: "2026-11-24", registerNow: "yes", ...more }, today);
const wrongIn = (more: Partial<IntakeEntries>) => {
  const read = arrive(more);
  return "problems" in read ? read.problems.map(({ field, reason }) => `${field}.${reason}`) : [];
};

describe("the day of receipt by channel (条例第三十一条)", () => {
  it("counter: the day it was handed in", () => {
    expect(arrive({ channel: "counter" })).toMatchObject({
      arrival: { basis: "handedIn", registerNow: true },
    });
  });

  it("counter by word of mouth: only after the text was read back (第二十九条)", () => {
    expect(wrongIn({ channel: "counter", oral: "yes" })).toEqual(["readBack.notReadBack"]);
    expect(arrive({ channel: "counter", oral: "yes", readBack: "yes" })).toMatchObject({
      arrival: { oral: true },
    });
  });

  it("registered letter: the day it was signed for, with its number", () => {
    expect(wrongIn({ channel: "letter", letterKind: "registered" })).toEqual(["postNumber.missing"]);
    expect(
      arrive({ channel: "letter", letterKind: "registered", postNumber: "XA12345678944" }),
    ).toMatchObject({
      arrival: { basis: "signedFor", postNumber: "XA12345678944" },
    });
  });

  it.each(["fax", "email", "online", "other"] as const)(
    "%s waits for confirmation unless one is recorded",
    (channel) => {
      const note = { channelNote: "市信访局转来" };
      expect(arrive({ channel, ...note })).toMatchObject({
        arrival: { basis: "awaiting", confirmed: null, registerNow: false },
      });
      const told = {
        confirmed: "yes",
        confirmedOn: "2026-11-24",
        confirmedBy: "phone",
        confirmedWith: "applicant",
      };
      expect(arrive({ channel, ...note, ...told })).toMatchObject({
        arrival: { basis: "confirmed", confirmed: { on: "2026-11-24", by: "phone", with: "applicant" } },
      });
      expect(wrongIn({ channel, ...note, confirmed: "yes" })).toEqual([
        "confirmedOn.missing",
        "confirmedBy.missing",
        "confirmedWith.missing",
      ]);
    },
  );

  it("an ordinary letter counts from the confirmation, not from its arrival", () => {
    const read = arrive({ channel: "letter", letterKind: "ordinary" });
    expect(read).toMatchObject({ arrival: { basis: "awaiting" } });
  });

  it("tomorrow is refused; an earlier day asks why it comes so late", () => {
    expect(wrongIn({ channel: "counter", arrivedOn: "2026-11-25" })).toEqual(["arrivedOn.inFuture"]);
    expect(wrongIn({ channel: "counter", arrivedOn: "2026-11-23" })).toEqual(["lateReason.missing"]);
    expect(wrongIn({ channel: "counter", arrivedOn: "2026-11-23", lateReason: "系统停电" })).toEqual([]);
  });

  it("DT-001, DT-003 a day that is none, or older than the law, is refused", () => {
    expect(wrongIn({ channel: "counter", arrivedOn: "2026-02-30" })).toEqual(["arrivedOn.notADate"]);
    expect(wrongIn({ channel: "counter", arrivedOn: "2019-05-14" })).toContain("arrivedOn.tooEarly");
  });

  it("confirmation cannot come before the application", () => {
    const fax = { channel: "fax", confirmed: "yes", confirmedBy: "phone", confirmedWith: "applicant" };
    expect(wrongIn({ ...fax, confirmedOn: "2026-11-23", lateReason: "周末" })).toEqual([
      "confirmedOn.beforeArrival",
    ]);
  });

  it("FF-018 no channel, or one that does not exist, is no default", () => {
    expect(wrongIn({ channel: "" })).toEqual(["channel.missing"]);
    expect(wrongIn({ channel: "telepathy" })).toEqual(["channel.choice"]);
    expect(wrongIn({ channel: "letter" })).toEqual(["letterKind.missing"]);
  });
});
