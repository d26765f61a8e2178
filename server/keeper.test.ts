import { expect, it } from "vitest";
import { keeper } from "./keeper";

it("keeps what was asked for last, up to so many bytes", () => {
  const { find, keep } = keeper<string>(6, (text) => text.length);
  keep("a", "aaa");
  keep("b", "bbb");
  expect(find("a")).toBe("aaa");
  keep("c", "cc");
  expect(["a", "b", "c"].map(find)).toEqual(["aaa", undefined, "cc"]);
});

it("counts what stands under one key once", () => {
  const { find, keep } = keeper<string>(4, (text) => text.length);
  for (let again = 0; again < 3; again += 1) keep("a", "aa");
  keep("b", "bb");
  expect(["a", "b"].map(find)).toEqual(["aa", "bb"]);
});
