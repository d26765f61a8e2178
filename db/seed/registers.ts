import type { LogText } from "@/domain/disclosure-log/log-form";
import type { ComplaintChannel, ComplaintResult } from "@/domain/remedy/complaint-form";
import type { RemedyKind, RemedyProcedure, RemedyResult } from "@/domain/remedy/remedy-kinds";

/** A review or suit of the demonstration, about the case with a key; days are days before today. */
export interface DemoRemedy {
  key: string;
  caseKey: string;
  agency: string;
  kind: RemedyKind;
  /** Key of the review that a suit follows. */
  after?: string;
  organ: string;
  caseNumber: string;
  procedure: RemedyProcedure | null;
  filed: number;
  notice: number | null;
  closed?: { daysAgo: number; result: RemedyResult; note: string };
}

export const DEMO_REMEDIES: readonly DemoRemedy[] = [
  {
    key: "homestead-review",
    caseKey: "homestead-approval-1993",
    agency: "xintang",
    kind: "review",
    organ: "增城市人民政府",
    caseNumber: "增府行复〔演示〕31号",
    procedure: "ordinary",
    filed: 62,
    notice: 58,
    closed: { daysAgo: 17, result: "upheld", note: "维持“本机关不掌握相关政府信息”的答复。" },
  },
  {
    key: "homestead-suit",
    caseKey: "homestead-approval-1993",
    agency: "xintang",
    kind: "suitAfterReview",
    after: "homestead-review",
    organ: "某铁路运输法院（演示）",
    caseNumber: "演示行初208号",
    procedure: null,
    filed: 8,
    notice: 3,
  },
  {
    key: "garden-review",
    caseKey: "planning-verification-garden",
    agency: "planning",
    kind: "review",
    organ: "增城市人民政府",
    caseNumber: "增府行复〔演示〕36号",
    procedure: "simple",
    filed: 41,
    notice: 38,
    closed: { daysAgo: 20, result: "corrected", note: "责令补充提供总平面图的图例说明，已补充提供。" },
  },
  {
    key: "permit-review",
    caseKey: "planning-permit-again",
    agency: "planning",
    kind: "review",
    organ: "增城市人民政府",
    caseNumber: "增府行复〔演示〕44号",
    procedure: "simple",
    filed: 4,
    notice: 1,
  },
  {
    key: "metro-suit",
    caseKey: "metro-environmental-approval",
    agency: "city",
    kind: "suitDirect",
    organ: "某铁路运输法院（演示）",
    caseNumber: "演示行初193号",
    procedure: null,
    filed: 19,
    notice: 12,
  },
];

/** A complaint of the demonstration; the people are invented like its applicants. */
export interface DemoComplaint {
  agency: string;
  caseKey?: string;
  channel: ComplaintChannel;
  daysAgo: number;
  name: string;
  contact: string;
  about: string;
  closed?: { daysAgo: number; result: ComplaintResult; resultNote: string };
}

export const DEMO_COMPLAINTS: readonly DemoComplaint[] = [
  {
    agency: "city",
    channel: "letter",
    daysAgo: 33,
    name: "朱润华",
    contact: "13800000151",
    about: "反映某镇没有在网站公开上一年度的财政决算，查阅点也没有纸质件。",
    closed: {
      daysAgo: 21,
      result: "substantiated",
      resultNote: "经核查，该镇决算已经批复，没有按时上网。已责令三个工作日内公开，并书面告知投诉人。",
    },
  },
  {
    agency: "city",
    channel: "online",
    daysAgo: 6,
    name: "",
    contact: "",
    about: "反映一个部门公布的政府信息公开工作机构电话长期无人接听。",
  },
  {
    agency: "planning",
    caseKey: "planning-permit-again",
    channel: "phone",
    daysAgo: 12,
    name: "温嘉怡",
    contact: "13800000102",
    about: "认为按重复申请处理不当，前次答复没有附图例说明。",
    closed: {
      daysAgo: 5,
      result: "partlySubstantiated",
      resultNote: "前次答复已经补充图例说明，本次按重复申请处理符合规定，已当面说明。",
    },
  },
  {
    agency: "xintang",
    caseKey: "village-officer-complaint",
    channel: "visit",
    daysAgo: 9,
    name: "钟满堂",
    contact: "13800000152",
    about: "对不作为政府信息公开申请处理的告知有异议，要求说明应当向哪个部门反映。",
  },
];

