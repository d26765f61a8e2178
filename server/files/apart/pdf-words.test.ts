import { describe, expect, it } from "vitest";
import { saysItActs } from "./pdf-words";

const stream = (content: string) =>
  Buffer.from(`4 0 obj\n<< /Length 9 >>\nstream\n${content}\nendstream\nendobj\n`);

describe("the words of a PDF", () => {
  it("UP-012 say that it runs something, wherever they stand between its streams", () => {
    for (const word of ["/S /JavaScript /JS (app.alert(1))", "/Launch", "/EmbeddedFile", "/JS 5 0 R"])
      expect(saysItActs(Buffer.concat([stream("x"), Buffer.from(`<< ${word} >>`), stream("y")])), word).toBe(
        true,
      );
    expect(saysItActs(Buffer.from(`${"a".repeat(1024 * 1024 - 4)}/JavaScript `))).toBe(true);
  });

  it("are not the bytes of a picture that look like a word by chance", () => {
    expect(saysItActs(stream("\u0001/JS\u0002 endstrea"))).toBe(false);
  });

  it("cannot be hidden in a stream that is none", () => {
    expect(saysItActs(Buffer.from("<< >> stream\n/JS (x)"))).toBe(true);
    expect(saysItActs(Buffer.from("(stream\n) /JS (x) (endstream)"))).toBe(true);
  });
});
