import { create } from "qrcode";

/** White that belongs to the code: four modules on every side. */
const QUIET = 4;

/** The dark modules of a row, run by run, as one path. */
function pathOf(text: string): { size: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  let path = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; ) {
      let end = x;
      while (end < size && data[y * size + end]) end++;
      if (end > x) path += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end + 1;
    }
  }
  return { size, path };
}

/** A QR code, drawn on the server; what it says stands in text beside it. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { size, path } = pathOf(text);
  const side = size + 2 * QUIET;
  return (
    <svg
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      className={className}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M${-QUIET} ${-QUIET}h${side}v${side}h${-side}z`} />
      <path d={path} />
    </svg>
  );
}
