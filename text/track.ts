import type { AmendmentProblem } from "@/domain/info-request/amendment";
import type { ApplicantAct } from "@/domain/info-request/applicant-acts";
import type { RemedyDay } from "@/domain/info-request/remedy-days";
import { dayInFull } from "./dates";

const COUNTER =
  "遗失查询码的，申请人本人可以携带有效身份证件到受理窗口核验身份后补发，原来的查询码随即失效。";

/** The page where number and code are asked for. */
export const trackPage = {
  title: "查询申请进度",
  description: "凭申请编号和查询码查看政府信息公开申请的办理进度、期限和答复。",
  parent: "依申请公开",
  lead: "输入提交申请时得到的编号和查询码，可以查看办理进度、答复期限和答复。不需要注册账号。",
  number: "申请编号",
  numberHint: "例如 ZC-2026-000530，写在申请回执上",
  code: "查询码",
  codeHint: "16位字母和数字，不分大小写，可以不输入短横线",
  button: "查询进度",
  errorPrefix: "错误：",
  summary: (count: number) => `有 ${count} 处需要修改`,
  notFound: "没有查到申请",
  whereTitle: "编号和查询码在哪里",
  where: "提交申请后的回执上有编号和查询码。当面、信函、传真提交的，见受理机关给您的登记回执。",
  lostTitle: "遗失了查询码",
  lost: COUNTER,
  otherTitle: "其他查询方式",
  other: (phone: string, hours: string) =>
    phone
      ? `可以致电 ${phone}${hours ? `（${hours}）` : ""}，或者到受理窗口当面查询。`
      : "可以到受理窗口当面查询。",
  left: "已退出查询。这台设备上没有留下您的申请信息。",
} as const;

/** What is wrong with what was typed; a wrong number and a wrong code are told alike. */
export const trackProblems = {
  numberMissing: "请填写申请编号",
  numberShape: "申请编号的写法不对，应是字母、年份和序号，例如 ZC-2026-000530",
  codeMissing: "请填写查询码",
  codeShape: "查询码应为16位字母和数字，请对照回执核对是否有遗漏",
  noMatch: "申请编号或查询码不正确，请对照回执核对后再试",
} as const;

/** A number rests after five wrong codes. */
export const trackRest = {
  title: "这个编号暂时不能查询",
  lead: (time: string) => `30分钟内已有5次输入不正确，为了防止他人猜测，请在${time}以后再试。`,
  other: "着急的，可以携带有效身份证件到受理窗口当面查询，或者致电受理机关。您的申请照常办理，不受影响。",
} as const;

/** The page of a case. */
export const casePage = {
  title: "申请办理进度",
  asOf: (day: string) => `截至${dayInFull(day)}`,
  number: "申请编号",
  subject: "申请内容",
  submitted: "提交日期",
  channel: "提交方式",
  delivery: "答复方式",
  agency: "办理机关",
  phone: "联系电话",
  hours: "办公时间",
  storyTitle: "办理过程",
  nextTitle: "接下来",
  accountTitle: "期限是怎么计算的（逐日明细）",
  actsTitle: "您可以",
  answerLink: "查看答复",
  amend: "补充材料",
  withdraw: "撤回申请",
  urge: "催办",
  urgeNote: "催办会记入办理过程，办理机关和承办人员都能看到。每天可以催办一次。",
  leave: "退出查询",
  leaveNote: "在公共电脑上查询的，请在离开前退出。",
  print: "需要留存的，可以用浏览器的打印功能打印本页。",
  remedyTitle: "对答复不服的",
  expired: {
    title: "请重新查询",
    lead: "查询已经退出，或者打开超过15分钟。为了保护您的信息，需要重新输入编号和查询码。",
    again: "重新查询",
  },
} as const;

/** What an act did, said on the case's page; or why it did not happen. */
export const actNotices = {
  done: {
    amended: "补正已提交。答复期限从次日起重新计算。",
    withdrawn: "申请已撤回，办理终止。",
    urged: "已催办。办理机关会看到这次催办。",
  },
  notDone: {
    amended: "没有提交：这件申请现在不需要补正，请看下面的最新情况。",
    withdrawn: "没有撤回：申请的办理状态已经改变，请看下面的最新情况。",
    urged: "没有催办：只有超过答复期限的申请可以催办，每天一次。",
  },
} as const satisfies Record<"done" | "notDone", Record<ApplicantAct, string>>;

/** The page where an amendment is typed. */
export const amendPage = {
  title: "补充材料",
  asked: "需要补正的事项",
  askedElsewhere: "需要补正的事项见补正告知书。",
  subject: "您申请的内容",
  until: (day: string) => `补正期限：${dayInFull(day)}（含当日）`,
  text: "补正的内容",
  hint: (limit: number) =>
    `不超过${limit}字。写清楚所需信息的名称、时间、项目、文号等，能让人找到它。不要写与申请无关的个人信息。`,
  consequence: "提交后不能修改。办理机关收到后，答复期限从次日起重新计算20个工作日。",
  other: "有证明、图纸等附件的，请用进度页上写明的方式当面、邮寄、传真或者用电子邮件提交。",
  button: "提交补正",
  back: "返回进度页",
  summary: "有 1 处需要修改",
} as const;

