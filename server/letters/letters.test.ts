import { describe, expect, it } from "vitest";
import { NOBODY } from "@/domain/letter/blocks";
import { defaultLayout } from "@/domain/letter/default-layouts";
import { mergeLayout } from "@/domain/letter/layout";
import { LETTER_NAMES } from "@/domain/letter/letters";
import { sampleValues } from "@/domain/letter/samples";
import { defaultTemplate } from "./default-template";
import { mergeWord } from "./merge-word";

describe("one pipeline", () => {
  it.each(LETTER_NAMES)("%s says the same words as a Word file and as a page", async (name) => {
    const values = sampleValues(name);
    const { blocks } = mergeWord(await defaultTemplate(name), values);
    expect(blocks).toEqual(mergeLayout(defaultLayout(name), values));
    expect(NOBODY.申请人).toBe("申请人");
  });
});
