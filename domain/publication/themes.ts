import { codeKey, spellings } from "./coded-field";

interface Theme {
  name: string;
  topics: readonly string[];
}

/** 主题分类: the State Council's 22 classes; the first, 国务院组织机构, is 机构职能 in a city. */
export const THEMES: readonly Theme[] = [
  {
    name: "机构职能",
    topics: [
      "市人民政府",
      "市政府办公室",
      "市政府工作部门",
      "镇人民政府、街道办事处",
      "直属事业单位",
      "议事协调机构",
      "其他",
    ],
  },
  {
    name: "综合政务",
    topics: [
      "政务公开",
      "政务督查",
      "应急管理",
      "电子政务",
      "文秘工作",
      "保密工作",
      "信访",
      "参事、文史",
      "其他",
    ],
  },
  {
    name: "国民经济管理、国有资产监管",
    topics: ["宏观经济", "经济体制改革", "统计", "物价", "国有资产监管", "重大建设项目", "其他"],
  },
  {
    name: "财政、金融、审计",
    topics: ["财政", "税务", "银行", "货币（含外汇）", "证券", "保险", "社会信用体系建设", "审计", "其他"],
  },
  {
    name: "国土资源、能源",
    topics: ["土地", "矿产", "水资源", "海洋", "煤炭", "石油与天然气", "电力", "其他"],
  },
  { name: "农业、林业、水利", topics: ["农业、畜牧业、渔业", "林业", "水利", "其他"] },
  {
    name: "工业、交通",
    topics: [
      "机械制造与重工业",
      "轻工纺织",
      "化工",
      "国防工业",
      "航天、航空",
      "信息产业（含电信）",
      "公路",
      "水运",
      "铁路",
      "民航",
      "邮政",
      "其他",
    ],
  },
  {
    name: "商贸、海关、旅游",
    topics: ["对外经贸合作", "国内贸易（含供销）", "海关", "检验、检疫", "旅游", "其他"],
  },
  {
    name: "市场监管、安全生产监管",
    topics: ["工商", "质量监督", "标准", "食品药品监管", "安全生产监管", "其他"],
  },
  {
    name: "城乡建设、环境保护",
    topics: [
      "城市规划",
      "城乡建设（含住房）",
      "环境监测、保护与治理",
      "节能与资源综合利用",
      "气象、水文、测绘、地震",
      "其他",
    ],
  },
  { name: "科技、教育", topics: ["科技", "教育", "知识产权", "其他"] },
  { name: "文化、广电、新闻出版", topics: ["文化", "文物", "新闻出版", "广播、电影、电视", "其他"] },
  { name: "卫生、体育", topics: ["卫生", "医药管理", "体育", "其他"] },
  { name: "人口与计划生育、妇女儿童工作", topics: ["人口与计划生育", "妇女儿童", "其他"] },
  {
    name: "劳动、人事、监察",
    topics: ["劳动就业", "社会保障", "人事工作", "军转安置", "监察", "纠正行业不正之风", "其他"],
  },
  { name: "公安、安全、司法", topics: ["公安", "国家安全", "司法", "其他"] },
  {
    name: "民政、扶贫、救灾",
    topics: ["减灾救灾", "优抚安置", "社会福利", "行政区划与地名", "社团管理", "扶贫", "其他"],
  },
  { name: "民族、宗教", topics: ["民族事务", "宗教事务"] },
  { name: "对外事务", topics: ["外交、外事", "国际条约、国际组织", "其他"] },
  { name: "港澳台侨工作", topics: ["港澳工作", "对台工作", "侨务工作"] },
  { name: "国防", topics: ["国防建设", "国防动员"] },
  { name: "其他", topics: [] },
];

/** Classes and topics that other catalogues call otherwise. */
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ["国务院组织机构", "机构职能"],
  ["农业、林业、水利\\水利、水务", "农业、林业、水利\\水利"],
];

const pathKey = (text: string): string => codeKey(text).replace(/[\\/＞>›-]/g, "\\");

/** Every theme as it is stored: `一级` and `一级\二级`. */
export const THEME_PATHS: readonly string[] = THEMES.flatMap(({ name, topics }) => [
  name,
  ...topics.map((topic) => `${name}\\${topic}`),
]);

const BY_SPELLING = spellings([...THEME_PATHS.map((path) => [path, path] as const), ...OTHER_NAMES]);

/** The theme that a text names (`综合政务\政务公开`, `综合政务-政务公开`, `综合政务`), or null. */
export function themeOf(text: string): string | null {
  return BY_SPELLING.get(pathKey(text)) ?? null;
}

/** The class (first level) of a stored theme. */
export function themeClassOf(path: string): string {
  return path.split("\\", 1)[0] ?? path;
}
