import { disclosureItem } from "./disclosure-items";

/** A column (栏目) that every portal has, whatever the place. */
export interface StatutoryColumn {
  code: string;
  name: string;
  parentCode: "proactive" | "major-projects" | null;
  /** The item of the regulation it serves, as `20(七)` or `21`. */
  statutoryItem: string | null;
  updateDays: number | null;
  description: string;
}

const top = (code: string, name: string, description: string, updateDays: number | null = null) => ({
  code,
  name,
  parentCode: null,
  statutoryItem: null,
  updateDays,
  description,
});

const NUMERALS = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五".split(" ");

/** The law sets no update frequency for these; an agency may. */
const ofArticle20 = ([code, name]: readonly [string, string], at: number): StatutoryColumn => ({
  code,
  name,
  parentCode: "proactive",
  statutoryItem: `20(${NUMERALS[at] ?? ""})`,
  updateDays: null,
  description: `${disclosureItem(`20-${at + 1}`)?.text ?? name}。`,
});

const ofArticle21 = (code: string, name: string, description: string): StatutoryColumn => ({
  code,
  name,
  parentCode: "proactive",
  statutoryItem: "21",
  updateDays: null,
  description,
});

/** 国办发〔2017〕94号 names eight kinds of information on a major project; the catalogue keeps them in three columns. */
const ofMajorProjects = (code: string, name: string, description: string): StatutoryColumn => ({
  code,
  name,
  parentCode: "major-projects",
  statutoryItem: "20(十)",
  updateDays: null,
  description,
});

/** The three classes of 重大建设项目. */
export const MAJOR_PROJECT_COLUMNS: readonly StatutoryColumn[] = [
  ofMajorProjects("major-projects-approval", "批准信息", "批准服务信息、批准结果信息。"),
  ofMajorProjects(
    "major-projects-construction",
    "建设管理信息",
    "招标投标信息、重大设计变更信息、施工有关信息、质量安全监督信息、竣工有关信息。",
  ),
  ofMajorProjects(
    "major-projects-land",
    "征收土地信息",
    "征地告知书、补偿安置方案、征地批准文件和征收土地公告。",
  ),
];

/**
 * The five fixed sections of a disclosure platform (国办公开办函〔2019〕61号) and, under 法定主动公开内容, the items of
 * 条例第二十条、第二十一条 in their order.
 */
export const STATUTORY_COLUMNS: readonly StatutoryColumn[] = [
  top(
    "guide",
    "政府信息公开指南",
    "政府信息的分类、编排体系和获取方式，公开工作机构的办公地址、办公时间和联系方式。",
  ),
  top("rules", "政府信息公开制度", "国家的政府信息公开条例，以及本地各项公开工作制度。"),
  top("proactive", "法定主动公开内容", "各机关依照条例第二十条、第二十一条主动公开的政府信息。"),
  // 条例第四十九条: 每年1月31日前.
  top("reports", "政府信息公开年报", "各机关每年发布的上一年度政府信息公开工作年度报告。", 365),
  top("on-application", "依申请公开", "没有主动公开的政府信息，您可以在这里向有关机关申请。"),
  ...(
    [
      ["normative-documents", "法规、规章和规范性文件"],
      ["functions", "机构职能"],
      ["planning", "发展规划"],
      ["statistics", "统计信息"],
      ["licensing", "行政许可和管理服务"],
      ["penalties", "行政处罚、行政强制"],
      ["budgets", "财政预算、决算"],
      ["charges", "行政事业性收费"],
      ["procurement", "政府集中采购"],
      ["major-projects", "重大建设项目"],
      ["livelihood", "民生保障"],
      ["emergency", "应急管理"],
      ["inspections", "监督检查"],
      ["recruitment", "公务员招考"],
      ["other-documents", "其他应当公开的信息"],
    ] as const
  ).map(ofArticle20),
  ...MAJOR_PROJECT_COLUMNS,
  ofArticle21("municipal", "市政建设和公共服务", "市政建设、公共服务、公益事业方面的政府信息。"),
  ofArticle21("land-expropriation", "土地征收、房屋征收", "土地征收、房屋征收方面的政府信息。"),
  ofArticle21("public-order", "治安管理", "治安管理方面的政府信息。"),
  ofArticle21("social-assistance", "社会救助", "社会救助方面的政府信息。"),
  ofArticle21(
    "village-affairs",
    "农村事务",
    "农业农村政策落实、农田水利、土地承包经营权流转、宅基地使用审核、筹资筹劳等方面的政府信息。",
  ),
];
