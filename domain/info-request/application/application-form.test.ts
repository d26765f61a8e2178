import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { type ApplicationEntries, EMPTY_APPLICATION } from "./application-fields";
import { checkApplication, type FormContext, NOT_SURE, needsGuardian } from "./application-form";

const CONTEXT: FormContext = {
  on: calendarDate("2026-11-24"),
  agencies: ["city", "planning", "forestry"],
  channel: "online",
};
const WANTED = { subject: "荔城街绿线范围图", agency: "forestry" };
const PERSON = {
  ...EMPTY_APPLICATION,
  ...WANTED,
  applicantType: "person",
  name: "李文静",
  idNumber: "11010519491231002X",
  phone: "13800138000",
  address: "广东省增城市荔城街府佑路2号",
};
const FIRM = {
  ...EMPTY_APPLICATION,
  ...WANTED,
  applicantType: "business",
  organisationName: "增城绿野园林有限公司",
  creditCode: "91350100M000100Y43",
  legalRepresentative: "陈国强",
  contactName: "黄丽",
  phone: "020-82631000",
  address: "广东省增城市荔城街府佑路2号",
};

const check = (entries: Partial<ApplicationEntries>, context = CONTEXT) => checkApplication(entries, context);
const problemsOf = (entries: Partial<ApplicationEntries>, context = CONTEXT) => {
  const checked = check(entries, context);
  const problems = "problems" in checked ? checked.problems : [];
  return Object.fromEntries(problems.map(({ field, reason }) => [field, reason]));
};
const applicationOf = (entries: Partial<ApplicationEntries>) => {
  const checked = check(entries);
  if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
  return checked.application;
};

describe("a whole application", () => {
  it("of a person", () => {
    expect(check(PERSON)).toEqual({
      agencyCode: "forestry",
      application: {
        applicantType: "person",
        name: "李文静",
        idKind: "residentId",
        idNumber: "11010519491231002X",
        organisationName: null,
        creditCode: null,
        legalRepresentative: null,
        contactName: null,
        phone: "13800138000",
        email: null,
        address: "广东省增城市荔城街府佑路2号",
        postalCode: null,
        subject: "荔城街绿线范围图",
        description: "",
        documentNumber: null,
        carrier: "electronic",
        delivery: "online",
        acceptOther: false,
        needsHelp: false,
        helpNote: null,
      },
    });
  });

  it("of an organisation holds nothing of the person's fields, even where they were typed", () => {
    const application = applicationOf({ ...FIRM, name: "李文静", idNumber: "11010519491231002X" });
    expect(application).toMatchObject({
      organisationName: "增城绿野园林有限公司",
      creditCode: "91350100M000100Y43",
      contactName: "黄丽",
      name: null,
      idKind: null,
      idNumber: null,
    });
  });

  it("「我不确定」 leaves the agency to the office", () => {
    expect(check({ ...PERSON, agency: NOT_SURE })).toMatchObject({ agencyCode: null });
  });

  it("FF-020 knows no field beyond its own", () => {
    const forged = { ...PERSON, status: "approved", role: "admin", deadline: "2099-01-01" };
    expect(check(forged)).toEqual(check(PERSON));
  });
});

