/** What colleagues wrote to each other in the demonstration; days are days before today. */
export const DEMO_NOTES = [
  {
    caseKey: "urban-village-plan",
    by: "dept-handler",
    daysAgo: 3,
    text: "已电话联系档案馆，规划成果共两册，图则部分在二楼库房，周四前可以调出。",
  },
  {
    caseKey: "setback-plan-of-estate",
    by: "dept-reviewer",
    daysAgo: 7,
    text: "此件已超过法定期限，请尽快拟稿，答复书中不要回避办理时间。",
  },
] as const;

/** Opinions asked within the office (会办): one of a colleague, still open, and one of another office, given. */
export const DEMO_ASSISTS = [
  {
    caseKey: "urban-village-plan",
    by: "dept-handler",
    colleague: "dept-reviewer",
    office: null,
    daysAgo: 2,
    dueInDays: 3,
    question: "规划成果中的现状测绘图标有涉密等级，可否遮挡坐标后部分公开？请给出意见。",
    opinion: null,
  },
  {
    caseKey: "setback-plan-of-estate",
    by: "dept-handler",
    colleague: null,
    office: "规划编制科",
    daysAgo: 12,
    dueInDays: -8,
    question: "该小区退缩间距图是否随总平面图一并存档？",
    opinion: "已核对，随总平面图存档，共一张，可以提供复制件。",
  },
] as const;

/** A case put before another agency (移送) that has not taken it yet. */
export const DEMO_TRANSFER = {
  caseKey: "land-auction-files",
  by: "land-housing-intake",
  toAgency: "planning",
  daysAgo: 1,
  reason: "所申请的规划条件由贵局制作并保存，建议由贵局答复。",
} as const;

/** Who stands in for whom (代班), in days from today. */
export const DEMO_COVER = {
  by: "town-intake",
  covered: "town-handler",
  cover: "town-reviewer",
  fromInDays: 12,
  untilInDays: 16,
} as const;

/** A module of an agency's own. */
export const DEMO_MODULE = {
  by: "dept-reviewer",
  daysAgo: 30,
  title: "规划图纸可以公开，告知领取方式",
  part: "content",
  outcomes: ["granted"],
  basis: "《中华人民共和国政府信息公开条例》第三十六条第二项",
  text: "经审查，您申请公开的规划图纸可以公开。图纸幅面较大，请携带身份证明到本局规划档案室领取复制件，也可以由本局寄送。",
} as const;

/** A view of the queue that the office shares. */
export const DEMO_VIEW = {
  by: "dept-handler",
  daysAgo: 20,
  name: "个人提出的信函申请",
  channel: "letter",
  applicantType: "person",
} as const;

/** The third party (第三方) whose opinion is awaited, invented like the applicants. */
export const DEMO_THIRD_PARTY = {
  caseKey: "waste-facility-third-party",
  by: "environment-handler",
  name: "某环境科技有限公司（演示）",
  asked: "申请人申请公开贵公司固体废物处理设施的运行监测数据，其中的工艺参数可能涉及贵公司的商业秘密。",
  extract: "2025年度运行监测报告第三章“工艺参数”，共四页。",
} as const;
