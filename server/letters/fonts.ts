import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Noto Serif SC (OFL-1.1), so that a server without fonts prints right; read once, 14 MB each (docs/adr/0009-letters-in-word-and-pdf.md). */
const FOLDER = join("node_modules", "@expo-google-fonts", "noto-serif-sc");
const FILES = {
  regular: join(FOLDER, "400Regular", "NotoSerifSC_400Regular.ttf"),
  bold: join(FOLDER, "700Bold", "NotoSerifSC_700Bold.ttf"),
} as const;

/** The name of the font that PDF files are set in, as the administration tells it. */
export const PDF_FONT = "Noto Serif SC 400/700";

let read: Promise<{ regular: Buffer; bold: Buffer }> | undefined;

/** Both weights, kept for the life of the process. */
export function pdfFonts(): Promise<{ regular: Buffer; bold: Buffer }> {
  read ??= Promise.all([
    readFile(join(/* turbopackIgnore: true */ process.cwd(), FILES.regular)),
    readFile(join(/* turbopackIgnore: true */ process.cwd(), FILES.bold)),
  ]).then(([regular, bold]) => ({ regular, bold }));
  return read;
}
