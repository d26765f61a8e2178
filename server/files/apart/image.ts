import sharp from "sharp";
import type { FileProblem } from "@/domain/attachment/problems";

/** No photograph of a paper needs more; a 30000 × 30000 picture in 109 kB is refused before it is unpacked (UP-023). */
const MOST_PIXELS = 40e6;

/** Decoders beyond JPEG and PNG have had holes, and nobody sends what they read (UP-024). */
const BLOCKED = [
  "Nsgif",
  "Tiff",
  "Vips",
  "Heif",
  "Svg",
  "Pdf",
  "Webp",
  "Jp2k",
  "Jxl",
  "Magick",
  "Openslide",
  "Rad",
  "Ppm",
  "Fits",
  "Mat",
  "Csv",
  "Analyze",
  "OpenExr",
  "Nifti",
];
sharp.block({ operation: BLOCKED.map((name) => `VipsForeignLoad${name}`) });
sharp.cache(false);
sharp.concurrency(1);

/** Opens a picture with the limits that hold for every one of them, turned upright. */
export function picture(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 }).rotate();
}

/** The same picture made anew: what was appended, its place and time, its thumbnail are gone (UP-009, UP-026). */
export async function remade(
  bytes: Uint8Array,
  mediaType: "image/jpeg" | "image/png",
): Promise<{ bytes: Buffer } | { problem: FileProblem }> {
  try {
    const upright = picture(bytes).toColourspace("srgb");
    const encoded = mediaType === "image/jpeg" ? upright.jpeg({ quality: 90 }) : upright.png();
    return { bytes: await encoded.toBuffer() };
  } catch (error) {
    const isFlood = error instanceof Error && /pixel limit/i.test(error.message);
    return { problem: isFlood ? "imageTooLarge" : "imageBroken" };
  }
}
