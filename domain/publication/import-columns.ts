import { IMPORT_FIELDS, type ImportField } from "./import-row";

/** Names under which a column of a file is known, besides the field's own; spaces, marks and 「选填」 left out. */
const NAMES: Readonly<Record<ImportField, string>> = {
  externalId: "原系统编号 原编号 编号 信息编号 唯一编号 id 外部编号",
  indexNumber: "索引号 信息索引号 索引编号",
  title: "标题 名称 信息名称 文件名称 题名 文件标题",
  agency: "发文机关 发布机构 发布机关 发文单位 机关 单位 公开机关 责任部门",
  column: "栏目 栏目名称 信息分类 公开栏目 所属栏目 columncode",
  documentNumber: "文号 发文字号 文件编号 发文号",
  genre: "公文种类 文种 体裁 体裁分类",
  theme: "主题分类 主题 主题类别",
  issuedOn: "成文日期 成文时间 生成日期 印发日期 发文日期",
  publishedOn: "原发布日期 发布日期 公开日期 发布时间 公开时间",
  effectiveOn: "实施日期 施行日期 生效日期",
  expiresOn: "失效日期 废止日期 有效期至 截止日期",
  validity: "有效性 时效性 效力状态",
  disclosureKind: "公开属性 公开方式 公开类别 公开形式",
  summary: "内容概述 摘要 概述 内容摘要",
  keywords: "关键词 主题词 关键字",
  body: "正文 内容 信息内容 正文内容 content",
  attachments: "附件 附件名称 附件文件 附件列表",
  links: "关联 关联文件 相关文件",
  sourceUrl: "原文网址 原文链接 来源网址 链接 url",
  audiences: "服务对象 面向对象",
};

const plain = (head: string) =>
  head
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[(（【[](?:选填|必填|可不填|必须|格式.{0,20})[)）】\]]/g, "")
    .replace(/[\s\p{P}]+/gu, "");

const KNOWN = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    [field, ...NAMES[field].split(" ")].map((name) => [plain(name), field] as const),
  ),
);

/** Which column of a file is which field: by its name, Chinese or English, the first of each; null is left aside. */
export function guessedColumns(heads: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>();
  return heads.map((head) => {
    const field = KNOWN.get(plain(head)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** What two files with the same columns share, in whatever order they stand. */
export function headSet(heads: readonly string[]): string {
  return heads.map(plain).toSorted().join("\n").slice(0, 4000);
}

/** Heads that stand there more than once. */
export function repeatedHeads(heads: readonly string[]): string[] {
  const counts = Map.groupBy(
    heads.filter((head) => head.trim() !== ""),
    plain,
  );
  return [...counts.values()].flatMap(([first, ...more]) =>
    first !== undefined && more.length > 0 ? [first] : [],
  );
}

/** The letters of a column as spreadsheets count: 0 is A, 27 is AB. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** What a number of a spreadsheet has lost when it has more places than are kept: 15. An id typed as a number ends in zeros. */
export function hasLostDigits(cell: unknown): boolean {
  if (typeof cell === "number") return Math.abs(cell) >= 1e15;
  return typeof cell === "string" && /^\s*\d(?:\.\d+)?e\+?1[5-9]\s*$/i.test(cell);
}
