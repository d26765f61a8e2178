import { DISCLOSURE_GROUNDS, type DisclosureGroundCode } from "@/domain/law/disclosure-grounds";
import { LINK_KINDS } from "@/domain/publication/link-kinds";
import type { Relation } from "@/domain/publication/relations";
import { LINK_LABELS } from "./publication";

/** A ground with its article, 「属于三类内部事务信息（《…条例》第十六条第一款）」. */
export function groundInWords(code: DisclosureGroundCode): string {
  const { name, article } = DISCLOSURE_GROUNDS[code];
  return `${name}（${article}）`;
}

/** How many other texts a text names of each kind, 「解读的文件1件，废止了2件」. */
export function relationsInWords(relations: readonly Relation[]): string {
  return LINK_KINDS.flatMap((kind) => {
    const count = relations.filter((relation) => relation.kind === kind).length;
    return count === 0 ? [] : [`${LINK_LABELS[kind].from}${count}件`];
  }).join("，");
}
