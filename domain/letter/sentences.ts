import type { Outcome, OutcomeReason } from "../law/outcomes";
import type { CalendarDate } from "../time/calendar-date";

/** Whom the letter addresses: a person is 您, an organisation 您单位. */
export type LetterReader = "person" | "organisation";

const YOU: Readonly<Record<LetterReader, string>> = { person: "您", organisation: "您单位" };

/** A day in full as letters print it. */
export function letterDate(day: CalendarDate): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** How the letter addresses its reader. */
export function letterYou(reader: LetterReader): string {
  return YOU[reader];
}

/** What each outcome decides, in one sentence, after the words of its article. */
const DECISIONS: Readonly<Record<Outcome, (you: string) => string>> = {
  granted: (you) => `${you}申请公开的政府信息可以公开，本机关决定予以公开。`,
  partlyGranted: (you) =>
    `${you}申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理。本机关决定部分公开：提供可以公开的内容，对其余内容不予公开。`,
  refusedStateSecret: (you) => `${you}申请公开的政府信息依法确定为国家秘密，本机关决定不予公开。`,
  refusedForbiddenByLaw: (you) =>
    `${you}申请公开的政府信息属于法律、行政法规禁止公开的政府信息，本机关决定不予公开。`,
  refusedEndangersSafety: (you) =>
    `${you}申请公开的政府信息公开后可能危及国家安全、公共安全、经济安全、社会稳定，本机关决定不予公开。`,
  refusedThirdPartyRights: (you) =>
    `${you}申请公开的政府信息公开会对第三方合法权益造成损害，本机关决定不予公开。`,
  refusedInternalAffairs: (you) => `${you}申请公开的信息属于行政机关的内部事务信息，本机关决定不予公开。`,
  refusedDeliberation: (you) =>
    `${you}申请公开的信息属于行政机关在履行行政管理职能过程中形成的过程性信息，本机关决定不予公开。`,
  refusedEnforcementFile: (you) => `${you}申请公开的信息属于行政执法案卷信息，本机关决定不予公开。`,
  refusedAdministrativeInquiry: (you) =>
    `有关法律、行政法规对${you}申请公开的信息的获取有特别规定，请${you}依照有关法律、行政法规的规定办理。`,
  unableNotHeld: (you) => `本机关不掌握${you}申请公开的政府信息，无法提供。`,
  unableNeedsCreation: (you) =>
    `${you}申请公开的信息没有现成的，需要本机关对现有政府信息进行加工、分析，本机关不予提供。`,
  unableStillUnclear: (you) => `${you}的申请经补正后内容仍不明确，本机关无法提供。`,
  declinedPetition: (you) => `${you}提出的事项属于信访、投诉、举报等活动，本机关不作为政府信息公开申请处理。`,
  declinedDuplicate: (you) =>
    `本机关已就${you}申请公开的相同政府信息作出答复，对这次重复提出的申请不予重复处理。`,
  declinedPublishedWork: (you) =>
    `${you}申请提供的是政府公报、报刊、书籍等公开出版物，现将获取的途径告知${you}。`,
  declinedExcessive: (you) =>
    `${you}申请公开政府信息的数量、频次明显超过合理范围，说明的理由不合理，本机关不予处理。`,
  declinedReissue: (you) => `${you}要求本机关确认或者重新出具${you}已经获取的信息，本机关不予处理。`,
  closedNotAmended: (you) =>
    `${you}在告知的补正期限内没有补正申请，也没有说明正当理由，视为放弃申请，本机关不再处理。`,
  closedFeeUnpaid: (you) => `${you}没有在收费通知规定的期限内缴纳费用，视为放弃申请，本机关不再处理。`,
  closedOther: (you) => `${you}的申请已经终止办理。`,
};

const REASONED: Readonly<Record<OutcomeReason, (you: string) => string>> = {
  alreadyPublic: (you) => `${you}申请公开的政府信息已经主动公开，现将获取的方式、途径告知${you}。`,
  notExist: (you) => `经检索，本机关没有${you}申请公开的政府信息，该政府信息不存在。`,
  notOurs: (you) => `${you}申请公开的政府信息不属于本机关负责公开。`,
};

/** The decision in one sentence. */
export function letterDecision(outcome: Outcome, reason: OutcomeReason | null, reader: LetterReader): string {
  const say = reason ? REASONED[reason] : DECISIONS[outcome];
  return say(YOU[reader]);
}
