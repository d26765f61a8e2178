import { site } from "./site";

/** What the catalogue of data (DCAT) says of itself and of each set. */
export const dataCatalog = {
  title: (siteName: string) => `${siteName}开放数据目录`,
  description: (siteName: string) => `${siteName}及所属机关主动公开的政府信息中，可以作为数据取用的部分。`,
  catalogue: {
    title: (siteName: string) => `${siteName}${site.section}目录`,
    description: "全部主动公开信息的目录和正文，附发文字号、索引号、栏目、机构、有效性和历次变更。",
    archive: "全量归档",
    feed: "最近公开（Atom）",
  },
  column: (name: string, description: string) => ({
    title: name,
    description: `“${name}”栏目的目录。${description}`,
  }),
  exported: (name: string, format: string) => `${name}目录（${format}）`,
  log: {
    title: "依申请公开问答",
    description: "各机关对信息公开申请的答复中，可以向社会公开的问题和答复。",
    page: "依申请公开问答（网页）",
  },
  services: {
    api: { title: "政府信息公开接口", description: "按机构、栏目、主题、年份检索公开信息，取全文和变更。" },
    oai: { title: "OAI-PMH采集接口", description: "按OAI-PMH 2.0采集全部公开信息的元数据，含撤回记录。" },
  },
  rights: (terms: string) =>
    terms === ""
      ? "主办单位没有另行规定使用条款。转载、使用时请注明信息来源和网址；文件可能修改、废止或者撤回，请以本站现行版本为准。"
      : terms,
} as const;
