import { describe, expect, it } from "vitest";
import { isAlike, pairsOf, repeatInterest } from "./alike";
import { countableWords } from "./search-misses";

const alike = (one: string, other: string) => isAlike(pairsOf(one), pairsOf(other));

describe("two subjects", () => {
  it.each([
    ["西洲村征地补偿安置方案", "申请公开西洲村征地补偿安置方案全文"],
    ["翠湖花园二期总平面图", "翠湖花园二期的总平面图（经批准）"],
    ["2025年 教育局 部门预算", "教育局２０２５年部门预算"],
  ])("%s and %s ask for the same", (one, other) => {
    expect(alike(one, other)).toBe(true);
  });
  it.each([
    ["西洲村征地补偿安置方案", "东洲村道路施工许可证"],
    ["有关政府信息", "有关文件材料"],
    ["", ""],
  ])("%s and %s do not", (one, other) => {
    expect(alike(one, other)).toBe(false);
  });
});

describe("repeat interest (条例第四十四条)", () => {
  const asked = (id: string, who: string | null, subject = "西洲村征地补偿安置方案") => ({
    id,
    who,
    subject,
  });
  it("needs two different applicants", () => {
    expect(repeatInterest([asked("1", "a"), asked("2", "a"), asked("3", null)])).toEqual([]);
    expect(repeatInterest([asked("1", "a"), asked("x", "c", "道路施工许可证"), asked("2", "b")])).toEqual([
      { subject: "西洲村征地补偿安置方案", cases: ["1", "2"], weight: 2 },
    ]);
  });
  it("finds the pair among many in a moment", () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      asked(`${n}`, `p${n}`, `第${n * 7919}号地块编号${n * 104729}`),
    );
    const found = repeatInterest([asked("a", "x"), ...many, asked("b", "y")]);
    expect(found.map(({ cases }) => cases)).toContainEqual(["a", "b"]);
  });
});

describe("words looked for in vain", () => {
  it.each([
    ["  绿化  补贴 标准 ", "绿化 补贴 标准"],
    ["ＰＭ2.5 监测", "pm2.5 监测"],
    ["高考加分", "高考加分"],
  ])("counts %j", (typed, words) => {
    expect(countableWords(typed)).toBe(words);
  });
  it.each([
    "11010519491231002X",
    "13800000001",
    "zhang@example.com",
    "王小明",
    "王小明 低保",
    "李四",
    "我的身份证",
    "张先生 投诉",
    "字",
    "长".repeat(31),
    "020-82631037",
  ])("keeps nothing of %j", (typed) => {
    expect(countableWords(typed)).toBe(null);
  });
});
