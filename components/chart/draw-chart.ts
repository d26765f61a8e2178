import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartData } from "./chart-data";

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** The first stands beside grey: what is compared with steps back. Red comes last: elsewhere it means late. */
const PALETTE = [1, 6, 4, 3, 5, 7, 8, 2].map((place) => `var(--color-chart-${place})`);
const INK = "currentColor";
const RULE = "var(--color-line)";
const FONT = 13;
const BAR_HEIGHT = 30;
const COLUMN_CHART_HEIGHT = 300;

/** Different hatching where hues stand side by side: nobody has to tell them apart by colour alone (WCAG 1.4.1). */
const DECALS = [
  { symbol: "none" },
  { dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  {
    symbol: "circle",
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.6,
  },
  { dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: Math.PI / 4 },
];

const SMALL_CHART_HEIGHT = 150;

/** A name beside a bar has three lines; what is longer is cut, the table below has it whole. */
const MOST_LINES = 3;
const LINE_HEIGHT = 17;
const signsInLine = (width: number) => Math.floor(width / 3 / FONT);

function nameBeside(name: string, width: number): string {
  const most = signsInLine(width) * MOST_LINES;
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

function heightOf({ kind, categories, series, stacked, small }: ChartData, width: number): number {
  if (kind !== "bars") return small ? SMALL_CHART_HEIGHT : COLUMN_CHART_HEIGHT;
  const bars = stacked ? 1 : series.length;
  const longest = Math.max(0, ...categories.map((name) => nameBeside(name, width).length));
  const lines = Math.ceil(longest / signsInLine(width));
  const band = Math.max(BAR_HEIGHT * (bars === 1 ? 1 : bars * 0.7), lines * LINE_HEIGHT + 4);
  return 60 + categories.length * band;
}

function optionOf(data: ChartData, width: number) {
  const { kind, categories, series, unit, stacked, small } = data;
  const many = series.length > 1;
  const text = { color: INK, fontSize: FONT };
  const names = {
    type: "category",
    data: kind === "bars" ? categories.map((name) => nameBeside(name, width)) : [...categories],
    inverse: kind === "bars",
    axisLabel: {
      ...text,
      interval: kind === "bars" ? 0 : "auto",
      hideOverlap: true,
      width: width / 3,
      overflow: "break",
    },
    axisLine: { lineStyle: { color: INK } },
    axisTick: { show: false },
  };
  const numbers = {
    type: "value",
    name: kind === "bars" ? "" : unit,
    nameTextStyle: text,
    minInterval: unit === "%" ? 0 : 1,
    splitNumber: small ? 2 : 5,
    axisLabel: { ...text, show: kind !== "bars" },
    splitLine: { show: kind !== "bars", lineStyle: { color: RULE } },
  };
  return {
    animation: false,
    color: PALETTE,
    aria: { enabled: true, decal: { show: many && kind !== "lines", decals: DECALS } },
    legend: many ? { top: 0, left: 0, textStyle: text, selectedMode: false } : undefined,
    grid: {
      left: 4,
      right: kind === "bars" ? 64 : 16,
      // Beside standing columns the unit is written above the axis, below the names of the series.
      top: many ? (kind === "bars" ? 40 : 60) : 28,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: kind === "bars" ? numbers : names,
    yAxis: kind === "bars" ? names : numbers,
    series: series.map(({ name, values }) => ({
      name,
      type: kind === "lines" ? "line" : "bar",
      data: [...values],
      stack: stacked ? "all" : undefined,
      barMaxWidth: 28,
      symbolSize: 7,
      emphasis: { disabled: true },
      silent: true,
      label: {
        show:
          !stacked &&
          !small &&
          (kind === "bars" || categories.length * series.length <= (width < 500 ? 12 : 24)),
        position: kind === "bars" ? "right" : "top",
        color: INK,
        fontSize: FONT,
        textBorderWidth: 0,
        // As the axis writes them: 1,476.
        formatter: ({ value }: { value: unknown }) =>
          typeof value === "number"
            ? `${value.toLocaleString("en")}${kind === "bars" && unit === "%" ? "%" : ""}`
            : "",
      },
    })),
  };
}

/** Drawings that are kept, about 16 kB each; the one drawn first is forgotten first. */
const MOST_KEPT = 200;
const drawn = new Map<string, string>();

/**
 * Draws a chart as SVG of a width in pixels; colours are the page's own, so that it follows contrast and dark mode. The same numbers make
 * the same drawing, which is kept: drawing it again costs ten milliseconds.
 */
export function drawChart(data: ChartData, width: number): string {
  const key = `${width}${JSON.stringify(data)}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height: heightOf(data, width) });
  try {
    chart.setOption(optionOf(data, width));
    const source = chart.renderToSVGString();
    drawn.set(key, source);
    const [oldest] = drawn.size > MOST_KEPT ? drawn.keys() : [];
    if (oldest !== undefined) drawn.delete(oldest);
    return source;
  } finally {
    chart.dispose();
  }
}
