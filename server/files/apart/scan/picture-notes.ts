/** Blocks of a JPEG in which cameras and programs write of themselves: APP1 (EXIF, XMP), APP13 (IPTC), and remarks. */
const NOTES = new Set([0xe1, 0xed, 0xfe]);
const START_OF_PICTURE = 0xda;

/** A JPEG without what its camera wrote into it; the picture itself is not touched. */
function bareJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_PICTURE) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (!NOTES.has(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  return Buffer.concat(kept);
}

const TEXT_CHUNK = /^(?:tEXt|zTXt|iTXt|eXIf|tIME)$/;

/** A PNG without its texts. */
function barePng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!TEXT_CHUNK.test(bytes.toString("latin1", at + 4, at + 8))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/** A picture without its notes; what is neither JPEG nor PNG stays as it is. */
export function barePicture(bytes: Buffer): Buffer {
  const head = bytes.toString("hex", 0, 4);
  if (head.startsWith("ffd8ff")) return bareJpeg(bytes);
  return head === "89504e47" ? barePng(bytes) : bytes;
}
