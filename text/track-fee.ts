import type { FeeMethod } from "@/domain/law/fees";
import { dayInFull } from "./dates";

/** An amount in yuan, without a point where there is nothing behind it. */
export const yuanOf = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);

const provisionally = (isProvisional: boolean) => (isProvisional ? "（预估）" : "");

/** The page of the fee notice (收费通知, 109号第六条). */
export const feePage = {
  title: "信息处理费",
  none: "这件申请没有收费通知。",
  amount: (yuan: string) => `应缴信息处理费 ${yuan} 元`,
  until: (day: string, isProvisional: boolean, isReceived: boolean) =>
    isReceived
      ? `请在${dayInFull(day)}${provisionally(isProvisional)}前（含当日）缴纳。期限为收到收费通知次日起20个工作日。`
      : `请从收到收费通知次日起20个工作日内缴纳。按通知发出之日推算，最早到${dayInFull(day)}${provisionally(isProvisional)}届满。`,
  over: (day: string) => `缴费期限（${dayInFull(day)}）已过。已经缴费的，请带上缴费凭证尽快与办理机关联系。`,
  paid: (day: string) => `已于${dayInFull(day)}缴费。答复期限从次日起重新计算。`,
  waived: (day: string) => `办理机关已于${dayInFull(day)}决定不收取这笔费用，您不需要缴费。`,
  lapsed: "缴费期限届满没有缴费，申请已经视为放弃。",
  calculationTitle: "怎么算出来的",
  amountOnly: (yuan: string) => `金额 ${yuan} 元，计算方式见收费通知书。`,
  byItems: (before: number, items: number) =>
    `按件计收：您当月在这个机关已经提出 ${before} 件申请，这次按 ${items} 件计算，只对超过10件的部分收费。`,
  byPages: (pages: number) => `按量计收：这件申请提供的信息共 ${pages} 页，只对超过30页的部分收费。`,
  tableCaption: "费用计算",
  tableHead: ["档次", "数量", "单价", "金额"],
  units: { items: "件", pages: "页" } satisfies Record<FeeMethod, string>,
  tier: (from: number, to: number, unit: string) =>
    from === to ? `第${from}${unit}` : `第${from}至${to}${unit}`,
  each: (yuan: number, unit: string) => (yuan === 0 ? "不收费" : `${yuan}元/${unit}`),
  yuan: (yuan: number) => `${yuan}元`,
  total: "合计",
  payTitle: "怎么缴，不缴会怎样",
  pay: (agency: { disclosureOffice: string; address: string; phone: string; officeHours: string }) => [
    "按收费通知书写明的方式缴纳，并保留缴费凭证。",
    `没有收到或者遗失收费通知书的，请联系${agency.disclosureOffice}：${agency.address}，电话 ${agency.phone}，${agency.officeHours}。`,
  ],
  consequences: [
    "完成缴费后，答复期限从次日起重新计算20个工作日。",
    "逾期没有缴纳的，视为放弃申请，行政机关不再处理。",
    "不再需要这份信息的，可以不缴，也可以撤回申请。",
  ],
  objectTitle: "对收费有不同意见",
  object: (phone: string) => [
    `可以先向办理机关询问或者提出意见，电话 ${phone}。`,
    "对收费决定不能单独申请行政复议或者提起行政诉讼。缴费期满后，对“不再处理”的决定不服的，可以投诉、举报，申请行政复议或者提起行政诉讼（《政府信息公开信息处理费管理办法》第七条）。",
  ],
  back: "返回进度页",
} as const;

/** What the last page of the form says of fees to everybody alike: it never tells how many anybody has asked. */
export const feeRule = {
  title: "费用",
  text: "申请政府信息一般不收费。同一申请人一个自然月内向同一机关提出的申请超过10件的，行政机关可以依法收取信息处理费：第11至30件的部分100元/件，31件以上的部分每增加10件提高100元/件。不是提交就收费，以收费通知为准。",
  more: "收费标准",
} as const;
