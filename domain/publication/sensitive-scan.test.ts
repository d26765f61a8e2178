import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import {
  canonical,
  hasHit,
  SEVERITIES,
  type SensitiveRule,
  scanPublication,
  scanText,
} from "./sensitive-scan";

const TODAY = calendarDate("2026-11-24");
const rulesIn = (text: string): SensitiveRule[] => scanText(text, TODAY).map(({ rule }) => rule);
const ID = "11010519491231002X";
const fullWidth = (text: string) =>
  text.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const joined = (by: string) => Array.from(ID).join(by);

describe("resident id numbers", () => {
  it.each([
    ["plain", ID],
    ["with a small x", ID.toLowerCase()],
    ["with a multiplication sign", ID.replace("X", "×")],
    ["with a Cyrillic letter", ID.replace("X", "Х")],
    ["in full width", fullWidth(ID)],
    ["spaced", "110105 19491231 002X"],
    ["hyphened", "110105-19491231-002X"],
    ["dashed", "110105—19491231–002X"],
    ["dotted", "110105·19491231·002X"],
    ["every character apart", joined(" ")],
    ["every character apart by wide spaces", joined("　")],
    ["with zero-width spaces", joined("\u200b")],
    ["with soft hyphens", joined("\u00ad")],
    ["with word joiners", joined("\u2060")],
    ["with byte order marks", joined("\ufeff")],
    ["with directional marks", joined("\u202a")],
    ["with invisible times", joined("\u2062")],
    ["with variation selectors", joined("\ufe0f")],
    ["struck through", joined("\u0336")],
    ["with Hangul fillers", joined("\u3164")],
    ["in circled digits", ID.replace(/[1-9]/g, (c) => String.fromCodePoint(0x2460 + Number(c) - 1))],
    ["in superior digits", ID.replaceAll("1", "¹")],
    ["in bold digits", ID.replace(/\d/g, (c) => String.fromCodePoint(0x1d7ce + Number(c)))],
    ["over a line break", "110105194912\n31002X"],
    ["over a Windows line break", "110105194912\r\n31002X"],
    ["in cells of a table", "| 110105 | 19491231 | 002X |"],
    ["in a cell after a running number", `| 1 | ${ID} |`],
    ["after a number and a full stop", `1. ${ID}`],
    ["between characters", `身份证号${ID}的张某`],
    ["glued to letters", `ID${ID}`],
    ["in an address", `https://example.com/?id=${ID}&a=1`],
  ])("PS-001, PS-002 finds one %s", (_, text) => {
    expect(rulesIn(text)).toEqual(["residentId"]);
  });

  it.each([
    ["a wrong check character", "110105194912310021"],
    ["no such day", "110105194902310020"],
    ["a birthday to come", "110105202612310009"],
    ["no such province", "990105194912310020"],
    ["a credit code", "91440101MA5CKX1234"],
    ["an index number", "11440183007482345K/2026-00012"],
    ["a longer number", `${"1"}${ID.slice(0, 17)}12`],
    ["one that is masked already", "110105********002X"],
  ])("PS-003 takes %s for none", (_, text) => {
    expect(rulesIn(text)).not.toContain("residentId");
  });

  it("S17 takes at most one random number of 18 digits in ten thousand for an id", () => {
    let found = 0;
    const digits = fc.array(fc.nat(9), { minLength: 18, maxLength: 18 });
    const numbers = fc.sample(digits, { numRuns: 50_000, seed: 7 }).map((number) => number.join(""));
    for (const number of numbers) found += Number(rulesIn(number).includes("residentId"));
    expect(found).toBeLessThanOrEqual(5);
  });

  it("S17 finds every valid one, however it is cut", () => {
    const weights = Array.from({ length: 17 }, (_, at) => 2 ** (17 - at) % 11);
    const person = fc.record({
      region: fc.constantFrom("110105", "440183", "530102", "810000", "830000"),
      born: fc.date({ min: new Date("1920-01-01"), max: new Date("2025-12-31"), noInvalidDate: true }),
      order: fc.integer({ min: 1, max: 999 }),
      separators: fc.array(fc.constantFrom("", "", " ", "-", "\u200b", "　", "\n", " - "), {
        minLength: 17,
        maxLength: 17,
      }),
    });
    fc.assert(
      fc.property(person, ({ region, born, order, separators }) => {
        const day = born.toISOString().slice(0, 10).replaceAll("-", "");
        const head = `${region}${day}${String(order).padStart(3, "0")}`;
        const sum = Array.from(head, Number).reduce((so, digit, at) => so + digit * (weights[at] ?? 0), 0);
        const number = `${head}${"10X98765432"[sum % 11]}`;
        const cut = Array.from(number, (c, at) => `${c}${separators[at] ?? ""}`).join("");
        expect(rulesIn(`证件：${cut}。`)).toEqual(["residentId"]);
      }),
    );
  });
});

