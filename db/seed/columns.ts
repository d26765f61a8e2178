import { MAJOR_PROJECT_COLUMNS } from "@/domain/publication/statutory-columns";

/** One column (栏目) of the demonstration catalogue. */
export interface DemoColumn {
  code: string;
  name: string;
  parentCode: string | null;
  /** The item of 《政府信息公开条例》 it serves, as `20(七)` or `21`. */
  statutoryItem: string | null;
  ownerAgency: string | null;
  updateDays: number | null;
  description: string;
  columnType: string;
  /** Where to look while the column is empty. */
  emptyNote: string | null;
}

type Details = Partial<Pick<DemoColumn, "statutoryItem" | "ownerAgency" | "updateDays" | "emptyNote">>;

const column =
  (parentCode: string | null) =>
  (code: string, name: string, description: string, details: Details = {}): DemoColumn => ({
    code,
    name,
    parentCode,
    statutoryItem: null,
    ownerAgency: null,
    updateDays: null,
    description,
    columnType: "政务公开",
    emptyNote: null,
    ...details,
  });

const top = column(null);
const group = column("proactive");
const documents = column("official-documents");
const bulletins = column("bulletins");
const personnel = column("personnel");
const finance = column("finance");
const plans = column("plans");
const majorProjects = column("major-projects");
const emergency = column("emergency");
const urbanRural = column("urban-rural");
const enforcement = column("enforcement");
const livelihood = column("livelihood");

