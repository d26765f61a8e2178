/** One kind of information that must be disclosed without anybody asking. */
export interface DisclosureItem {
  /** `20-1` … `20-15`, `21-county`, `21-town`. */
  code: string;
  /** How it is cited. */
  citation: string;
  text: string;
}

const ARTICLE_20 = [
  "行政法规、规章和规范性文件",
  "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名",
  "国民经济和社会发展规划、专项规划、区域规划及相关政策",
  "国民经济和社会发展统计信息",
  "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果",
  "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定",
  "财政预算、决算信息",
  "行政事业性收费项目及其依据、标准",
  "政府集中采购项目的目录、标准及实施情况",
  "重大建设项目的批准和实施情况",
  "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况",
  "突发公共事件的应急预案、预警信息及应对情况",
  "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
  "公务员招考的职位、名额、报考条件等事项以及录用结果",
  "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息",
] as const;
const NUMERALS = [
  "一",
  "二",
  "三",
  "四",
  "五",
  "六",
  "七",
  "八",
  "九",
  "十",
  "十一",
  "十二",
  "十三",
  "十四",
  "十五",
];

/** The items of 条例第二十条 and 第二十一条, verbatim. */
export const DISCLOSURE_ITEMS: readonly DisclosureItem[] = [
  ...ARTICLE_20.map((text, index) => ({
    code: `20-${index + 1}`,
    citation: `条例第二十条第（${NUMERALS[index] ?? ""}）项`,
    text,
  })),
  {
    code: "21-county",
    citation: "条例第二十一条",
    text: "市政建设、公共服务、公益事业、土地征收、房屋征收、治安管理、社会救助等方面的政府信息",
  },
  {
    code: "21-town",
    citation: "条例第二十一条",
    text: "贯彻落实农业农村政策、农田水利工程建设运营、农村土地承包经营权流转、宅基地使用情况审核、土地征收、房屋征收、筹资筹劳、社会救助等方面的政府信息",
  },
];

/** The item of a code, or null. */
export function disclosureItem(code: string): DisclosureItem | null {
  return DISCLOSURE_ITEMS.find((item) => item.code === code) ?? null;
}

/** The items that a column's short form means: `20(七)` is one, `21` both kinds of article 21. */
export function itemsMeant(short: string): readonly DisclosureItem[] {
  const [, article, numeral = ""] = /^(20|21)(?:[(（](.+)[)）])?$/.exec(short) ?? [];
  if (article === undefined) return [];
  const code = numeral === "" ? article : `${article}-${NUMERALS.indexOf(numeral) + 1}`;
  return DISCLOSURE_ITEMS.filter((item) => item.code === code || item.code.startsWith(`${code}-`));
}
