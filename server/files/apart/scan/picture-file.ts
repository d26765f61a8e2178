import type { FileFinding } from "@/domain/publication/gate/file-places";
import { picture } from "../image";
import { Unreadable } from "../text/pages";
import { Gathered } from "./gathered";

/** A picture says nothing to a machine; what its camera wrote into it is read and has to go (UP-026). */
export async function readPicture(bytes: Buffer) {
  const { exif, xmp, iptc } = await picture(bytes)
    .metadata()
    .catch(() => {
      throw new Unreadable("damaged");
    });
  const findings = new Map<FileFinding, number>();
  const beside = new Gathered();
  for (const block of [exif, xmp, iptc]) {
    if (!block) continue;
    findings.set("pictureMetadata", (findings.get("pictureMetadata") ?? 0) + 1);
    beside.at({ part: "properties" });
    beside.put(`${block.toString("utf8").replace(/[\p{Cc}\uFFFD]+/gu, "\n\n\n\n")}\n\n\n\n`);
  }
  return { gathered: [beside], findings, pages: 1, handPages: [1] };
}
