import { describe, expect, it } from "vitest";
import { readPersonName } from "./person-name";

const UYGHUR = "买买提·阿布都热合曼";

describe("names of persons", () => {
  it("FF-002 spaces are no content", () => {
    expect(readPersonName("   ")).toEqual({ reason: "missing" });
    expect(readPersonName("\u3000\u3000")).toEqual({ reason: "missing" });
  });

  it("FF-003 fifty characters and no more", () => {
    expect(readPersonName("张".repeat(50))).toEqual({ value: "张".repeat(50) });
    expect(readPersonName("张".repeat(51))).toEqual({ reason: "long", params: { limit: 50, length: 51 } });
  });

  it.each(["<script>alert(1)</script>", '=HYPERLINK("http://evil")', "张三;--", "#{7*7}", "张3", "·张三"])(
    "FF-004 %s is no name",
    (typed) => {
      expect(readPersonName(typed)).toEqual({ reason: "characters" });
    },
  );

  it("UN-001 the dot stays", () => {
    expect(readPersonName(UYGHUR)).toEqual({ value: UYGHUR });
  });

  it.each(["•", "・", "‧", "⋅", "･", ".", "．", " · "])("UN-002 %s becomes the one dot", (dot) => {
    expect(readPersonName(`买买提${dot}阿布都热合曼`)).toEqual({ value: UYGHUR });
  });

  it.each(["𬱖", "㛃", "䶮", "𠮷田"])("UN-003 %s is a name", (name) => {
    expect(readPersonName(name)).toEqual({ value: name });
  });

  it("UN-003 a rare character counts once", () => {
    expect(readPersonName("𬱖".repeat(50))).toEqual({ value: "𬱖".repeat(50) });
  });

  it("UN-004 what GB 18030-2022 knows is translated, the rest is refused", () => {
    expect(readPersonName("王\ue81e")).toEqual({ value: "王龴" });
    expect(readPersonName("王\ue863")).toEqual({ value: "王䶮" });
    expect(readPersonName("王\ue000")).toEqual({ reason: "privateUse" });
  });

  it("UN-005 NUL is refused", () => {
    expect(readPersonName("张三\u0000")).toEqual({ reason: "illegal" });
  });

  it("UN-007 the direction cannot be turned", () => {
    expect(readPersonName("张\u202e三")).toEqual({ value: "张三" });
  });

  it.each(["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"])(
    "UN-008 zero width %j is no difference",
    (mark) => {
      expect(readPersonName(`张${mark}三`)).toEqual({ value: "张三" });
    },
  );

  it("UN-009 traditional and simplified are two names", () => {
    expect(readPersonName("張三")).toEqual({ value: "張三" });
  });

  it("UN-010 composed and decomposed are one", () => {
    expect(readPersonName("Jose\u0301")).toEqual(readPersonName("José"));
  });

  it.each(["ئۇيغۇرچە", "བོད", "ᠮᠣᠩᠭᠣᠯ", "John F. Kennedy", "Anne-Marie O’Neill", "葛\u{E0100}城"])(
    "UN-019, UN-020 %s is a name as typed",
    (name) => {
      expect(readPersonName(name)).toEqual({ value: name });
    },
  );
});
