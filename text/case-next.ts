import type { Due } from "@/domain/info-request/clock/due";
import type { Stage } from "@/domain/info-request/history/lifecycle";

interface Office {
  name: string;
  disclosureOffice: string;
  address: string;
  postalCode: string;
  phone: string;
  fax: string;
  email: string;
  officeHours: string;
}

const supplement = (office: Office) => [
  "能用文字说清楚的，可以在本页直接提交补正。有附件的，写上申请编号，用下面任一方式提交：",
  `当面提交：${office.address}，${office.disclosureOffice}，${office.officeHours}。`,
  `邮寄：邮政编码${office.postalCode}，${office.address}，${office.disclosureOffice}收，信封注明“政府信息公开申请补正”。`,
  `传真：${office.fax}；电子邮件：${office.email}。发出后请致电${office.phone}确认收到。`,
];

const possible = ({ extendedBy }: Due) =>
  extendedBy > 0
    ? "办理中可能需要您补充材料，或者征求第三方意见（期间不计入期限）。都会告知您，并显示在本页。"
    : "办理中可能需要您补充材料、征求第三方意见（期间不计入期限），或者依法延期一次（最长20个工作日）。都会告知您，并显示在本页。";

/** What happens next, and what the applicant can do about it. */
export function nextSteps(stage: Stage, due: Due, office: Office): string[] {
  switch (stage) {
    case "submitted":
      return [
        `${office.name}会按您留下的联系方式与您确认收到。确认后，这里会显示答复期限。`,
        `超过1个工作日没有收到确认的，可以致电${office.phone}。`,
      ];
    case "amendmentAsked":
      return supplement(office);
    case "feeDue":
      return [
        "按收费通知书写明的金额和方式缴纳。对收费有疑问的，可以向办理机关询问。",
        "缴费后，从次日起重新计算答复期限。",
      ];
    case "consulting":
      return ["收到意见，或者最长的期间届满后，恢复计算期限，由办理机关依法作出决定。", possible(due)];
    case "answered":
    case "delivered":
      return ["打开答复，查看结果、理由和救济途径。", `对答复内容有疑问的，可以致电${office.phone}。`];
    case "closed":
      return [`需要了解情况的，可以致电${office.phone}。`];
    default:
      return due.level === "overdue"
        ? [`可以在本页催办（每天一次），或者致电${office.phone}。`]
        : [`${office.name}会在答复期限内作出答复，按您选择的方式发出，并显示在本页。`, possible(due)];
  }
}
