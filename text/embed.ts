import { site } from "./site";

/** The list that other sites show in a frame. */
export const embed = {
  everything: "最近公开",
  of: (names: readonly string[]) => names.join("："),
  empty: "这里还没有公开的信息。",
  unknownColumn: (typed: string) => `没有代码为“${typed}”的栏目，下面是全部栏目的信息。`,
  unknownAgency: (typed: string) => `没有代码为“${typed}”的机构，下面是全部机构的信息。`,
  more: (siteName: string) => `在${siteName}${site.section}查看更多`,
} as const;

/** The page where the code for another site is made. */
export const embedPage = {
  title: "嵌入信息列表",
  description: "选好栏目和机构，复制代码贴到部门、镇街网站的页面里，就能显示本站最近公开的信息。",
  lead: "选好要显示的内容，把生成的代码贴到您网站的页面里。列表不用脚本、不用Cookie，本站一公开，列表里就有。",
  column: "栏目",
  everyColumn: "全部栏目",
  agency: "机构",
  everyAgency: "全部机构",
  rows: "条数",
  rowsOf: (rows: number) => `${rows}条`,
  theme: "配色",
  themes: { light: "浅色", dark: "深色" },
  make: "生成代码",
  preview: "预览",
  code: "嵌入代码",
  codeHint: "复制整段代码，贴到网页源码里要显示列表的地方；height 可以按版面修改。",
  data: "用程序取同样的列表",
  dataHint: "下面的网址返回 JSON，任何网站的页面都可以直接读取。",
  who: "哪些网站可以嵌入",
  allowed: "登记过的网站可以直接嵌入，目前有：",
  none: "目前还没有登记任何网站，代码贴到别的网站上暂时显示不出来。",
  ask: (phone: string) => `需要登记的，请致电${phone}，说明网站的域名。`,
  askOffice: "需要登记的，请与本站主办单位联系，说明网站的域名。",
} as const;
