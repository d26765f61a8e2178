import { codeKey, spellings } from "./coded-field";

interface AudienceGroup {
  name: string;
  matters: readonly string[];
}

/**
 * 服务对象分类: whom a text serves, by the matters under which national service platforms list them for persons and for businesses. No
 * standard fixes the list; this is a short one that the catalogue can fill.
 */
export const AUDIENCES: readonly AudienceGroup[] = [
  {
    name: "个人",
    matters: [
      "生育收养",
      "户籍办理",
      "教育科研",
      "就业创业",
      "社会保障",
      "医疗卫生",
      "住房保障",
      "婚姻登记",
      "交通出行",
      "老年人",
      "残疾人",
      "农村居民",
    ],
  },
  {
    name: "企业",
    matters: [
      "设立变更",
      "准营准办",
      "资质认证",
      "投资审批",
      "税收财务",
      "人力资源",
      "用地规划",
      "环境保护",
      "安全生产",
      "招标采购",
    ],
  },
];

/** Every audience as it is stored: `个人\教育科研`. */
export const AUDIENCE_PATHS: readonly string[] = AUDIENCES.flatMap(({ name, matters }) =>
  matters.map((matter) => `${name}\\${matter}`),
);

const pathKey = (text: string): string => codeKey(text).replace(/[\\/＞>›-]/g, "\\");
const BY_SPELLING = spellings(
  AUDIENCE_PATHS.flatMap((path) => [[path, path] as const, [path.split("\\")[1] ?? path, path] as const]),
);

/** The audience that a text names (`个人\教育科研`, `个人-教育科研`, `教育科研`), or null. */
export function audienceOf(text: string): string | null {
  return BY_SPELLING.get(pathKey(text)) ?? null;
}
