/** What the operator of a harvester reads when a call is refused (OAI-PMH 2.0, 3.6). */
export const oaiProblems = {
  badVerb:
    "verb 只能是 Identify、ListMetadataFormats、ListSets、ListIdentifiers、ListRecords、GetRecord 之一，且只能出现一次。",
  unknownArgument: (verb: string, name: string) => `${verb} 不接受参数 ${name}。`,
  repeatedArgument: (name: string) => `参数 ${name} 只能出现一次。`,
  missingArgument: (verb: string, name: string) => `${verb} 缺少参数 ${name}。`,
  tokenAlone: "使用 resumptionToken 时不能再带其他参数。",
  badDate: (name: string) => `${name} 须形如 2026-03-09 或 2026-03-09T02:00:00Z。`,
  mixedDates: "from 和 until 的写法须一致，要么都到日，要么都到秒。",
  reversedDates: "from 不能晚于 until。",
  badSet: "set 的写法不对，可用的集合见 ListSets。",
  badToken: "resumptionToken 无法识别，请不带它从头开始收取。",
  badFormat: "元数据格式只有 oai_dc 和 gov_xxgk 两种。",
  noIdentifier: "没有这个标识符的记录。",
  noRecords: "在所给的时间和集合里没有记录。",
} as const;

/** Names of the two roots of the sets. */
export const oaiSets = { column: "栏目", agency: "机构" } as const;

/** What each element of the record is, for the schema that is served. */
export const govRecordNotes = {
  indexNumber: "索引号",
  title: "名称",
  documentNumber: "发文字号",
  agency: "发布机构，code 为机构代码",
  column: "栏目，code 为栏目代码",
  genre: "公文种类（体裁）",
  theme: "主题分类",
  issuedOn: "成文日期",
  effectiveOn: "实施日期",
  expiresOn: "失效日期",
  publishedAt: "发布时间；历史导入的只有日期，时间为零点",
  validity: "发布时注明的有效性；过了失效日期的自行失效",
  disclosureKind: "公开属性",
  summary: "内容概述",
  keyword: "关键词",
  version: "版本，从1起",
  url: "网页地址",
  file: "附件",
} as const;
