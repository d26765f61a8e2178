import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, indexedText, pairsOf, runsOf, simplified } from "./tokenise";

const words = (text: string) => runsOf(text).map((run) => run.text);

describe("runs", () => {
  it("are Han stretches and whole words; everything else separates", () => {
    expect(words("增府办〔2026〕16号")).toEqual(["增府办", "2026", "16", "号"]);
    expect(words("PM2.5 达标，二〇一〇年；人々")).toEqual(["pm2", "5", "达标", "二〇一〇年", "人々"]);
    expect(words("“％ _ \\ * ( ) : ^ - \"'")).toEqual([]);
  });

  it("SE-013 UN-012 unify full-width and half-width forms and capitals", () => {
    expect(words("ＡＢＣ２０２６")).toEqual(words("abc2026"));
    expect(words("（全角）“引号”２０２６")).toEqual(["全角", "引号", "2026"]);
  });

  it("UN-009 unify traditional and simplified characters", () => {
    expect(words("增城市國土資源和規劃局關於張三的通知")).toEqual(["增城市国土资源和规划局关于张三的通知"]);
    // One for one: a word that only a whole phrase could tell apart is the same on both sides.
    expect(words("乾隆 𠮷")).toEqual(words("干隆 𠮷"));
  });

  it("UN-010 unify composed and decomposed accents", () => {
    expect(words("café")).toEqual(words("café"));
  });

  it("join what a line break in a PDF tore apart, but only between Han characters", () => {
    expect(words("农村生\n  活污水")).toEqual(["农村生活污水"]);
    expect(words("二〇\u200b一〇")).toEqual(["二〇一〇"]);
    expect(words("5G\n6G 共 2026 年")).toEqual(["5g", "6g", "共", "2026", "年"]);
  });

  it("keep rare characters whole", () => {
    expect(runsOf("𠮷野家𰻝")).toEqual([{ text: "𠮷野家𰻝", han: true }]);
    expect(pairsOf("𠮷野𰻝")).toEqual(["𠮷野", "野𰻝", "𰻝"]);
  });

  it("UN-019 do not break on other scripts", () => {
    expect(words("ئۇيغۇرچە བོད ᠮᠣᠩᠭᠣᠯ 政府").at(-1)).toBe("政府");
  });
});

describe("tokens of an index column", () => {
  it("are overlapping pairs with the last character alone", () => {
    expect(indexedText(["关于农村", null, "2026年"])).toBe("关于 于农 农村 村 \ue000 2026 年");
  });
});

describe("folding", () => {
  const texts = fc.string({ unit: "binary", maxLength: 60 });

  it("is the fold of the whole text, however the text is made up", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text).text.normalize("NFKC")).toBe(
          simplified(text.normalize("NFKC").toLowerCase()).normalize("NFKC"),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("leads every position back into the original, in order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text);
        let last = 0;
        for (let at = 0; at <= folded.text.length; at++) {
          const original = folded.original(at);
          expect(original).toBeGreaterThanOrEqual(last);
          expect(original).toBeLessThanOrEqual(text.length);
          last = original;
        }
        expect(folded.original(folded.text.length, true)).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps every position where characters are simplified", () => {
    const folded = fold("關於農村﹝2026﹞16號");
    expect(folded.text).toBe("关于农村〔2026〕16号");
    expect(folded.original(2)).toBe(2);
  });

  it("finds the character a folded position came from", () => {
    const text = "ﬁ㈱农村"; // ﬁ becomes fi, ㈱ becomes (株)
    const folded = fold(text);
    expect(folded.text).toBe("fi(株)农村");
    expect(text.slice(folded.original(5), folded.original(7, true))).toBe("农村");
    expect(text.slice(folded.original(1), folded.original(2, true))).toBe("ﬁ");
  });
});
