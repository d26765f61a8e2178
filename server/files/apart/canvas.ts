import { join } from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import type { OpenedPdf } from "./pdf";

/** No page is drawn larger, whatever its paper (an A0 plan at 200 dpi has 62 million). */
const MOST_PIXELS = 40e6;
const POINTS_PER_INCH = 72;
/** The name of the font that comes with the house; a machine without fonts draws Chinese text with it all the same. */
export const HOUSE_FONT = "Noto Serif SC";

const FONT_FILE = "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";

/** What Chinese files call the fonts that they expect on every machine and do not carry. */
const EXPECTED = [
  "SimSun",
  "宋体",
  "SimHei",
  "黑体",
  "FangSong",
  "仿宋",
  "仿宋_GB2312",
  "FangSong_GB2312",
  "KaiTi",
  "楷体",
  "KaiTi_GB2312",
  "楷体_GB2312",
  "STSong",
  "STSong-Light",
  "STFangsong",
  "STKaiti",
  "STHeiti",
  "方正小标宋简体",
  "Microsoft YaHei",
  "微软雅黑",
  "serif",
  "sans-serif",
  "monospace",
];

let hasFonts = false;

/** Makes the house's font known under its own name and under those of the fonts it stands in for. */
export function registerFonts(): void {
  if (hasFonts) return;
  GlobalFonts.registerFromPath(join(process.cwd(), FONT_FILE), HOUSE_FONT);
  for (const name of EXPECTED) GlobalFonts.setAlias(HOUSE_FONT, name);
  hasFonts = true;
}

/** The size of a page as it is seen, in points: turned upright, cut to its crop box. */
export async function pageSize(pdf: OpenedPdf, number: number) {
  const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
  return { width, height };
}

/** Draws a page on white as it is seen, at `dpi` or as near to it as its paper allows. */
export async function drawnPage(pdf: OpenedPdf, number: number, dpi: number) {
  registerFonts();
  const page = await pdf.getPage(number);
  const plain = page.getViewport({ scale: 1 });
  const most = Math.sqrt(MOST_PIXELS / (plain.width * plain.height));
  const viewport = page.getViewport({ scale: Math.min(dpi / POINTS_PER_INCH, most) });
  const canvas = createCanvas(
    Math.max(1, Math.ceil(viewport.width)),
    Math.max(1, Math.ceil(viewport.height)),
  );
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  // The drawing surface of Node stands in for the browser's.
  const surface = { canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D };
  await page.render({ ...surface, viewport, background: "#fff" }).promise;
  page.cleanup();
  return { canvas, size: { width: plain.width, height: plain.height } };
}
