import type { RemedyDay, RemedyStart } from "@/domain/info-request/clock/remedy-days";
import type { Outcome } from "@/domain/law/outcomes";
import { dayInFull } from "./dates";

const WAY = { review: "申请行政复议", lawsuit: "提起行政诉讼" } as const;
const OF = { all: "", withheld: "对不予公开的部分，", rest: "对答复的其他内容，" } as const;

/** Where the remedies of an answer end; the letter itself prints periods. */
export const remedyWords = {
  from: ({ on, by }: RemedyStart) =>
    ({
      delivered: `按您于${dayInFull(on)}收到答复推算：`,
      sent: `答复于${dayInFull(on)}发出，还没有送达记录。期限从您实际收到之日起算，先按发出之日推算：`,
      closed: `这件申请于${dayInFull(on)}终止办理。期限从您知道之日起算，先按终止之日推算：`,
    })[by],
  line: ({ kind, of, lastOn, movesTo, provisional }: RemedyDay): string => {
    const day = `${OF[of]}${WAY[kind]}的最后一天是${dayInFull(lastOn)}${provisional && !movesTo ? "（预估）" : ""}。`;
    return movesTo
      ? `${day}这一天休息，依法可能顺延到${dayInFull(movesTo)}${provisional ? "（预估）" : ""}；为稳妥，请在${dayInFull(lastOn)}以前提出。`
      : day;
  },
  bodies: (reviewOrgan: string, court: string) => `行政复议机关：${reviewOrgan}；人民法院：${court}。`,
  rule: "具体要求以答复书写明的内容和法律规定为准。",
} as const;

/** The page of what can be done against a decision, or against silence. */
export const remedyPage = {
  title: "不服怎么办",
  lead: (result: string) => `这件申请的结果：${result}。`,
  tableCaption: "可以走的途径和最后一天",
  tableHead: ["对什么不服", "途径", "最后一天", "向谁提出"],
  objects: { all: "整份答复", withheld: "不予公开的部分", rest: "答复的其他内容" },
  closedObject: "终止办理的决定",
  ways: WAY,
  reviewFirst: "先申请行政复议",
  afterReview: "对行政复议决定不服，再提起行政诉讼",
  afterReviewDay: "收到行政复议决定书之日起15日内",
  reviewFirstRule:
    "行政机关不予公开政府信息的，应当先申请行政复议；对行政复议决定不服的，才可以提起行政诉讼（《中华人民共和国行政复议法》第二十三条）。",
  choiceRule: "行政复议和行政诉讼可以选择一种。已经申请行政复议并且被受理的，在复议期间不要同时起诉。",
  movesTo: (day: string) => `（这一天休息，依法可能顺延到${dayInFull(day)}；为稳妥，请在这一天以前提出）`,
  provisional: "（预估，放假安排公布后可能变动）",
  late: {
    lead: (agency: string, dueOn: string) =>
      `${agency}没有在${dayInFull(dueOn)}以前作出答复。您可以先催办，也可以直接走下面的途径。`,
    object: "逾期没有答复",
    day: "办理机关仍然没有答复的，可以现在提出",
    rule: "两种途径的先后和期限，请向行政复议机关或者人民法院咨询。",
  },
  running: {
    lead: "这件申请还在办理，没有作出决定，现在没有可以复议或者起诉的事项。",
    steps:
      "补正、延期、征求意见、说明理由、收费通知是办理中的步骤，不能单独申请行政复议或者提起行政诉讼；对最后的决定不服的，可以对那个决定申请行政复议或者提起行政诉讼。",
  },
  ended: "这件申请已经结束，没有需要申请行政复议或者提起行政诉讼的决定。需要这份信息的，可以重新申请。",
  adviceTitle: "还可以怎么做",
  bringTitle: "要准备什么",
  bring: {
    review: "申请行政复议：行政复议申请书、身份证明复印件、答复书复印件，能证明收到日期的信封、邮件等。",
    lawsuit: "提起行政诉讼：起诉状及副本、身份证明复印件、答复书复印件；经过行政复议的，还有行政复议决定书。",
    late: "对逾期没有答复的：申请回执（写有申请编号和提交日期）、本网站“办理进度”页的打印件。",
    download: "答复书和办理过程可以一次下载。",
  },
  complainTitle: "投诉、举报",
  complain: (phone: string) =>
    `认为行政机关不依法履行政府信息公开义务的，还可以向政府信息公开工作主管部门投诉、举报${phone ? `，电话 ${phone}` : ""}（《中华人民共和国政府信息公开条例》第五十一条）。`,
  lawTitle: "依据",
  back: "返回进度页",
  calendar: "把最后一天加入日历（.ics）",
} as const;

const AGAIN = "有新的线索（文号、形成时间、起草单位等），可以写清楚后重新申请。";
const ASK = "看不懂理由的，可以先致电办理机关，请承办人员说明。";

/** What helps besides contesting, for each way a request can end. */
export const OUTCOME_ADVICE = {
  granted: ["提供的信息与您申请的不一致、不完整的，请先联系办理机关核对。"],
  partlyGranted: [ASK, "不予公开的部分涉及第三方的，第三方以后同意公开的，可以重新申请。"],
  refusedStateSecret: [ASK],
  refusedForbiddenByLaw: [ASK],
  refusedEndangersSafety: [ASK],
  refusedThirdPartyRights: [ASK, "第三方以后同意公开的，可以重新申请。"],
  refusedInternalAffairs: [ASK, "可以改为申请据此形成的正式文件。"],
  refusedDeliberation: [ASK, "可以改为申请最后形成的正式文件。"],
  refusedEnforcementFile: [
    ASK,
    "您是案件当事人或者利害关系人的，可以按行政处罚、行政许可等法律的规定申请查阅案卷。",
  ],
  refusedAdministrativeInquiry: ["请按答复书写明的法律、行政法规和办理地点查询。"],
  unableNotHeld: [
    AGAIN,
    "答复书写明了负责公开的行政机关的，请向该机关申请；在本网站提出申请时可以直接选择该机关。",
  ],
  unableNeedsCreation: ["可以改为申请现有的原始材料，自行整理、统计。"],
  unableStillUnclear: ["写清楚所需信息的名称、文号、时间或者项目后，可以重新申请。"],
  declinedPetition: ["反映问题、提出诉求的，请按答复书写明的渠道提出。"],
  declinedDuplicate: ["此前的答复书写有发文字号和日期，凭当时的申请编号和查询码可以在本网站查看。"],
  declinedPublishedWork: ["请按答复书写明的途径获取公开出版物。"],
  declinedExcessive: ["确有需要的，可以减少数量、分清主次后重新申请，并说明理由。"],
  declinedReissue: ["已经取得的信息可以直接使用；遗失的，请与办理机关联系。"],
  closedNotAmended: ["仍然需要这份信息的，可以按补正告知书的要求写清楚后重新申请，答复期限重新计算。"],
  closedFeeUnpaid: ["仍然需要这份信息的，可以重新申请。已经缴费的，请带上缴费凭证尽快与办理机关联系。"],
  closedOther: ["仍然需要这份信息的，可以重新申请。"],
} as const satisfies Record<Outcome, readonly string[]>;
