import { toBuffer } from "qrcode";

/** A QR code as a picture, for papers that hold no drawing. */
export function qrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { errorCorrectionLevel: "M", margin: 4, scale: 6 });
}
