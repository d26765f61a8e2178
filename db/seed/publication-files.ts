/** A file that goes with a demonstration publication; what it holds is written here, the file itself is made when the demonstration is. */
export type DemoFile = { publication: string; name: string } & (
  | {
      /** The tables of the publication's own text, a sheet each. */
      make: "tables";
    }
  | {
      /** A list as an office keeps it, of which a column may only not be shown. */
      make: "sheet";
      rows: readonly (readonly string[])[];
      /** The column, from 1. */
      hiddenColumn?: number;
    }
  | {
      /** A form to fill in, in Word. */
      make: "form";
      title: string;
      /** Each row: labels, each with an empty cell beside it. */
      rows: readonly (readonly string[])[];
      notes: readonly string[];
    }
  | {
      /** A list, printed as PDF or OFD: one page a part. */
      make: "pdf" | "ofd";
      title: string;
      parts: readonly { heading: string; lines: readonly string[] }[];
    }
  | {
      /** A drawing that was scanned: a PDF of one picture, without a text in it. */
      make: "scan";
      title: string;
      labels: readonly { text: string; x: number; y: number }[];
    }
);

const tables = (publication: string, name: string): DemoFile => ({ publication, name, make: "tables" });

const HOUSING_FORM: DemoFile = {
  publication: "housing-security-rules",
  name: "附件1：住房保障申请表.docx",
  make: "form",
  title: "住房保障申请表",
  rows: [
    ["申请人姓名", "身份证件号码"],
    ["户籍地址", "现居住地址"],
    ["联系电话", "工作单位"],
    ["家庭人口数", "家庭人均月收入（元）"],
    ["现有住房建筑面积（平方米）", "申请方式（实物配租或者租赁补贴）"],
    ["共同申请人姓名", "与申请人关系"],
  ],
  notes: [
    "本人承诺所填内容和所附材料真实，同意住房保障部门和民政部门核对家庭收入、财产和住房情况。",
    "申请人签名：　　　　　　　　年　　月　　日",
    "填表说明：本表由申请人如实填写，共同申请人超过一人的可以另附页；不会填写的，可以到镇、街道服务窗口由工作人员协助填写。",
  ],
};

const HOUSING_SCORES: DemoFile = {
  publication: "housing-security-rules",
  name: "附件2：轮候评分标准.docx",
  make: "form",
  title: "轮候评分标准",
  rows: [
    ["人均住房建筑面积不足5平方米", "计30分"],
    ["人均住房建筑面积5平方米以上、不足10平方米", "计20分"],
    ["最低生活保障家庭", "计25分"],
    ["家庭成员有重度残疾人", "每人计10分"],
    ["轮候每满一年", "计3分，累计不超过15分"],
  ],
  notes: ["得分相同的，按申请受理时间先后排序；受理时间也相同的，公开摇号确定。"],
};

const ASSISTANCE_FORM: DemoFile = {
  publication: "medical-assistance-measures",
  name: "附件1：增城市医疗救助申请审批表.docx",
  make: "form",
  title: "增城市医疗救助申请审批表",
  rows: [
    ["患者姓名", "救助对象类别"],
    ["身份证件号码", "联系电话"],
    ["诊断病种", "就诊医院"],
    ["医疗费用总额（元）", "医保报销金额（元）"],
    ["个人自付合规费用（元）", "申请救助金额（元）"],
    ["镇、街道审核意见", "市民政局审批意见"],
  ],
  notes: ["附医疗费用结算单复印件。最低生活保障对象、特困供养人员由定点医院直接结算，不用填写本表。"],
};

const AUTHORISATION: DemoFile = {
  publication: "medical-assistance-measures",
  name: "附件2：家庭经济状况核对授权书.docx",
  make: "form",
  title: "家庭经济状况核对授权书",
  rows: [
    ["授权人姓名", "身份证件号码"],
    ["家庭成员姓名", "与授权人关系"],
  ],
  notes: [
    "本人及家庭成员授权增城市民政局居民家庭经济状况核对机构，向银行、证券、保险、车辆、不动产登记等单位查询本家庭的收入和财产信息，仅用于办理本次社会救助申请。",
    "授权有效期自签字之日起至救助终止之日止。",
  ],
};