/** A question of the demonstration that was proposed for the log, with its words as everybody reads them. */
export interface DemoLogEntry extends LogText {
  caseKey: string;
  agency: string;
  proposed: number;
  /** Days before today when somebody else published it; left out while it waits. */
  published?: number;
}

export const DEMO_LOG: readonly DemoLogEntry[] = [
  {
    caseKey: "planning-verification-garden",
    agency: "planning",
    proposed: 44,
    published: 42,
    title: "翠湖花园二期规划条件核实意见及总平面图",
    question:
      "申请公开荔城街翠湖花园二期（6至11栋）的建设工程规划条件核实意见书，以及核实时所依据的经批准总平面图。",
    answer:
      "予以公开。\n一、《建设工程规划条件核实意见书》（翠湖花园二期6至11栋），共3页：建设用地面积28,640平方米，绿地率35.2%，地面机动车位126个、地下机动车位812个，配建6班幼儿园1所。\n二、经批准的翠湖花园二期总平面图（1∶500），1张：中心绿地位于7栋与9栋之间，面积3,180平方米；幼儿园位于地块西北角。\n总平面图原件幅面为A1，需要查看纸质图的，可以到市城乡规划档案室查阅。",
  },
  {
    caseKey: "sewer-construction-contract",
    agency: "water",
    proposed: 96,
    published: 95,
    title: "永和污水处理系统配套管网第三标段施工合同",
    question: "申请公开永和污水处理系统配套管网第三标段的施工合同全文。",
    answer:
      "部分公开。提供施工合同的协议书、通用条款、工程量清单汇总表和工期安排。\n合同附件中施工单位的综合单价分析、项目管理人员的个人信息，涉及商业秘密和个人隐私，公开会对第三方合法权益造成损害，依照《中华人民共和国政府信息公开条例》第十五条不予公开。",
  },
  {
    caseKey: "demolition-safety-assessments",
    agency: "land-housing",
    proposed: 108,
    published: 104,
    title: "东桥东路旧城改造国有土地上房屋征收评估情况",
    question: "申请公开东桥东路旧城改造项目国有土地上房屋征收的评估结果汇总。",
    answer:
      "部分公开。提供评估机构选定公告、评估技术说明、按楼栋汇总的评估均价表。\n各户的评估报告载有被征收人的姓名、住址和家庭情况，属于个人隐私，依照《中华人民共和国政府信息公开条例》第十五条不予公开；被征收人本人可以凭身份证件到项目现场办公室查阅自己的评估报告。",
  },
  {
    caseKey: "expropriation-plan-xizhou",
    agency: "xintang",
    proposed: 5,
    title: "西洲村东江大道北延线征地补偿安置方案",
    question: "申请公开新塘镇西洲村东江大道北延线项目的征地补偿安置方案、补偿登记汇总表和方案公告张贴情况。",
    answer:
      "予以公开。\n一、《东江大道北延线项目征地补偿安置方案》全文，共14页，载明征收范围、土地现状、征收目的、补偿方式和标准、安置对象、安置方式和社会保障等内容。\n二、西洲村第3、第5经济合作社补偿登记汇总表，共6页，按合作社列明地类、面积和补偿总额。\n三、方案公告在村委会公告栏和合作社办公点张贴的现场照片，共5张。",
  },
];

/** Words that the demonstration's readers looked for in vain, with how often. */
export const DEMO_MISSES: readonly { words: string; count: number }[] = [
  { words: "电动自行车充电桩 布点", count: 9 },
  { words: "老旧小区 加装电梯 补贴", count: 7 },
  { words: "流动图书车 停靠时间", count: 3 },
];