/** The columns in the order of the catalogue; the five at the top bear the names the portal must show. */
export const COLUMNS: readonly DemoColumn[] = [
  top("guide", "政府信息公开指南", "政府信息怎样分类、怎样获取，公开工作机构在哪里办公、怎样联系。", {
    ownerAgency: "government-office",
    emptyNote: "指南正在修订，您可以先致电市政府办公室政务公开科了解。",
  }),
  top("rules", "政府信息公开制度", "国家的政府信息公开条例，以及本市各项公开工作制度。", {
    ownerAgency: "government-office",
    emptyNote: "国家和省的公开法规可在中国政府网、广东省人民政府门户网站查阅。",
  }),
  top("proactive", "法定主动公开内容", "各机关依照条例第二十条、第二十一条主动公开的政府信息。"),
  top("reports", "政府信息公开年报", "各机关每年1月31日前发布的上一年度政府信息公开工作年度报告。", {
    ownerAgency: "government-office",
    updateDays: 365,
    emptyNote: "年度报告每年1月31日前发布，往年报告可向相应机关查询。",
  }),
  top("on-application", "依申请公开", "没有主动公开的政府信息，您可以在这里向有关机关申请。", {
    ownerAgency: "government-office",
    emptyNote: "您可以直接填写申请表，也可以到各机关的信息公开工作机构当面提出。",
  }),

  group("official-documents", "法规公文", "本市行政规范性文件、其他公文和对它们的解读。"),
  documents(
    "normative-documents",
    "规范性文件",
    "涉及公民、法人和其他组织权利义务、可反复适用的行政规范性文件。",
    {
      statutoryItem: "20(一)",
      ownerAgency: "legal-affairs",
      updateDays: 30,
    },
  ),
  documents("other-documents", "其他公文", "规范性文件以外、依法应当公开的决定、通知、批复等公文。", {
    statutoryItem: "20(十五)",
    ownerAgency: "government-office",
    updateDays: 30,
  }),
  documents("interpretations", "政策解读", "起草部门说明政策为什么定、定了什么、您该怎么办。", {
    ownerAgency: "government-office",
    updateDays: 30,
    emptyNote: "解读与文件同时发布；没有解读的文件，您可以致电起草机关询问。",
  }),

  group("bulletins", "总结公报", "本市经济社会统计数据和各机关的工作总结。"),
  bulletins("statistics", "统计信息", "国民经济和社会发展统计公报、月度和季度统计数据。", {
    statutoryItem: "20(四)",
    ownerAgency: "statistics",
    updateDays: 90,
  }),
  bulletins("work-summaries", "工作总结", "政府工作报告和各机关年度工作总结、下一年工作安排。", {
    ownerAgency: "government-office",
    updateDays: 365,
    emptyNote: "各机关的年度工作总结一般在次年第一季度发布。",
  }),

  group("personnel", "人事工作", "各机关的职责机构、公务员招考和人事任免。"),
  personnel("functions", "机构职能", "各机关的职责、内设机构、办公地址、办公时间、联系方式和负责人。", {
    statutoryItem: "20(二)",
    ownerAgency: "government-office",
    updateDays: 365,
    emptyNote: "各机关的地址、电话和办公时间可在“机构”页查到。",
  }),
  personnel("recruitment", "公务员招考", "公务员招考的职位、名额、报考条件和录用结果。", {
    statutoryItem: "20(十四)",
    ownerAgency: "human-resources",
    updateDays: 180,
    emptyNote: "公务员招考由省统一组织，职位表以广东省公务员考试录用管理信息系统公布的为准。",
  }),
  personnel("appointments", "人事任免", "市政府任命和免去职务的通知。", {
    ownerAgency: "human-resources",
    updateDays: 90,
  }),

  group("finance", "财政管理", "政府的钱从哪里来、用到哪里去，以及收费和采购。"),
  finance("budgets", "财政预算、决算", "市级政府预算、决算和各部门的预算、决算，包括“三公”经费。", {
    statutoryItem: "20(七)",
    ownerAgency: "finance",
    updateDays: 180,
    emptyNote: "预算、决算在批准后二十日内公开；市级汇总情况见市财政局发布的报告。",
  }),
  finance("charges", "行政事业性收费", "收费项目及其依据、标准，不在目录上的收费您可以拒绝缴纳。", {
    statutoryItem: "20(八)",
    ownerAgency: "development-reform",
    updateDays: 365,
  }),
  finance("procurement", "政府集中采购", "集中采购项目的目录、标准和实施情况。", {
    statutoryItem: "20(九)",
    ownerAgency: "finance",
    updateDays: 30,
    emptyNote: "采购公告和中标结果同时在广东省政府采购网发布。",
  }),

  group("plans", "规划计划", "国民经济和社会发展规划、专项规划和重大建设项目。"),
  plans("planning", "发展规划", "国民经济和社会发展规划、专项规划、区域规划及相关政策。", {
    statutoryItem: "20(三)",
    ownerAgency: "development-reform",
    updateDays: 365,
  }),
  plans("major-projects", "重大建设项目", "重大建设项目的批准和实施情况。", {
    statutoryItem: "20(十)",
    ownerAgency: "development-reform",
    updateDays: 90,
  }),
  ...MAJOR_PROJECT_COLUMNS.map(({ code, name, description }) =>
    majorProjects(code, name, description, {
      statutoryItem: "20(十)",
      ownerAgency: code === "major-projects-land" ? "land-housing" : "development-reform",
      emptyNote: "没有列入本栏目的项目信息，您可以致电市发展和改革局询问。",
    }),
  ),

  group("emergency", "应急管理", "突发公共事件的应急预案、预警信息及应对情况。"),
  emergency("emergency-plans", "应急预案", "自然灾害、事故灾难、公共卫生和社会安全事件的应急预案。", {
    statutoryItem: "20(十二)",
    ownerAgency: "government-office",
    updateDays: 365,
  }),
  emergency("warnings", "预警信息及应对情况", "正在发布的预警，以及突发事件的应对和灾后情况。", {
    statutoryItem: "20(十二)",
    ownerAgency: "flood-control",
    emptyNote: "目前没有生效的预警；实时天气预警请看市气象局发布，紧急情况请拨打110、119或120。",
  }),

  group("urban-rural", "城乡建设", "城乡规划、市政建设、土地房屋征收和农村事务。"),
  urbanRural("town-planning", "城乡规划", "国土空间规划、控制性详细规划、专项规划的公示和批后公告。", {
    statutoryItem: "21",
    ownerAgency: "planning",
    updateDays: 90,
  }),
  urbanRural("municipal", "市政建设和公共服务", "道路、供水、排水、燃气、公交等市政设施建设和公共服务。", {
    statutoryItem: "21",
    ownerAgency: "construction",
    updateDays: 90,
  }),
  urbanRural("land-expropriation", "土地征收、房屋征收", "征收土地公告、补偿安置方案和房屋征收决定。", {
    statutoryItem: "21",
    ownerAgency: "land-housing",
    updateDays: 90,
    emptyNote: "具体地块的征收资料也可以到所在镇政府、街道办事处查询。",
  }),
  urbanRural("village-affairs", "农村事务", "贯彻农业农村政策、宅基地使用审核、土地承包和筹资筹劳情况。", {
    statutoryItem: "21",
    ownerAgency: "agriculture",
    updateDays: 90,
    emptyNote: "本村的财务和村务由村务公开栏公布。",
  }),

  group("enforcement", "行政执法", "行政许可、行政处罚、行政强制和监督检查。"),
  enforcement("licensing", "行政许可", "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果。", {
    statutoryItem: "20(五)",
    ownerAgency: "government-service",
    updateDays: 30,
    emptyNote: "办事指南可在市政务服务中心各窗口索取。",
  }),
  enforcement(
    "penalties",
    "行政处罚、行政强制",
    "实施行政处罚、行政强制的依据、条件、程序和有一定社会影响的处罚决定。",
    {
      statutoryItem: "20(六)",
      ownerAgency: "legal-affairs",
      updateDays: 30,
    },
  ),
  enforcement("inspections", "监督检查", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况。", {
    statutoryItem: "20(十三)",
    ownerAgency: "work-safety",
    updateDays: 90,
  }),

  enforcement("public-order", "治安管理", "治安管理方面的通告、措施和办事指引。", {
    statutoryItem: "21",
    ownerAgency: "public-security",
    updateDays: 90,
    emptyNote: "户籍、出入境、交通管理等办事指引可在市公安局各窗口索取。",
  }),

  group("livelihood", "民生保障", "教育、医疗、社会保障、就业、救助和扶贫。"),
  livelihood("education-health", "教育、医疗", "教育、医疗方面的政策、措施及其实施情况。", {
    statutoryItem: "20(十一)",
    ownerAgency: "education",
    updateDays: 180,
  }),
  livelihood(
    "social-security",
    "社会保障、促进就业",
    "养老、医疗等社会保险和促进就业的政策、措施及其实施情况。",
    {
      statutoryItem: "20(十一)",
      ownerAgency: "human-resources",
      updateDays: 180,
    },
  ),
  livelihood(
    "social-assistance",
    "社会救助、扶贫",
    "最低生活保障、临时救助、医疗救助和扶贫的政策、措施及其实施情况。",
    {
      statutoryItem: "20(十一)",
      ownerAgency: "civil-affairs",
      updateDays: 90,
    },
  ),
];