describe("what is wrong", () => {
  it("FF-001 an empty form lists every field that must be filled", () => {
    expect(problemsOf({})).toEqual({
      subject: "short",
      agency: "missing",
      applicantType: "missing",
      phone: "missing",
      address: "missing",
      carrier: "missing",
      delivery: "missing",
    });
  });

  it("FF-024 an organisation is asked for its representative and not for an identity card", () => {
    expect(problemsOf({ ...FIRM, legalRepresentative: "", contactName: " " })).toEqual({
      legalRepresentative: "missing",
      contactName: "missing",
    });
  });

  it.each<[string, Partial<ApplicationEntries>, object]>([
    ["FF-002 spaces for a name", { name: "\u3000\u3000" }, { name: "missing" }],
    ["FF-003 51 characters", { name: "张".repeat(51) }, { name: "long" }],
    ["FF-004 a script", { name: "<script>alert(1)</script>" }, { name: "characters" }],
    ["FF-005 100 kB of text", { description: "绿".repeat(34_000) }, { description: "long" }],
    ["FF-009 half an address", { email: "a@b" }, { email: "shape" }],
    ["FF-015 eleven digits that are no number", { phone: "12345678901" }, { phone: "mobile" }],
    ["FF-016 five digits", { postalCode: "10000" }, { postalCode: "shape" }],
    ["FF-018 telepathy", { delivery: "telepathy" }, { delivery: "choice" }],
    ["FF-018 an agency that is not there", { agency: "nasa" }, { agency: "choice" }],
    ["FF-018 a kind of applicant that is not there", { applicantType: "robot" }, { applicantType: "choice" }],
    ["FF-018 a box with another value", { acceptOther: "maybe" }, { acceptOther: "choice" }],
    ["UN-004 a character of one's own making", { subject: "王\ue000的档案" }, { subject: "privateUse" }],
    ["UN-005 NUL", { description: "张三\u0000" }, { description: "illegal" }],
    ["UN-006 half a character", { description: "\ud800abc" }, { description: "illegal" }],
    ["ID-004 wrong check digit", { idNumber: "110105194912310021" }, { idNumber: "checkDigit" }],
    ["ID-007 born tomorrow", { idNumber: "110101202611250010" }, { idNumber: "birthInFuture" }],
  ])("%s", (_name, typed, problems) => {
    expect(problemsOf({ ...PERSON, ...typed })).toMatchObject(problems);
    expect(Object.keys(problemsOf({ ...PERSON, ...typed }))).toHaveLength(1);
  });

  it("FF-005 says how long a text is", () => {
    const checked = check({ ...PERSON, description: "绿".repeat(2001) });
    expect(checked).toEqual({
      problems: [{ field: "description", reason: "long", params: { limit: 2000, length: 2001 } }],
    });
  });

  it("answers by mail, post or fax need something to send to", () => {
    expect(problemsOf({ ...PERSON, delivery: "email" })).toEqual({ email: "forEmail" });
    expect(problemsOf({ ...PERSON, delivery: "email", email: "a@b.cn" })).toEqual({});
    expect(problemsOf({ ...PERSON, delivery: "fax" })).toEqual({ phone: "forFax" });
    expect(problemsOf({ ...FIRM, delivery: "fax" })).toEqual({});
  });

  it("on paper one way of contact is enough (条例第二十九条)", () => {
    const counter: FormContext = { ...CONTEXT, channel: "counter" };
    expect(problemsOf({ ...PERSON, phone: "" }, counter)).toEqual({});
    expect(problemsOf({ ...PERSON, phone: "", address: "" }, counter)).toEqual({
      phone: "missing",
      address: "missing",
    });
    expect(problemsOf({ ...PERSON, phone: "", delivery: "post", address: "" }, counter)).toMatchObject({
      address: "missing",
    });
  });
});

