import { createHash } from "node:crypto";

/** The look of a list in a frame of another site; light unless the address says dark. */
export const EMBED_STYLE = [
  ":root{color:#14181d;background:#fff}:root[data-theme=dark]{color:#f2f4f7;background:#14181d}",
  'body{margin:0;font:1rem/1.6 "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC",system-ui,sans-serif;overflow-wrap:anywhere}',
  "main{padding:.5rem .75rem}h1{margin:0;padding-bottom:.375rem;border-bottom:2px solid #12305b;font-size:1.125rem}[data-theme=dark] h1{border-color:#9db8e0}",
  "ul{margin:0;padding:0;list-style:none}li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:.375rem 0;border-bottom:1px solid #d3d9e0}[data-theme=dark] li{border-color:#3b4450}",
  "a{color:#0b4ea2;text-underline-offset:.2em}[data-theme=dark] a{color:#9dc3ff}li a{flex:1 1 16rem}time{color:#4a5461;white-space:nowrap}[data-theme=dark] time{color:#c3ccd8}",
  "p{margin:.5rem 0 0}:focus-visible{outline:3px solid currentcolor;outline-offset:2px}",
].join("");

/** The source by which a policy lets this style in, and no other. */
export const EMBED_STYLE_SOURCE = `'sha256-${createHash("sha256").update(EMBED_STYLE).digest("base64")}'`;
