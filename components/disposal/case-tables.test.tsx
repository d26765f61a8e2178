import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { disposal } from "@/text/withdrawal";
import { CheckTable } from "./case-tables";

const AT = Date.UTC(2026, 10, 25, 4);
const look = (surface: string, isClean: boolean, at = AT) => ({
  surface,
  address: `/${surface}`,
  status: isClean ? 410 : 200,
  isClean,
  at,
});

describe("what was found at every place after a withdrawal", () => {
  it("shows what is not gone in the open, and folds what is", () => {
    const html = renderToStaticMarkup(
      <CheckTable
        checks={[look("page", true), look("home", false), look("file", false), look("file", true)]}
      />,
    );
    const [open = "", folded = ""] = html.split("<details");
    expect(open).toContain("最近一次核对了3处，1处没有清除或者没有应答。");
    expect(open).toContain("首页");
    expect(open).not.toContain("公开页面");
    for (const name of ["公开页面", "附件"]) expect(folded).toContain(name);
    expect(folded).not.toContain("首页");
  });

  it("says that nothing gives it any more, without an empty table", () => {
    const html = renderToStaticMarkup(<CheckTable checks={[look("page", true)]} />);
    expect(html).toContain("最近一次核对了1处，没有一处还提供它。");
    expect(html).not.toContain(disposal.dirtyCaption);
  });
});

describe("how long it was public", () => {
  it.each([
    [0.02, "不到1小时"],
    [1.4, "约1小时"],
    [47.6, "约48小时"],
    [72, "约3天"],
  ])("tells %f hours as %s", (hours, said) => {
    expect(disposal.lasted(hours)).toBe(said);
  });
});
