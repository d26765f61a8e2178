import { addDays, beijingInstant } from "@/domain/time/calendar-date";
import { addShift } from "../mutations/alert-duty";
import { type AlertDone, type AlertWish, decideAlert, writeAlert } from "../mutations/alerts";
import { newId } from "../new-id";
import { alertHistory } from "../queries/alert-desk";
import type { Act, Present } from "./acts";
import { actingOfficer } from "./officers";

const OPINION = "经审查，不涉及国家秘密、工作秘密和个人信息，同意发布。";
const MINUTE = 60_000;
const DAYS_AGO = 70;
const SHIFTS = 7;

/** A storm that came and went; nothing is in force, or its banner would stand on every page of the demonstration. */
const STORM: readonly (Pick<AlertWish, "action" | "colour" | "situation" | "advice"> & { hour: number })[] = [
  {
    action: "issue",
    colour: "yellow",
    hour: 10,
    situation:
      "受台风“海棠”外围环流影响，24小时内我市平均风力可能达到8级以上，阵风10级以上，并伴有暴雨。台风预计明天凌晨经过我市南部。",
    advice:
      "1. 关紧门窗，收好阳台和楼顶容易被风吹落的物品。\n2. 停止高空、水上等户外危险作业，船只回港避风。\n3. 不要在广告牌、临时搭建物和大树下停留。",
  },
  {
    action: "update",
    colour: "orange",
    hour: 16,
    situation:
      "台风“海棠”正在靠近，12小时内我市平均风力可能达到10级以上，阵风12级以上。全市幼儿园和中小学今天下午放学后停课。",
    advice:
      "1. 停止户外活动，尽快到坚固的室内躲避，远离窗户。\n2. 住在危房、工棚、低洼地和山边的，马上听从镇街安排转移。\n3. 切断室外危险电源，备好饮用水、食物和手电筒。",
  },
  {
    action: "lift",
    colour: "orange",
    hour: 31,
    situation: "台风“海棠”已经减弱并离开我市，对我市的影响结束，台风橙色预警现予解除。",
    advice: "1. 返回住处、恢复作业之前，请先检查房屋、电线和道路是否安全。",
  },
];

/** What the city's desk did about one storm, and who is on duty this week. */
export function actsOfAlerts(officer: (name: string) => string, { today, now }: Present): Act[] {
  const day = addDays(today, -DAYS_AGO);
  const alertId = newId();
  const done = (result: AlertDone | { id: string } | { refusal: string }) => {
    if ("refusal" in result) throw new Error(`the demonstration's alert was refused: ${result.refusal}`);
  };
  const messages = STORM.map(({ hour, ...text }): Act => {
    const at = beijingInstant(day, hour, 5);
    const messageId = newId();
    return {
      at,
      run: async () => {
        const author = await actingOfficer<"alert.issue">(officer("city-editor"));
        const second = await actingOfficer<"draft.secrecyReview">(officer("city-secrecy"));
        const wish = { ...text, alertId, messageId, kind: "typhoon", areaCodes: [] } as const;
        done(await writeAlert(author, { ...wish, validUntil: beijingInstant(addDays(day, 2), 8) }, at));
        const reader = await actingOfficer<"draft.read">(officer("city-editor"));
        const message = (await alertHistory(reader, alertId)).at(-1);
        const contentHash = message?.contentHash ?? "";
        const decision = {
          messageId,
          contentHash,
          decision: "cleared",
          opinion: OPINION,
          way: "ownSession",
        } as const;
        done(await decideAlert(second, decision, at + MINUTE));
      },
    };
  });
  const roster: Act = {
    at: Math.min(beijingInstant(today, 8), now),
    run: async () => {
      const by = await actingOfficer<"alert.roster">(officer("city-publisher"));
      for (let shift = 0; shift < SHIFTS; shift++) {
        const fromAt = beijingInstant(addDays(today, shift), 8);
        const untilAt = beijingInstant(addDays(today, shift + 1), 8);
        const at = Math.min(beijingInstant(today, 8), now);
        done(await addShift(by, { id: newId(), staffId: officer("city-secrecy"), fromAt, untilAt }, at));
      }
    },
  };
  return [...messages, roster];
}