export const amendProblems = {
  missing: "请填写补正的内容",
  long: "补正的内容不能超过5000字，请删减，或者用其他方式提交；您填写的内容还在下面",
  illegal: "补正的内容含有无法保存的字符，请删除后重新提交；您填写的内容还在下面",
  privateUse: "补正的内容含有系统无法识别的字（自造字），请改用标准汉字；您填写的内容还在下面",
} satisfies Record<AmendmentProblem, string>;

/** The page that asks once more before a case is given up. */
export const withdrawPage = {
  title: "撤回申请",
  lead: (number: string) => `您要撤回申请 ${number}。`,
  consequences: [
    "撤回后，办理机关不再办理这件申请，也不再作出答复。",
    "撤回不能恢复。以后还需要这份信息的，可以重新提出申请，期限重新计算。",
  ],
  confirm: "确认撤回申请",
  back: "不撤回，返回进度页",
} as const;

/** The answer's page. */
export const answerPage = {
  title: "答复",
  back: "返回办理进度",
  save: "下载文本（.txt）",
  print: "需要纸质留存的，可以用浏览器的打印功能打印本页。",
  notYet: "这件申请还没有答复。答复发出后，在这里查看。",
} as const;

/** Where the remedies of an answer end; the letter itself prints periods. */
export const remedyWords = {
  from: (day: string, delivered: boolean) =>
    delivered
      ? `按您于${dayInFull(day)}收到答复推算：`
      : `答复于${dayInFull(day)}发出，还没有送达记录。期限从您实际收到之日起算，先按发出之日推算：`,
  line: ({ kind, of, lastOn, provisional }: RemedyDay): string => {
    const what = { all: "", withheld: "对不予公开的部分，", rest: "对答复的其他内容，" }[of];
    const verb = kind === "review" ? "申请行政复议" : "提起行政诉讼";
    return `${what}${verb}的最后一天是${dayInFull(lastOn)}${provisional ? "（预估）" : ""}。`;
  },
  bodies: (reviewOrgan: string, court: string) => `行政复议机关：${reviewOrgan}；人民法院：${court}。`,
  rule: "具体要求以答复书写明的内容和法律规定为准。",
} as const;

/** The receipt right after submitting. */
export const receiptPage = {
  title: "申请已提交",
  number: "申请编号",
  code: "查询码",
  keep: "请记下或者打印编号和查询码。查询码只在这里显示一次，凭编号和查询码才能查看进度和答复。",
  submitted: "提交时间",
  agency: "受理机关",
  subject: "申请内容",
  delivery: "答复方式",
  contact: "联系电话",
  nextTitle: "接下来会怎样",
  open: "查看办理进度",
  print: "可以用浏览器的打印功能打印本页，或者拍照留存。",
  qr: "扫码打开查询页",
  letters: "查询码里没有字母 I、L、O、U，看着像的是数字 1 和 0。",
  qrNote: "二维码只含查询页的网址和申请编号，不含查询码。",
  expired: {
    title: "回执已经不能显示",
    lead: "回执在提交后保留15分钟，只有提交申请的浏览器可以打开。您的申请照常办理，不受影响。",
    withCode: "记下了编号和查询码的，可以直接查询进度。",
    lost: COUNTER,
  },
} as const;

/** What follows a submission, with the rule of its channel (条例第三十一条、第三十三条). */
export function stepsAfterSubmission(facts: {
  agencyName: string;
  needsConfirmation: boolean;
  /** The day by which it should be confirmed, and the due date if it is. */
  confirmBy: string;
  dueIfConfirmed: { day: string; provisional: boolean };
}): string[] {
  const { agencyName, confirmBy, dueIfConfirmed, needsConfirmation } = facts;
  const due = `${dayInFull(dueIfConfirmed.day)}${dueIfConfirmed.provisional ? "（预估）" : ""}`;
  const receipt = needsConfirmation
    ? [
        `${agencyName}会在1个工作日内（不晚于${dayInFull(confirmBy)}）与您确认收到。双方确认之日为收到申请之日，期限从确认之日的次日起算。`,
        `收到申请后20个工作日内答复。例如${dayInFull(confirmBy)}确认收到的，答复期限至${due}。`,
      ]
    : [`${agencyName}已经收到您的申请，期限从次日起算，20个工作日内答复，答复期限至${due}。`];
  return [
    ...receipt,
    "内容不明确、需要您补充材料的，会在7个工作日内一次告知。需要征求第三方意见或者依法延期的，也会告知您，并显示在进度页。",
    "答复发出后，可以凭编号和查询码在本网站查看答复。",
  ];
}
