import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { CorrectionNotice } from "./correction-notice";
import { VersionTable } from "./version-table";

const at = Date.UTC(2026, 2, 9, 2);
const note = "附表第3行由300元更正为500元。";

it("says above a text what was put right, when and in which version; nothing where nothing was", () => {
  const html = renderToStaticMarkup(<CorrectionNotice corrections={[{ version: 2, note, at }]} />);
  expect(html).toContain("更正说明（2026年3月9日，第2版）");
  expect(html).toContain(note);
  expect(renderToStaticMarkup(<CorrectionNotice corrections={[]} />)).toBe("");
});

it("and beside its version, no other", () => {
  const content = { title: "甲" } as never;
  const versions = [2, 1].map((version) => ({ version, publishedAt: at, content }));
  const table = { path: "/p/x", versions, present: 2, agencyName: "市府办", limit: 20 };
  const html = renderToStaticMarkup(<VersionTable {...table} corrections={[{ version: 2, note, at }]} />);
  expect(html.split(`更正说明：${note}`)).toHaveLength(2);
  expect(html.indexOf(note)).toBeLessThan(html.indexOf("第1版"));
});
