import { create } from "qrcode";

/** Modules of white around the code, which readers need to find it. */
const QUIET = 4;

/** The modules of a QR code as one path in a square of `size`. */
export function qrOutline(text: string): { path: string; size: number } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; ) {
      let run = 0;
      while (column + run < modules.size && modules.get(row, column + run)) run += 1;
      if (run > 0) path += `M${column + QUIET} ${row + QUIET}h${run}v1h-${run}z`;
      column += run || 1;
    }
  }
  return { path, size: modules.size + 2 * QUIET };
}

/** A QR code drawn into the page itself: black on white in every mode, so that a camera reads it. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { path, size } = qrOutline(text);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={`camera ${className ?? ""}`}
      shapeRendering="crispEdges"
    >
      <path className="fill-white" d={`M0 0h${size}v${size}H0z`} />
      <path className="fill-black" d={path} />
    </svg>
  );
}
