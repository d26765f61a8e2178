import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { SearchBox } from "./search-box";

const script = readFileSync("public/enhance.js", "utf8");

it("the box sends without a script, and offers a script an empty list to fill", () => {
  const html = renderToStaticMarkup(<SearchBox id="box" query={'"><script>'} />);
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;"');
  expect(html).toContain('aria-controls="box-list"');
  expect(html).toMatch(/<input[^>]*\/><div id="box-list" hidden="" class="suggestions"><\/div>/);
  expect(html).not.toContain("combobox");
});

it("SE-009 the enhancements stay within 6 kB, store nothing and write text, never mark-up", () => {
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(6000);
  expect(script).not.toMatch(
    /innerHTML|insertAdjacentHTML|document\.write|localStorage|sessionStorage|cookie|eval\(/,
  );
});
