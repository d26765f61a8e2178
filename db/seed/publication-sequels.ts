import type { LinkKind } from "@/domain/publication/link-kinds";
import type { PublicationFields } from "@/domain/publication/publication-form";
import type { DemoLink } from "./shape";

/** How the demonstration's publications stand to one another, by their keys. */
export const DEMO_LINKS: readonly DemoLink[] = (
  [
    ["homestead-rule-explained", "explains", "homestead-rule"],
    ["free-senior-high-explained", "explains", "free-senior-high"],
    ["resident-medical-insurance-explained", "explains", "resident-medical-insurance"],
    ["resident-medical-insurance", "repeals", "rural-cooperative-medical-repealed"],
    ["resident-medical-insurance", "sameMatter", "medical-assistance-measures"],
    ["civil-service-proposed-appointees", "sameMatter", "civil-service-recruitment"],
    ["metro-lines-13-and-16", "sameMatter", "intercity-rail-control"],
    ["green-line-parks", "sameMatter", "green-line-rule"],
    ["typhoon-defence-report", "sameMatter", "three-defence-plan"],
  ] as const satisfies readonly (readonly [string, LinkKind, string])[]
).map(([from, kind, to]) => ({ from, kind, to }));

/** A later version of a demonstration publication. */
export interface DemoRevision {
  key: string;
  /** Days after its first publication, or the publication by whose appearance it became necessary. */
  after: { days: number } | { key: string };
  change: (fields: PublicationFields) => PublicationFields;
}

/** Puts other words in the place of words that are there. */
function reworded(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((said, [before, after]) => {
    if (!said.includes(before)) throw new Error(`the text does not say ${before}`);
    return said.replace(before, after);
  }, text);
}

/** What was put right or overtaken after its publication. */
export const DEMO_REVISIONS: readonly DemoRevision[] = [
  {
    key: "rural-cooperative-medical-repealed",
    after: { key: "resident-medical-insurance" },
    change: (fields) => ({
      ...fields,
      validity: "repealed",
      summary: "本办法已由《增城市城乡居民基本医疗保险实施办法》废止，仅供查阅历史规定。",
    }),
  },
  {
    key: "bus-route-changes",
    after: { days: 12 },
    change: (fields) => ({
      ...fields,
      summary:
        "因光明东路快速化施工和新设轨道接驳需求，自通告发布后第7日起调整6条公交线路的走向、站点和班次；更正增城8路首末班时间。",
      body: reworded(fields.body, [
        ["5:50—23:00", "6:00—23:00"],
        [
          "（二）增城17路沿线就诊乘客，可在小楼镇圩同站台免费换乘",
          "（二）增城17路沿线就诊的乘客，可以在小楼镇圩同站台免费换乘",
        ],
        ["五、意见反馈\n", "（三）增城8路延长后，朱村街文化广场站继续保留。\n\n五、意见反馈\n"],
      ]),
    }),
  },
];
