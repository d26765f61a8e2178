import type { Refusal } from "@/domain/info-request/lifecycle";

/** Why a step cannot be taken now: what holds it back, and what can be done. */
export const refusals = {
  wrongStage: "这件申请的办理状态不允许这一步。没有做任何改动，请刷新页面查看最新状态。",
  inFuture: "填写的日期晚于今天。请填写事情实际发生的日期。",
  beforeReceipt: "填写的日期早于提交申请的日期。请核对后重新填写。",
  beforeLastStep: "填写的日期早于上一个影响期限的步骤。请核对后重新填写。",
  secondExtension: "这件申请已经延期一次，依法不能再次延期。",
  extensionTooLong: "延长的期限应为1至20个工作日（条例第三十三条）。",
  extensionAfterDue: "答复期限已过，不能再延期。延期应当在期限届满前决定并告知申请人。",
  notHeadOfOffice: "这一步须经政府信息公开工作机构负责人同意（条例第三十三条），您的账号没有负责人标记。",
  secondAmendmentNotice: "已经告知过补正。依照条例第三十条，补正事项应当一次性告知。",
  amendmentNotOverdue: "补正期限还没有届满，不能按逾期未补正终止办理。",
  feeNotOverdue: "缴费期限还没有届满，不能按逾期未缴费终止办理。",
  ownDraft: "您承办或者起草了这件答复，须由另一位同事签发。",
  notHandler: "您不是这件申请的承办人。请由承办人办理，或者先更换承办人。",
  noDraft: "还没有起草答复，不能送审核。",
  answerIncomplete: "答复还缺少法律要求写明的内容。请补齐标明“缺”的各项后再继续。",
  consultationOpen: "征求意见还没有收到回复，也没有到最后期限，现在不能签发答复。",
  noSuchConsultation: "没有找到对应的征求意见，或者已经登记过回复。",
  noSuchCase: "没有找到这件申请，或者它不归您所在的机关办理。没有做任何改动。",
  notAllowed: "您没有办理这一步的权限。没有做任何改动。",
  changedMeanwhile: "另一位同事刚刚改动了这份内容，您的改动没有保存。请对照最新内容后再保存。",
  letterIncomplete: "文书还缺少必须写明的内容，没有发出。请补齐后再办理这一步。",
  noRemedyBodies:
    "本机关还没有填写行政复议机关或者人民法院，文书不能写明救济途径，没有签发。请系统管理员在“机关”页补齐后再签发。",
  otherOutcomeSigned: "要发出的结果与签发的结果不一致。请刷新页面，按签发的答复发出。",
} satisfies Record<Refusal, string>;