describe("telephones and cards", () => {
  it.each([
    "13800138000",
    "138 0013 8000",
    "138-0013-8000",
    "+86 13800138000",
    "8613800138000",
    fullWidth("13800138000"),
  ])("PS-004 finds the mobile %s", (text) =>
    expect(rulesIn(`联系人张三，电话${text}。`)).toEqual(["mobile"]),
  );

  it("PS-004 takes an amount for little and a landline for nothing", () => {
    expect(rulesIn("共计13800138000.00元")).toEqual(["mobileOrAmount"]);
    expect(rulesIn("共计13800138000元")).toEqual(["mobileOrAmount"]);
    expect(SEVERITIES.mobileOrAmount).toBe("notice");
    expect(rulesIn("办公电话010-88888888，020-82631037，传真82631038，12345")).toEqual([]);
    expect(rulesIn("订单号2026138001380001")).toEqual([]);
  });

  it("does not find a mobile inside an id number that is cut by spaces", () => {
    expect(rulesIn("440183 19491231 0026 和 440183 1 3800138000 1")).not.toContain("mobile");
  });

  it("PS-005 finds a bank card by its beginning and its last digit", () => {
    expect(rulesIn("卡号6222021234567890128")).toEqual(["bankCard"]);
    expect(rulesIn("卡号6222 0212 3456 7890 128")).toEqual(["bankCard"]);
    expect(rulesIn("卡号4111111111111111")).toEqual(["bankCard"]);
    expect(rulesIn("12 6222021234567890128 35")).toEqual(["bankCard"]);
    expect(rulesIn("4111 1111 1111 1111 35")).toEqual(["bankCard"]);
    expect(rulesIn(Array.from("4111111111111111").join(" "))).toEqual(["bankCard"]);
    expect(rulesIn("卡号6222021234567890123")).toEqual([]);
    expect(rulesIn("卡号9558801234567890126")).toEqual([]);
  });
});

describe("marks of secrets", () => {
  it.each([
    "机密★1年",
    "机　密 ★ 长期",
    "绝密☆",
    "秘密★",
    "秘 密★10年",
    "机\u200b密\u200b★",
    "机密*3年",
    "機密★".replace("機", "机"),
    "密级：秘密",
    "密 级 : 机密",
    "秘密等级：绝密",
    "内部资料 注意保存",
    "内部资料，请勿外传",
    "内 部 文 件，不得外传",
    "工作秘密",
    "【工作秘密】关于某事的报告",
    "正文\n工作秘密★5年\n正文",
    "本件属于工作秘密，请妥善保管。",
  ])("PS-006 blocks %j", (text) => {
    const hits = scanText(text, TODAY);
    expect(hits.map(({ rule }) => rule)).toEqual(["secrecyMark"]);
    expect(hasHit(hits, "block")).toBe(true);
  });

  it.each([
    "商业秘密",
    "涉及商业秘密*的内容",
    "保守秘密",
    "机密性要求",
    "秘密花园",
    "国家秘密的密级分为绝密、机密、秘密三级。",
    "印刷内部资料性出版物的，应当申领准印证。",
    "泄露国家秘密、商业秘密的，依法处分。",
  ])("PS-007 lets %j pass", (text) => expect(rulesIn(text)).toEqual([]));

  it.each(["对所知悉的国家秘密、工作秘密依法负有保密义务。", "第七十三条 应当加强本机关工作秘密管理。"])(
    "only asks about work secrets in a rule about them: %j",
    (text) => expect(rulesIn(text)).toEqual(["workSecret"]),
  );
});

describe("what is only looked at", () => {
  it.each([
    ["passport", "护照E12345678", "E1*****78"],
    ["passport", "护照ＥＡ1234567", "EA*****67"],
    ["travelPermit", "港澳居民来往内地通行证H12345678", "H1*****78"],
    ["email", "请发送至zhangsan@example.com。", "z***@example.com"],
    ["plate", "车牌粤A12345", "粤A***45"],
    ["plate", "车牌粤A·D12345", "粤A*****45"],
    ["homeAddress", "家庭住址：荔城街某某路12号", "家庭住址:荔********"],
    ["homeAddress", "荔城街荔乡路12号3栋501房", "荔城街荔乡路*********"],
    ["nameList", "2026年最低生活保障对象名单", "最低生活保障对象名单"],
  ] as const)("finds a %s in %s", (rule, text, sample) => {
    expect(scanText(text, TODAY)).toEqual([{ rule, paragraph: 1, sample }]);
    expect(SEVERITIES[rule]).toBe("notice");
  });

  it("leaves an office's address, landline and document number alone", () => {
    expect(rulesIn("增城市荔城街府佑路1号，电话020-82631037，增府办〔2026〕16号，2026年11月24日")).toEqual(
      [],
    );
  });
});

describe("a hit", () => {
  it("names the paragraph and never the value", () => {
    const hits = scanText(`标题\n\n第一段\n公示：${ID}、${ID}\n电话13800138000`, TODAY);
    expect(hits).toEqual([
      { rule: "residentId", paragraph: 3, sample: "110105********002X" },
      { rule: "residentId", paragraph: 3, sample: "110105********002X" },
      { rule: "mobile", paragraph: 4, sample: "138****8000" },
    ]);
    expect(JSON.stringify(hits)).not.toContain(ID);
  });

  it("says in which field it stands", () => {
    const fields = {
      title: `公示${ID}`,
      documentNumber: null,
      genre: "公告",
      theme: null,
      columnCode: "other-documents",
      issuedOn: null,
      effectiveOn: null,
      expiresOn: null,
      summary: "电话13800138000",
      keywords: ["甲", "机密★"],
      body: "正文",
      disclosureKind: "proactive",
      validity: "inForce",
      sourceUrl: `https://example.com/${ID}`,
    } as const;
    const found = scanPublication({ ...fields, keywords: [...fields.keywords] }, TODAY);
    expect(found.map(({ field, rule }) => [field, rule])).toEqual([
      ["title", "residentId"],
      ["summary", "mobile"],
      ["keywords", "secrecyMark"],
      ["sourceUrl", "residentId"],
    ]);
  });

  it("reads a long text of nothing but numbers in less than two seconds", () => {
    const text = `${ID} 13800138000 6222021234567890128\n`.repeat(4000);
    const started = performance.now();
    expect(scanText(text, TODAY)).toHaveLength(12_000);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("never fails on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => scanText(text, TODAY).length >= 0),
    );
    expect(canonical("Ａ\u200b\r\nＢ")).toBe("A\nB");
  });
});
