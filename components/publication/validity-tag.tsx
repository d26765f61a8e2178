import { Tag, type Tone } from "@/components/ui/tag";
import type { Validity } from "@/domain/publication/validity";
import { VALIDITY_LABELS } from "@/text/publication-form";

const TONES: Readonly<Record<Validity, Tone>> = {
  inForce: "open",
  amended: "fix",
  expired: "none",
  repealed: "deny",
};

/** 有效性 as a word with a colour. */
export function ValidityTag({ validity }: { validity: Validity }) {
  return <Tag tone={TONES[validity]}>{VALIDITY_LABELS[validity]}</Tag>;
}
