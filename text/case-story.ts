import type { PublicEvent } from "@/domain/info-request/history/public-story";
import { DEADLINES } from "@/domain/law/deadlines";
import { OUTCOMES } from "@/domain/law/outcomes";
import { dayInFull } from "./dates";
import { CHANNEL_LABELS, DELIVERY_LABELS, OUTCOME_GROUP_LABELS } from "./info-request";

/** One step of the story in plain words. */
export interface StoryWords {
  title: string;
  detail: string | null;
}

const words = (title: string, detail: string | null = null): StoryWords => ({ title, detail });
const RESTARTS = "答复期限从次日起重新计算。";
const RESULTS = { upheld: "维持", corrected: "纠正", other: "其他结果" } as const;

const consultation = (whom: string, count: number) =>
  words(
    `征求${whom}意见`,
    `从次日起到收到意见之日不计入答复期限；逾期没有提出意见的，最多停${count}个工作日。`,
  );

const yuan = (cents: number) => (cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2));

/** What a step means to its applicant; `agencyName` gives the name of an agency by its id, `text` is what an officer wrote to it. */
export function storyWords(
  event: PublicEvent,
  agencyName: (id: string) => string,
  text: string | null = null,
): StoryWords {
  switch (event.kind) {
    case "submitted":
      return words("提交申请", `${CHANNEL_LABELS[event.channel]}提交。`);
    case "receiptConfirmed":
      return words("确认收到申请", "双方确认之日为收到申请之日，答复期限从次日起计算。");
    case "registered":
      return words("登记申请");
    case "assigned":
      return words("交承办人员办理");
    case "transferred":
      return words("转交办理", `转由${agencyName(event.toAgencyId)}办理。`);
    case "split":
      return words(
        "分开办理",
        `申请含有${event.into.length}项内容，拆成${event.into.length}件，各有编号，分别答复。`,
      );
    case "merged":
      return words("并入另一件申请一起办理");
    case "amendmentAsked":
      return words(
        "请您补充材料",
        `请在${dayInFull(event.until)}前（含当日）补正${text ? `。需要补正的事项：\n${text}` : "，事项见补正告知书。"}`,
      );
    case "amended":
      return words("收到您的补正", RESTARTS);
    case "lapsed":
      return event.of === "fee"
        ? words("终止办理", "缴费期限届满，没有收到缴费，视为放弃申请。")
        : words("终止办理", "补正期限届满，没有收到补正，视为放弃申请。");
    case "reasonAsked":
      return words(
        "请您说明理由",
        `请在${dayInFull(event.until)}前（含当日）说明${text ? `。要求说明的事项：\n${text}` : "，事项见说明理由告知书。"}`,
      );
    case "reasonGiven":
      return words("收到您说明的理由");
    case "delayed":
      return words(
        "告知延迟答复",
        `将在${dayInFull(event.until)}前（含当日）答复。${text ? `理由：${text}` : ""}`,
      );
    case "thirdPartyConsulted":
      return consultation("第三方", DEADLINES.thirdPartyOpinion.count);
    case "coMakerConsulted":
      return consultation("共同制作机关", DEADLINES.coMakerOpinion.count);
    case "thirdPartyReplied":
      return words("收到第三方意见", "恢复计算答复期限。");
    case "coMakerReplied":
      return words("收到共同制作机关意见", "恢复计算答复期限。");
    case "extended":
      return words(
        "延长答复期限",
        `经政府信息公开工作机构负责人同意，延长${event.days}个工作日。${text ? `理由：${text}` : "理由见延期答复告知书。"}`,
      );
    case "feeNoticed":
      return words(
        "通知缴纳信息处理费",
        `金额${yuan(event.cents)}元，请从收到通知次日起${DEADLINES.feePayment.count}个工作日内缴纳。${text ? `\n缴纳方式：${text}` : ""}`,
      );
    case "feePaid":
      return words("收到缴费", RESTARTS);
    case "feeWaived":
      return words("决定不收取信息处理费", "收费通知不影响答复期限。");
    case "answered":
      return words(
        `作出答复：${OUTCOME_GROUP_LABELS[OUTCOMES[event.outcome].group]}`,
        `按您选择的方式发出：${DELIVERY_LABELS[event.how]}。`,
      );
    case "delivered":
      return words("答复送达");
    case "withdrawn":
      return words("撤回申请", "办理终止。");
    case "calendarChanged":
      return words(
        "放假安排有变动，重新计算答复期限",
        event.dueBefore && event.dueAfter
          ? `期限由${dayInFull(event.dueBefore)}改为${dayInFull(event.dueAfter)}。`
          : null,
      );
    case "urged":
      return words("您催办了一次", "办理机关和承办人员都能看到。");
    case "rated":
      return words("您作出评价", `${event.stars}分（满分5分）。`);
    case "reviewFiled":
      return words("登记行政复议申请");
    case "reviewClosed":
      return words("行政复议结案", `结果：${RESULTS[event.result]}。`);
    case "suitFiled":
      return words("登记行政诉讼");
    case "suitClosed":
      return words("行政诉讼结案", `结果：${RESULTS[event.result]}。`);
    case "madeProactive":
      return words("这份信息已转为主动公开", "任何人都可以在本网站查到。");
  }
}
