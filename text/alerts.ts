import { type AlertColour, type AlertKind, alertName, COLOUR_NAMES } from "@/domain/alert/alert-kinds";
import { type AlertMessage, areaInWords } from "@/domain/alert/alert-message";
import { instantInFull } from "./dates";

/** 「台风橙色预警（二级）」. */
export function alertLabel(kind: AlertKind, colour: AlertColour): string {
  return `${alertName(kind, colour)}（${COLOUR_NAMES[colour].level}）`;
}

/** The banner above every public page. */
export const alertBanner = {
  label: "预警信息",
  until: (validUntil: number) => `有效至 ${instantInFull(validUntil)}`,
  whatToDo: "怎样防范",
  more: (count: number) => `另有 ${count} 条预警生效中`,
};

/** `/alerts`. */
export const alertsPage = {
  title: "预警信息",
  description: "正在生效的台风、暴雨、高温等预警，影响范围、有效时间和防御措施，以及以往的预警。",
  inForce: "生效中的预警",
  none: (time: string) => `目前没有生效的预警（${time}更新）`,
  noneMore: "发布新的预警时，本站每个页面的最上方都会显示。",
  updated: (time: string) => `${time}更新`,
  whatHappens: "正在发生什么",
  whatToDo: "请这样做",
  facts: { area: "影响范围", until: "有效时间", sent: "发布时间", by: "发布单位" },
  until: (validUntil: number) => `至 ${instantInFull(validUntil)}`,
  sent: (first: number, sent: number) =>
    first === sent ? instantInFull(sent) : `${instantInFull(first)}发布，${instantInFull(sent)}更新`,
  wholeText: "查看全文",
  cap: "CAP 1.2 数据",
  calls: "紧急电话",
  past: "以往的预警",
  pastCaption: "以往的预警，新的在前",
  noPast: "还没有发布过预警。",
  ended: { lifted: "解除", expired: "到期" },
  endedAt: (how: "lifted" | "expired", at: number) =>
    `${instantInFull(at)}${how === "lifted" ? "解除" : "到期自动终止"}`,
  heads: { alert: "预警", area: "影响范围", sent: "发布时间", ended: "终止" },
  subscribe: "订阅和数据",
  subscribeWhat: "下面的地址随预警即时更新，供阅读器、显示屏和其他系统使用：",
  feeds: [
    { href: "/feeds/alerts.atom", label: "Atom 订阅" },
    { href: "/feeds/alerts.json", label: "JSON Feed 订阅" },
    { href: "/api/v1/alerts", label: "数据接口（可等候变化）" },
  ],
  capWhat: "每条预警另有 CAP 1.2 格式的数据，地址见各条预警。",
};

/** What feeds and CAP say of an alert. */
export const alertFeed = {
  title: "预警信息",
  what: (siteName: string) => `${siteName}发布、更新和解除的预警。`,
  state: { inForce: "生效中", lifted: "已解除", expired: "已到期" },
  item: (state: "inForce" | "lifted" | "expired", title: string) =>
    `${state === "inForce" ? "" : state === "expired" ? "（已到期）" : ""}${title}`,
  summary: ({ areas, validUntil, situation, action }: AlertMessage) =>
    action === "lift"
      ? situation
      : `${situation}影响范围：${areaInWords(areas)}。有效至 ${instantInFull(validUntil)}。`,
  exercise: "演示数据，不是真实的预警。",
  missing: "没有这条预警。生效中的预警见 /alerts，数据接口见 /api/v1/alerts。",
  gone: "这条预警已经撤回。生效中的预警见 /alerts。",
};
