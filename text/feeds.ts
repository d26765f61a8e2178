import { instantDayInFull } from "./dates";
import { site } from "./site";

/** What subscribers read in their feed reader. */
export const feeds = {
  title: (name: string, siteName: string) => `${name}_${siteName} ${site.section}`,
  recent: "最近公开",
  recentWhat: (siteName: string) => `${siteName}及所属机关最近公开、更新和撤回的政府信息。`,
  columnWhat: (name: string) => `“${name}”栏目最近公开、更新和撤回的政府信息。`,
  agencyWhat: (name: string) => `${name}最近公开、更新和撤回的政府信息。`,
  search: (query: string) => (query === "" ? "信息检索" : `搜索“${query}”`),
  searchWhat: "符合检索条件的政府信息，新公开的在前。",
  corrected: (changedAt: number, version: number) =>
    `〔${instantDayInFull(changedAt)}更新，现为第${version}版〕`,
  dates: (siteName: string) => `${siteName}文件到期日历`,
  lastDay: (title: string) => `《${title.replace(/^《(.*)》$/, "$1")}》有效期最后一天`,
  lastDayNote: (agency: string, number: string | null) =>
    `${agency}${number === null ? "" : ` ${number}`}。过了这一天文件即失效，除非发布机关另行公布延期。`,
  missing:
    "没有这个订阅地址。栏目的订阅地址形如 /feeds/columns/栏目代码.atom，也可以订阅 /feeds/recent.atom。",
} as const;
