import { describe, expect, it } from "vitest";
import { otherWordsFrom } from "./other-words";

const others = otherWordsFrom([
  ["低保", "最低生活保障", "最低生活保障金"],
  ["公积金", "住房公积金"],
  ["医保", "基本医疗保险"],
  ["PM2.5", "细颗粒物"],
  ["AI", "人工智能"],
]);

describe("other words", () => {
  it.each([
    ["the others of a group, shortest way first", "低保", ["最低生活保障", "最低生活保障金"]],
    ["inside a longer word", "低保标准", ["最低生活保障标准", "最低生活保障金标准"]],
    [
      "of each word in it",
      "低保和医保",
      ["最低生活保障和医保", "最低生活保障金和医保", "低保和基本医疗保险"],
    ],
    ["the whole word rather than a part of it", "住房公积金", ["公积金"]],
    ["none that hold the typed one: they find nothing more", "公积金", []],
    ["whatever the width and case", "ｐｍ2.5", ["细颗粒物"]],
    ["a word of letters only as a whole", "ai应用", ["人工智能应用"]],
    ["and not inside another one", "email", []],
    ["in traditional characters too", "醫保", ["基本医疗保险"]],
    ["what a thing of Taiwan is called here", "資訊公開", ["信息公开"]],
    ["none for a word that nobody listed", "绿线", []],
  ])("are %s", (_, typed, expected) => {
    expect(others(typed).slice(0, expected.length || 9)).toEqual(expected);
  });

  it("are six at most", () => {
    const many = otherWordsFrom([["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬"]]);
    expect(many("甲甲").length).toBeLessThanOrEqual(6);
    expect(otherWordsFrom([])("低保")).toEqual([]);
  });
});