describe("what is kept", () => {
  it("FF-006 exactly 2000 characters, also beyond the first plane", () => {
    const description = "𠮷😀甲乙".repeat(500);
    expect(applicationOf({ ...PERSON, description }).description).toBe(description);
  });

  it("FF-007 line breaks become LF once and stay", () => {
    const description = `甲\r\n乙${"\n".repeat(30)}\t丙`;
    const once = applicationOf({ ...PERSON, description }).description;
    expect(once).toBe(`甲\n乙${"\n".repeat(30)}\t丙`);
    expect(applicationOf({ ...PERSON, description: once }).description).toBe(once);
  });

  it.each([
    ["FF-008", "null undefined NaN true [object Object]"],
    ["FF-029", "'; DROP TABLE request;-- \" OR 1=1 --"],
    ["FF-030", "#{7*7}{{7*7}}<%=7*7%>"],
    ["FF-031", '=HYPERLINK("http://evil","x")'],
    ["UN-011", "⼈金"],
    ["UN-012", "ＡＢＣ２０２６"],
    ["UN-013", "👨‍👩‍👧🇨🇳😀一家人"],
    ["UN-019", "ئۇيغۇرچە བོད ᠮᠣᠩᠭᠣᠯ"],
    ["UN-020", "葛\u{E0100}城的档案"],
  ])("%s %s stays literally what it is", (_id, text) => {
    expect(applicationOf({ ...PERSON, description: text }).description).toBe(text);
  });

  it("FF-017 an address of four lines with signs", () => {
    const address = "广东省\n广州市\n增城市 #&<>\"'\n府佑路2号";
    expect(applicationOf({ ...PERSON, address }).address).toBe(address);
  });

  it("UN-014 a tower of marks is cut to eight", () => {
    const description = `甲乙丙丁${"\u0316".repeat(500)}`;
    expect(applicationOf({ ...PERSON, description }).description).toBe(`甲乙丙丁${"\u0316".repeat(8)}`);
  });

  it("UN-018 text from a word processor", () => {
    const description = "“甲”\u00a0乙\u2028丙\u00ad\u000b丁\f";
    expect(applicationOf({ ...PERSON, description }).description).toBe("“甲” 乙\n丙丁");
  });

  it("FF-010, FF-013, FF-016, ID-002, UN-002 every spelling becomes the one", () => {
    const typed = {
      ...PERSON,
      name: "买买提•阿布都热合曼",
      idNumber: "１１０１０５１９４９１２３１００２ｘ",
      phone: "+86 138-0013-8000",
      email: "user＠example.cn",
      postalCode: "１０００００ ",
    };
    expect(applicationOf(typed)).toMatchObject({
      name: "买买提·阿布都热合曼",
      idNumber: "11010519491231002X",
      phone: "13800138000",
      email: "user@example.cn",
      postalCode: "100000",
    });
  });

  it("ID-010 a residence permit typed as an identity card is recorded as the permit", () => {
    expect(applicationOf({ ...PERSON, idNumber: "810000199001010019" }).idKind).toBe("residencePermit");
  });

  it("a document number takes its standard form", () => {
    expect(applicationOf({ ...PERSON, documentNumber: "增府办[2026]16号" }).documentNumber).toBe(
      "增府办〔2026〕16号",
    );
  });
});

describe("the name of what is wanted (条例第二十九条: one of the three is enough)", () => {
  it("a document number alone", () => {
    expect(applicationOf({ ...PERSON, subject: "", documentNumber: "增府〔2009〕18号" }).subject).toBe(
      "增府〔2009〕18号",
    );
  });

  it("a description alone lends its beginning, cut between people's characters", () => {
    const description = `${"👨‍👩‍👧".repeat(41)}\n第二行`;
    expect(applicationOf({ ...PERSON, subject: "", description }).subject).toBe(`${"👨‍👩‍👧".repeat(40)}…`);
  });

  it("two characters and nothing else are too little to search by", () => {
    expect(problemsOf({ ...PERSON, subject: "绿线" })).toEqual({ subject: "short" });
    expect(problemsOf({ ...PERSON, subject: "绿线", description: "荔城街2009年的" })).toEqual({});
  });
});

describe("ID-014 a child of nine", () => {
  const CHILD = { ...PERSON, idNumber: "110101201705050015" };

  it("is not refused: the guardian is asked for", () => {
    expect(needsGuardian(CHILD, CONTEXT.on)).toBe(true);
    expect(problemsOf(CHILD)).toEqual({ guardianName: "guardian", guardianAgrees: "guardian" });
    expect(applicationOf({ ...CHILD, guardianName: "李明", guardianAgrees: "yes" })).toMatchObject({
      name: "李文静",
      contactName: "李明",
    });
  });

  it("a grown-up is not asked, whatever stands in the field", () => {
    expect(applicationOf({ ...PERSON, guardianName: "李明" }).contactName).toBeNull();
  });
});

it("no text whatever breaks the form", () => {
  const anything = fc.record(
    Object.fromEntries(Object.keys(EMPTY_APPLICATION).map((field) => [field, fc.string({ unit: "binary" })])),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom("", "person", "business"), (typed, applicantType) => {
      expect(check({ ...typed, applicantType })).toHaveProperty("problems");
    }),
  );
});
