/**
 * How one publication stands to another, read from the first to the second: it explains it (解读), replaces it (替代), amends it (修改), repeals it (废止), is the
 * text that followed its public consultation (征求意见), or belongs to the same matter.
 */
export const LINK_KINDS = [
  "explains",
  "replaces",
  "amends",
  "repeals",
  "followsConsultation",
  "sameMatter",
] as const;

export type LinkKind = (typeof LINK_KINDS)[number];
