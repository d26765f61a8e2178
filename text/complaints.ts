import type { ComplaintChannel, ComplaintRefusal, ComplaintResult } from "@/domain/remedy/complaint-form";
import { refusals } from "./refusals";

export const COMPLAINT_CHANNEL_LABELS = {
  visit: "当面",
  phone: "电话",
  letter: "信函",
  email: "电子邮件",
  online: "网上",
  forwarded: "其他机关转来",
} as const satisfies Record<ComplaintChannel, string>;

export const COMPLAINT_RESULT_LABELS = {
  substantiated: "属实",
  partlySubstantiated: "部分属实",
  unsubstantiated: "不属实",
  passedOn: "转送有权机关",
} as const satisfies Record<ComplaintResult, string>;

export const complaintRefusals = {
  noSuchComplaint: "没有找到这一件投诉举报，或者它不属于您所在的机关。没有做任何改动。",
  noSuchCase: "本机关没有这个编号的申请。请核对编号，或者留空；您填写的内容仍在下面。",
  noSuchHandler: "没有这位办理人，请从列表中选择。",
  alreadyClosed: "这一件已经办结，不能再次登记结果。",
  beforeReceived: "办结的日期早于收到的日期。请核对后重新填写。",
  changedMeanwhile: refusals.changedMeanwhile,
  inFuture: refusals.inFuture,
} as const satisfies Record<ComplaintRefusal, string>;

export const complaints = {
  title: "投诉举报",
  lead: "公民、法人或者其他组织认为行政机关未依法履行政府信息公开义务的，可以投诉、举报（条例第四十七条、第五十一条）。姓名和联系方式加密保存。",
  add: "登记投诉举报",
  none: "没有登记投诉举报。",
  list: "投诉举报登记簿",
  states: { open: "正在办理", closed: "已经办结" },
  state: "状态",
  heads: {
    receivedOn: "收到日期",
    channel: "渠道",
    about: "反映的问题",
    number: "有关申请",
    handler: "办理人",
    result: "结果",
  },
  fields: {
    receivedOn: "收到的日期",
    channel: "渠道",
    name: "姓名或者名称",
    nameHint: "匿名的留空。加密保存，列表里不显示。",
    contact: "联系方式",
    about: "反映的问题",
    aboutHint: "照原文概括，不写身份证件号码和电话。",
    caseNumber: "有关申请的编号",
    caseNumberHint: "例如 ZC-2026-000530；与具体申请无关的留空。",
    handler: "办理人",
    nobody: "暂不指定",
    closedOn: "办结的日期",
    result: "结果",
    resultNote: "调查处理的情况",
    closedOnFact: "办结日期",
    complainant: "投诉举报人",
  },
  one: (day: string) => `${day}收到的投诉举报`,
  open: "正在办理",
  unnamed: "匿名",
  named: "已加密保存，需要联系时可以查看",
  reveal: "查看姓名和联系方式",
  revealWhy: "查看的理由",
  revealNote: "每次查看都会记入审计日志。以下信息只显示这一次。",
  revealDone: "以下信息只显示这一次，离开本页后需要重新填写理由。",
  close: "登记办理结果",
  done: { added: "已登记。", closed: "已登记结果，这一件办结。" },
};
