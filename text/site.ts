/** The frame of every page: masthead, navigation, footer. */
export const site = {
  section: "政府信息公开",
  sectionDescription: "查阅本级政府和各部门、镇街主动公开的政府信息，申请公开尚未公开的政府信息。",
  skipToMain: "跳到正文",
  skipToColumns: "跳到栏目",
  skipToSearch: "跳到搜索",
  elderOn: "长者模式",
  elderOff: "退出长者模式",
  size: "字号",
  sizes: { s: "小", m: "中", l: "大" },
  accessibility: "无障碍说明",
  accessibilityShort: "无障碍",
  staff: "工作人员",
  signIn: "登录",
  /** Together 「咨询电话」; a telephone's narrow screen shows the second half. */
  phoneBefore: "咨询",
  phone: "电话",
  searchLabel: "搜索政府信息",
  searchHint: "标题、文号或关键词",
  searchButton: "搜索",
  navigation: "栏目导航",
  contents: "本页目录",
  columns: "栏目",
  agencies: "公开机构",
  home: "首页",
  demonstration: "演示站点：内容为演示数据，不代表任何机关",
  demonstrationItem: "演示数据",
  sponsor: (name: string) => `主办单位：${name}`,
  siteCode: (code: string) => `网站标识码：${code}`,
  contact: (phone: string, hours: string) => `咨询电话：${phone}（${hours}）`,
  footerLinks: {
    "/disclosure-log": "依申请公开问答",
    "/help": "使用帮助",
    "/open": "订阅与开放接口",
    "/accessibility": "无障碍说明",
    "/privacy": "个人信息保护",
    "/report-error": "我为政府网站找错",
    "/sites": "网站地图",
  },
  /** 政府信息公开平台的固定栏目（国办公开办函〔2019〕61号），名称和次序照此。 */
  statutory: {
    "/guide": "政府信息公开指南",
    "/rules": "政府信息公开制度",
    "/catalogue": "法定主动公开内容",
    "/reports": "政府信息公开年报",
    "/apply": "依申请公开",
  },
} as const;

/** A staff page that is not there. */
export const missingStaffPage = {
  title: "没有找到这个页面",
  what: "网址可能没有复制完整，或者这件事项不在您的办理范围内。",
  next: { "/desk": "回到办理台", "/": "回到首页" },
} as const;

/** The title that a browser tab and a crawler read. */
export function pageTitle(siteName: string, ...parts: string[]): string {
  return [...parts, `${siteName} ${site.section}`].join("_");
}
