import { describe, expect, it } from "vitest";
import { synonymWords } from "./synonym-form";

const read = (typed: string) => {
  const { data, error } = synonymWords.safeParse(typed);
  return data ?? error?.issues[0]?.message;
};

describe("a group of words", () => {
  it.each([
    ["低保、最低生活保障", ["低保", "最低生活保障"]],
    [" 低保，最低生活保障 ; 低保\n低保户 ", ["低保", "最低生活保障", "低保户"]],
    ["ＰＭ２.５ 细颗粒物", ["PM2.5", "细颗粒物"]],
    ["", "few"],
    ["低保", "few"],
    ["低保、低保", "few"],
    ["低保、保", "short"],
    [`低保、${"保".repeat(21)}`, "longWord"],
    ["一一、二二、三三、四四、五五、六六、七七、八八、九九", "manyWords"],
    ["低保、“保障”", "signs"],
    ["低保、-保障", "signs"],
    ["低保、title:保障", "signs"],
    ["低保、……", "signs"],
    ["低保、\u0000保障", "illegal"],
  ])("%j is read as %j", (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });
});
