import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DocumentText } from "@/components/publication/official-document";
import { parseBody } from "@/domain/publication/body";
import { bodyOfPage, pageOfBody } from "@/domain/publication/editor-body";

const ATTACKS = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "[甲](javascript:alert(1))",
  '<a href="data:text/html,x">甲</a>',
  '<iframe src="https://evil.example"></iframe>',
  '<form action="https://evil.example"><input></form>',
  '<base href="https://evil.example">',
  '<meta http-equiv="refresh" content="0">',
  "<style>@import 'https://evil.example'</style>",
  "<svg><style></style></svg>",
  "<math><mtext><img src=x></mtext></math>",
  '<p id="__next">甲</p>',
  "![甲](http://evil.example/x.gif)",
];

it.each(ATTACKS)("PS-016 shows mark-up that somebody stored as words: %s", (attack) => {
  const places = `${attack}\n\n## 一、${attack}\n\n| ${attack} | 乙 |\n| --- | --- |\n| 1 | ${attack} |\n\n>> ${attack}`;
  // As it was typed into the source, and as the editor's page writes it.
  for (const body of [places, bodyOfPage(pageOfBody(places))]) {
    const html = renderToStaticMarkup(<DocumentText body={parseBody(body)} />);
    const tags = new Set(Array.from(html.matchAll(/<([a-z]\w*)/g), ([, tag]) => tag));
    expect(
      [...tags].filter((tag) =>
        /^(script|img|a|iframe|form|input|base|meta|style|svg|math)$/.test(tag ?? ""),
      ),
    ).toEqual([]);
    expect(html).not.toMatch(/<[^>]*(?:onerror|javascript:|evil\.example)/);
    expect(html).not.toContain('id="__next"');
  }
});