const SHELTERS: DemoFile = {
  publication: "earthquake-emergency-plan",
  name: "附件1：应急避难场所一览表.pdf",
  make: "pdf",
  title: "应急避难场所一览表",
  parts: [
    {
      heading: "一、荔城街、增江街",
      lines: [
        "荔城公园应急避难场所　荔城街荔城大道　可容纳6,000人　中心避难场所",
        "增城广场应急避难场所　荔城街府佑路　可容纳9,500人　中心避难场所",
        "荔江中学操场　荔城街荔江路　可容纳2,200人　固定避难场所",
        "东湖公园　增江街东桥东路　可容纳3,800人　固定避难场所",
        "增江街文化活动中心　增江街四丰村　可容纳650人　紧急避难场所",
      ],
    },
    {
      heading: "二、新塘镇、石滩镇",
      lines: [
        "新塘广场　新塘镇港口大道　可容纳5,200人　固定避难场所",
        "永和公园　新塘镇永宁　可容纳4,100人　固定避难场所",
        "石滩镇体育场　石滩镇石三路　可容纳3,000人　固定避难场所",
        "三江第一中学操场　石滩镇三江　可容纳1,800人　紧急避难场所",
      ],
    },
    {
      heading: "三、派潭镇、正果镇、小楼镇",
      lines: [
        "派潭镇文化广场　派潭镇派潭大道　可容纳2,400人　固定避难场所",
        "正果镇中心小学操场　正果镇正果大道　可容纳1,300人　紧急避难场所",
        "小楼镇人民公园　小楼镇小楼大道　可容纳1,500人　紧急避难场所",
        "开放、启用和关闭避难场所，由市抗震救灾指挥部发布命令；场所内的帐篷、饮用水和应急照明由所在镇、街道储备。",
      ],
    },
  ],
};

const DISEASES: DemoFile = {
  publication: "resident-medical-insurance",
  name: "附件：门诊特定病种目录及年度限额.ofd",
  make: "ofd",
  title: "门诊特定病种目录及年度限额",
  parts: [
    {
      heading: "一、按月限额的病种",
      lines: [
        "高血压（有并发症）　每月300元",
        "糖尿病　每月300元",
        "冠心病　每月350元",
        "慢性阻塞性肺疾病　每月300元",
        "慢性肾功能不全（非透析治疗）　每月400元",
      ],
    },
    {
      heading: "二、按年限额的病种",
      lines: [
        "恶性肿瘤门诊放疗、化疗　并入住院年度最高支付限额",
        "尿毒症血液透析　并入住院年度最高支付限额",
        "器官移植术后抗排异治疗　每年60,000元",
        "血友病　每年80,000元",
        "同时患有两个以上病种的，限额按最高的一个病种另加一半计算。",
      ],
    },
  ],
};

const RAIL_DRAWING: DemoFile = {
  publication: "intercity-rail-control",
  name: "附件：穗莞深城际轨道交通增城段规划控制范围图（扫描件）.pdf",
  make: "scan",
  title: "穗莞深城际轨道交通增城段规划控制范围图",
  labels: [
    { text: "新塘站", x: 0.22, y: 0.62 },
    { text: "中新站", x: 0.62, y: 0.38 },
    { text: "线路中心线两侧各50米控制范围", x: 0.4, y: 0.75 },
  ],
};

/** Every file of the demonstration, in the order in which the text of its publication names them. */
export const DEMO_FILES: readonly DemoFile[] = [
  tables("city-budget-report", "附件：一般公共预算和政府性基金预算表.xlsx"),
  tables("city-final-accounts", "附件：一般公共预算决算表.xlsx"),
  tables("finance-department-budget", "附件：部门预算公开表.xlsx"),
  tables("education-department-budget", "附件：部门预算公开表.xlsx"),
  HOUSING_FORM,
  HOUSING_SCORES,
  ASSISTANCE_FORM,
  AUTHORISATION,
  SHELTERS,
  DISEASES,
  RAIL_DRAWING,
];
