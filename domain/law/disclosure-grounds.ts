import { OUTCOMES } from "./outcomes";

const REGULATION = "《中华人民共和国政府信息公开条例》";

/** Why a record is not disclosed on the agency's own initiative. */
interface DisclosureGround {
  name: string;
  article: string;
  articleText: string;
  /** The disclosure kind that it can be the ground of. */
  kind: "onApplication" | "withheld";
}

const refused = (outcome: { name: string; article: string; articleText: string }): DisclosureGround => ({
  name: outcome.name,
  article: outcome.article,
  articleText: outcome.articleText,
  kind: "withheld",
});

/**
 * The grounds of the regulation, in its order. State secrets (第十四条) are not among them: a system that is not built for them stores none
 * (保密法第三十一条), so that nothing here can have that ground.
 */
export const DISCLOSURE_GROUNDS = {
  notProactive: {
    name: "不属于主动公开范围",
    article: `${REGULATION}第二十七条`,
    articleText:
      "除行政机关主动公开的政府信息外，公民、法人或者其他组织可以向地方各级人民政府、对外以自己名义履行行政管理职能的县级以上人民政府部门申请获取相关政府信息",
    kind: "onApplication",
  },
  forbiddenByLaw: refused(OUTCOMES.refusedForbiddenByLaw),
  endangersSafety: refused(OUTCOMES.refusedEndangersSafety),
  thirdPartyRights: refused(OUTCOMES.refusedThirdPartyRights),
  internalAffairs: refused(OUTCOMES.refusedInternalAffairs),
  deliberation: refused(OUTCOMES.refusedDeliberation),
  enforcementFile: refused(OUTCOMES.refusedEnforcementFile),
} as const satisfies Record<string, DisclosureGround>;

export type DisclosureGroundCode = keyof typeof DISCLOSURE_GROUNDS;

/** The codes in the order of the articles. */
export const DISCLOSURE_GROUND_CODES = Object.keys(DISCLOSURE_GROUNDS) as DisclosureGroundCode[];

/** The ground of a code, or null. */
export function disclosureGroundOf(code: string): DisclosureGroundCode | null {
  return DISCLOSURE_GROUND_CODES.find((known) => known === code) ?? null;
}
