import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Chart } from "./chart";
import { CHART_KINDS, type ChartData } from "./chart-data";

const DATA: ChartData = {
  kind: "bars",
  categoryName: "渠道",
  categories: ["当面申请", "网上<b>申请</b>"],
  series: [
    { name: "2025年", values: [109, 179] },
    { name: "2026年", values: [87, null] },
  ],
  unit: "件",
};
const pageOf = (data: ChartData) => renderToStaticMarkup(<Chart finding="网上申请最多" data={data} />);

describe("a chart", () => {
  it.each(CHART_KINDS)("as %s needs nothing that the page's policy refuses", (kind) => {
    const page = pageOf({ ...DATA, kind });
    expect(page).not.toMatch(/ style=|<style|<script| class="zr|ecmeta|xlink/);
    expect(page.match(/<svg/g)).toHaveLength(2);
    expect(page).toContain("var(--color-chart-1)");
  });

  it("says the same in a table, and what is not known", () => {
    const page = pageOf(DATA);
    const cells = [...page.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text);
    expect(cells).toEqual(["109", "87", "179", "无数据"]);
  });

  it("lets no markup of a name through", () => {
    expect(pageOf(DATA)).not.toContain("<b>");
    expect(pageOf(DATA)).toContain("网上&lt;b&gt;申请&lt;/b&gt;");
  });
});
