import { FOOTER_LABEL_LIMIT, type FooterProblem, MOST_FOOTER_ITEMS } from "@/domain/site/footer-items";

export type FooterProblemKey = FooterProblem | "nowhere" | "hosts.shape";

/** The page on which the foot of every public page is edited, and whose sites texts may name. */
export const footerPage = {
  title: "页脚与外部链接",
  lead: "页脚的链接显示在每个公开页面底部，保存后立即生效。主办单位、网站标识码、备案号等文字在“网站信息”里修改。",
  saved: "页脚链接已经保存，公开页面现在显示的就是这些。",
  hostsSaved: "可信网站已经保存，从下一次检查起生效。",
  unchanged: "内容没有变化，不需要保存。",
  items: "页脚链接",
  itemsHow: `最多${MOST_FOOTER_ITEMS}条。按顺序号从小到大排列；名称和网址都清空，就是删除这一条。网址填写本站的路径（例如 /report-error），或者以 https:// 开头的完整网址。`,
  item: (line: number) => `第${line}条`,
  label: "名称",
  address: "网址",
  order: "顺序",
  save: "保存页脚链接",
  missing: (names: string) =>
    `页脚现在没有${names}的链接。《政府网站发展指引》（国办发〔2017〕47号）要求页脚提供，请补上。`,
  required: { "/report-error": "“我为政府网站找错”", "/sites": "网站地图" },
  hosts: "可信网站",
  hostsHow:
    "正文里指向本站、各机关网站和下列网站的网址直接放行；指向其他网站的，由保密审查员写明理由后才能发布。域名包括它下面的全部网站。",
  hostsLabel: "域名",
  hostsHint: "用空格或者换行分开，例如 gov.cn、npc.org.cn。",
  saveHosts: "保存可信网站",
} as const;

const SENTENCES: Readonly<Record<FooterProblemKey, (line: number) => string>> = {
  labelMissing: (line) => `第${line}条只有网址，请填写名称；不要这一条的，把网址也清空`,
  labelLong: (line) => `第${line}条的名称太长，最多${FOOTER_LABEL_LIMIT}字`,
  addressMissing: (line) => `第${line}条只有名称，请填写网址；不要这一条的，把名称也清空`,
  addressWrong: (line) =>
    `第${line}条的网址不能用。请填写本站的路径，例如 /report-error，或者以 https:// 开头的完整网址`,
  nowhere: (line) => `第${line}条的网址不是本站的公开页面，读者打不开。请核对路径`,
  twice: (line) => `第${line}条和前面的一条重复`,
  "hosts.shape": () =>
    "有的域名写得不对。请只写域名，例如 gd.gov.cn；不能只写 com.cn 这样的后缀，也不能写数字地址",
};

/** What is wrong with a line, and that nothing was changed. */
export function footerSentence(key: FooterProblemKey, line: number): string {
  return `${SENTENCES[key](line)}。没有保存，页脚没有变动。`;
}

export const hostProblems = { "hosts.shape": `${SENTENCES["hosts.shape"](0)}。没有保存。` };
