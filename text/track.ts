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
  again: "重新申请",
  withdraw: "撤回申请",
  giveReasons: "说明理由",
  seeFee: "查看收费通知",
  urge: "催办",
  seeRemedies: "申请行政复议",
  urgedAlready: (day: string) => `您已于${dayInFull(day)}催办。每个工作日可以催办一次。`,
  rate: "评价这次办理",
  proof: "补交身份证明",
  calendar: "加入日历（.ics）",
  download: "下载全部材料（.zip）",
  remedies: "不服怎么办",
  leave: "退出查询",
  leaveNote: "在公共电脑上查询的，请在离开前退出。",
  print: "需要留存的，可以用浏览器的打印功能打印本页。",
  remedyTitle: "对答复不服的",
  remedyMore: "怎么申请，要带什么",
  expired: {
    title: "请重新查询",
    lead: "查询已经退出，或者打开超过15分钟。为了保护您的信息，需要重新输入编号和查询码。",
    again: "重新查询",
    kept: "您刚才填写的内容已经保存，还没有提交。重新输入编号和查询码后，回到原来的页面接着填写；内容保留24小时。",
  },
} as const;

/** The answer's page. */
export const answerPage = {
  title: "答复",
  back: "返回办理进度",
  save: "下载文本（.txt）",
  print: "需要纸质留存的，可以用浏览器的打印功能打印本页。",
  notYet: "这件申请还没有答复。答复发出后，在这里查看。",
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
  calendar: "加入日历（.ics）",
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
