import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { linesOf } from "@/domain/letter/blocks";
import { defaultLayout } from "@/domain/letter/default-layouts";
import { mergeLayout } from "@/domain/letter/layout";
import { LETTER_NAMES, type LetterName } from "@/domain/letter/letters";
import { sampleValues } from "@/domain/letter/samples";
import { checkTemplate } from "./check-template";
import { defaultTemplate } from "./default-template";
import { WORD_LIMITS } from "./word-file";

/** The default template with its words changed, as an office would in Word. */
async function changed(name: LetterName, change: (xml: string) => string, part = "word/document.xml") {
  const zip = new PizZip((await defaultTemplate(name)) as Uint8Array<ArrayBuffer>);
  zip.file(part, change(zip.file(part)?.asText() ?? ""));
  return new Uint8Array(zip.generate({ type: "uint8array", compression: "DEFLATE" }));
}
const problemsOf = (name: LetterName, bytes: Uint8Array) => {
  const checked = checkTemplate(name, bytes);
  return "problems" in checked ? checked.problems : [];
};

describe("a template that an office uploads", () => {
  it.each(LETTER_NAMES)("%s of the house passes its own check", async (name) => {
    const checked = checkTemplate(name, await defaultTemplate(name));
    expect(checked).toEqual({ blocks: mergeLayout(defaultLayout(name), sampleValues(name)) });
  });

  it("may be worded otherwise, and its letters say so", async () => {
    const bytes = await changed("notExist", (xml) =>
      xml.replace("经审查，现答复如下", "经检索和审查，答复如下"),
    );
    const checked = checkTemplate("notExist", bytes);
    expect("blocks" in checked && linesOf(checked.blocks).join("")).toContain("经检索和审查，答复如下");
  });

  it("is refused for a field that nobody knows, by name", async () => {
    const bytes = await changed("notExist", (xml) => xml.replace("{签发日期}", "{签发日期}{印章}"));
    expect(problemsOf("notExist", bytes)).toEqual([{ problem: "unknown", names: ["印章"] }]);
  });

  it("is refused without a field that the law demands", async () => {
    const bytes = await changed("refused", (xml) =>
      xml.replaceAll("{救济条款}", "（略）").replace(/\{[#/]救济条款\}/g, ""),
    );
    expect(problemsOf("refused", bytes)).toEqual([{ problem: "missing", names: ["救济条款"] }]);
  });

  it("may hold the whole of an answer in one field", async () => {
    const bytes = await changed("granted", (xml) => {
      const from = xml.indexOf("{决定}");
      const to = xml.indexOf("{#救济条款}");
      const paragraphFrom = xml.lastIndexOf("<w:p>", from);
      const paragraphTo = xml.lastIndexOf("<w:p>", to);
      const one = xml.slice(paragraphFrom, xml.indexOf("</w:p>", from) + 6).replace("{决定}", "{答复内容}");
      return xml.slice(0, paragraphFrom) + one + xml.slice(paragraphTo);
    });
    const checked = checkTemplate("granted", bytes);
    const plain = linesOf(mergeLayout(defaultLayout("granted"), sampleValues("granted")));
    expect("blocks" in checked ? linesOf(checked.blocks) : checked).toEqual(plain);
  });

  it("is refused for a list that is not closed, and for a part of a list that stands outside it", async () => {
    const open = await changed("partlyGranted", (xml) => xml.replace("{/不公开项}", ""));
    expect(problemsOf("partlyGranted", open)).toEqual([expect.objectContaining({ problem: "broken" })]);
    const outside = await changed("partlyGranted", (xml) => xml.replace("{编号}", "{编号}{名称}"));
    expect(problemsOf("partlyGranted", outside)).toEqual([{ problem: "outsideList", names: ["名称"] }]);
  });

  it("never names remedies in a step of procedure (国办函〔2021〕132号)", async () => {
    const bytes = await changed("extensionNotice", (xml) =>
      xml.replace("{延期至}。", "{延期至}。如不服，可以申请行政复议。"),
    );
    expect(problemsOf("extensionNotice", bytes)).toEqual([{ problem: "remedyInStep" }]);
  });

  it("UP-018 is refused when it declares entities, quickly and without unfolding them", async () => {
    const bytes = await changed("receipt", (xml) =>
      xml.replace("?>", '?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'),
    );
    const from = performance.now();
    expect(problemsOf("receipt", bytes)).toEqual([{ problem: "entities" }]);
    expect(performance.now() - from).toBeLessThan(200);
  });

  it("is refused with changes under review, as a bomb, and when it is no Word file", async () => {
    const tracked = await changed("receipt", (xml) => xml.replace("<w:p>", '<w:p><w:ins w:id="1"/>'));
    expect(problemsOf("receipt", tracked)).toEqual([{ problem: "tracked" }]);
    const bomb = await changed("receipt", () => " ".repeat(WORD_LIMITS.unpacked + 1), "word/media.xml");
    expect(bomb.byteLength).toBeLessThan(WORD_LIMITS.bytes);
    expect(problemsOf("receipt", bomb)).toEqual([{ problem: "bomb" }]);
    expect(problemsOf("receipt", new TextEncoder().encode("%PDF-1.7"))).toEqual([{ problem: "notWord" }]);
  });

  it("FF-030 merges values as they are typed and calculates nothing", async () => {
    const { mergeWord } = await import("./merge-word");
    const typed = ["$", "{7*7}{{7*7}}<%=7*7%>#{7*7}{机关}"].join("");
    const values = { ...sampleValues("needsCreation"), 理由: typed };
    const { blocks } = mergeWord(await defaultTemplate("needsCreation"), values);
    expect(linesOf(blocks)).toContain(typed);
    expect(blocks).toEqual(mergeLayout(defaultLayout("needsCreation"), values));
  });
});
