import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmptyShell, rewritePage } from "./rewrite";

const page = (head: string, body = "") =>
  `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`;
const rewritten = (head: string, body = "") => rewritePage(page(head, body));

describe("dropping the framework's scripts", () => {
  it.each([
    '<script src="/_next/static/chunks/a.js" async=""></script>',
    "<script>self.__next_f.push([1,'x'])</script>",
    "<SCRIPT SRC=/_next/a.js></SCRIPT>",
    '<script type="module" src="/_next/a.js"></script>',
    '<script src="https://evil.cn/enhance.js"></script>',
    '<script src="/enhance.js.map"></script>',
    '<script src="//enhance.js"></script>',
    '<script data-x="> src=/enhance.js">alert(1)</script>',
    '<script type="text/javascript">alert("application/ld+json")</script>',
    '<script\nid="_R_">x</script>',
    "<script>never closed",
  ])("drops %s", (script) => {
    expect(rewritten(script).html).not.toContain("script");
    expect(rewritten("", `<p>前</p>${script}`).html).toContain("<p>前</p>");
    expect(rewritten("", script).html).not.toContain("script");
  });

  it.each([
    '<script src="/enhance.js" defer=""></script>',
    '<script src="/enhance.js?v=a1b2" defer=""></script>',
    '<script type="application/ld+json">{"@type":"GovernmentService","name":"</p><script>"}</script>',
  ])("keeps %s", (script) => {
    expect(rewritten(script).html).toBe(page(script));
  });

  it("drops script preloads and keeps style sheets and fonts", () => {
    const style = '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>';
    const font = '<link rel="preload" href="/a.woff2" as="font" crossorigin=""/>';
    const script = '<link rel="preload" as="script" fetchpriority="low" href="/_next/a.js"/>';
    const module = '<link rel="modulepreload" href="/_next/a.js"/>';
    const expected = '<link rel="expect" href="#_R_" blocking="render"/>';
    expect(rewritten(style + script + font + module + expected).html).toBe(page(style + font));
  });

  it("drops React's comments, templates and the empty metadata box", () => {
    expect(
      rewritten(
        "",
        '<!--$--><div hidden=""><!--$--><!--/$--></div><p>正文<!-- -->二</p><template id="B:0"></template><!--/$-->',
      ).html,
    ).toBe(page("", "<p>正文二</p>"));
  });
});

describe("leaving the text alone", () => {
  it.each([
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<style>a::after{content:'<script>x</script>'}</style>",
    '<textarea name="description"><script>x</script> <!-- 原样 --></textarea>',
    '<p title="&lt;script&gt;x&lt;/script&gt;">正文</p>',
    '<input value="a > b"/>',
  ])("keeps %s", (body) => {
    const { html } = rewritten("", body);
    expect(html).toBe(page("", body));
  });

  it("changes nothing of a page without any of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const safe = text.replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`);
        expect(rewritten("", `<p>${safe}</p>`).html).toBe(page("", `<p>${safe}</p>`));
      }),
    );
  });

  it("never lets a script through, whatever stands around it", () => {
    const pieces = fc.constantFrom(
      "<p>",
      "</p>",
      "<!--",
      "-->",
      '"',
      "'",
      ">",
      "<style>",
      "</style>",
      "<title>",
      "</title>",
      "正文",
      "<div a='",
      "'>",
    );
    // Only a script that a browser would not see as one may stay: inside a comment, a style sheet, a title or an attribute.
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (before) => {
        const text = before.join("");
        fc.pre(!/<!--|<style|<title|["']/.test(text));
        expect(rewritten("", `${text}<script>alert(1)</script>`).html).not.toContain("<script");
      }),
    );
  });
});

describe("the status marker", () => {
  it.each([400, 403, 404, 410, 422, 429])("asks for %i and disappears", (status) => {
    const read = rewritten(`<meta name="x-portal-status" content="${status}"/><title>a</title>`);
    expect(read).toEqual({ status, html: page("<title>a</title>") });
  });

  it("asks for nothing that a page may not be", () => {
    for (const status of ["200", "301", "500", "404.5", "", "1e2"])
      expect(rewritten(`<meta name="x-portal-status" content="${status}"/>`).status).toBeNull();
  });

  it("counts in the head only, once, and is taken out everywhere", () => {
    const marker = (status: number) => `<meta name="x-portal-status" content="${status}"/>`;
    expect(rewritten("", marker(410))).toEqual({ status: null, html: page("") });
    expect(rewritten(marker(404) + marker(410)).status).toBe(404);
    expect(
      rewritten(`<meta name="description" content="name='x-portal-status' content='404'"/>`).status,
    ).toBeNull();
  });

  it("cannot be written by somebody's text", () => {
    const typed = '&lt;meta name="x-portal-status" content="404"/&gt;';
    expect(rewritten(`<title>${typed}</title>`, `<p>${typed}</p>`)).toEqual({
      status: null,
      html: page(`<title>${typed}</title>`, `<p>${typed}</p>`),
    });
    expect(rewritten('<title><meta name="x-portal-status" content="404"/></title>').status).toBeNull();
  });
});

describe("an empty shell", () => {
  it("is known by the framework's own mark", () => {
    expect(isEmptyShell('<!DOCTYPE html><html id="__next_error__"><head>')).toBe(true);
    expect(isEmptyShell(page("", '<p>html id="__next_error__"</p>'))).toBe(false);
  });
});

describe("a page that moved", () => {
  const moved = (to: string, before = "") =>
    rewritten(
      `${before}<meta name="x-portal-status" content="301"/><meta name="x-portal-location" content="${to}"/>`,
    );

  it("says so with the new address, and both markers disappear", () => {
    expect(moved("/catalogue/water-supply")).toEqual({
      html: page(""),
      status: 301,
      location: "/catalogue/water-supply",
    });
  });

  it.each(["https://evil.cn/", "//evil.cn/", "/\\evil.cn", "javascript:alert(1)", "/a b", ""])(
    "leads nowhere else than on this site: %s",
    (to) => {
      expect(moved(to)).toEqual({ html: page(""), status: null });
    },
  );

  it("leads nowhere without the status, or from somebody's text", () => {
    expect(rewritten('<meta name="x-portal-location" content="/x"/>')).toEqual({
      html: page(""),
      status: null,
    });
    const text = '<meta name="x-portal-status" content="301"/><meta name="x-portal-location" content="/x"/>';
    expect(rewritten("", text)).toEqual({ html: page(""), status: null });
  });
});
