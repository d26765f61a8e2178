import { describe, expect, it } from "vitest";
import { readForm } from "./form-body";

const post = (body: string | Uint8Array<ArrayBuffer>, type = "application/x-www-form-urlencoded") =>
  readForm(new Request("http://localhost/", { method: "POST", body, headers: { "content-type": type } }));

describe("reading a posted form", () => {
  it("keeps every pair, duplicates too, in order", async () => {
    expect(await post("a=1&b=%E5%BC%A0+%E4%B8%89&a=2&c")).toEqual({
      entries: [
        ["a", "1"],
        ["b", "张 三"],
        ["a", "2"],
        ["c", ""],
      ],
    });
  });

  it("takes raw UTF-8 that was not escaped", async () => {
    expect(await post("name=张三")).toEqual({ entries: [["name", "张三"]] });
  });

  it("UN-015 refuses GBK bytes", async () => {
    expect(await post("name=%D5%C5%C8%FD")).toEqual({ fault: "wrongEncoding" });
  });

  it("UN-016 refuses another charset in the header", async () => {
    expect(await post("a=1", "application/x-www-form-urlencoded; charset=gb2312")).toEqual({
      fault: "wrongEncoding",
    });
  });

  it("UN-017 refuses overlong and truncated sequences", async () => {
    expect(await post("a=%C0%AF")).toEqual({ fault: "wrongEncoding" });
    expect(await post("a=%E5%BC")).toEqual({ fault: "wrongEncoding" });
    expect(await post(new Uint8Array([0x61, 0x3d, 0xc0, 0xaf]))).toEqual({ fault: "wrongEncoding" });
  });

  it("refuses JSON and what is larger than the form may be", async () => {
    expect(await post("{}", "application/json")).toEqual({ fault: "wrongType" });
    expect(await post(`a=${"x".repeat(600 * 1024)}`)).toEqual({ fault: "tooLarge" });
  });

  it("FF-005 lets 100 kB of text through", async () => {
    const text = "x".repeat(100_000);
    expect(await post(`a=${text}`)).toEqual({ entries: [["a", text]] });
  });

  it("leaves a file aside where none is asked", async () => {
    const form = new FormData();
    form.set("subject", "绿线");
    form.set("file", new File(["MZ"], "a.exe"));
    const sent = new Request("http://localhost/", { method: "POST", body: form });
    expect(await readForm(sent)).toEqual({ entries: [["subject", "绿线"]] });
  });

  it("keeps a percent sign that begins no escape", async () => {
    expect(await post("q=100%&r=%zz")).toEqual({
      entries: [
        ["q", "100%"],
        ["r", "%zz"],
      ],
    });
  });
});
