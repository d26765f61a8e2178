import type { OldOutcomeWord, OldSubject } from "./form-2010";

interface Matter {
  theme: string;
  /** What was asked for; `地` stands for a town or street, `年` for a year. */
  subjects: readonly string[];
}

const PLACES = [
  "荔城街",
  "增江街",
  "朱村街",
  "新塘镇",
  "石滩镇",
  "中新镇",
  "派潭镇",
  "正果镇",
  "小楼镇",
] as const;
const YEARS = ["2007年", "2008年", "2009年", "2010年"] as const;

const MATTERS: Readonly<Record<OldSubject | "rest", readonly Matter[]>> = {
  planning: [
    {
      theme: "城乡建设、环境保护\\城市规划",
      subjects: [
        "【地】控制性详细规划及用地性质图",
        "【地】【年】核发的建设用地规划许可证清单",
        "【地】“三旧”改造年度实施计划",
        "【地】中心区道路红线和绿线控制范围",
        "【地】村庄规划编制成果及批复",
        "【年】【地】建设工程规划许可公示材料",
        "【地】农贸市场周边地块规划条件",
        "【地】建筑物退让距离的规划审批依据",
      ],
    },
  ],
  socialSecurity: [
    {
      theme: "劳动、人事、监察\\社会保障",
      subjects: [
        "【地】新型农村社会养老保险参保办法和缴费标准",
        "城镇居民基本医疗保险【年】报销目录及比例",
        "【地】被征地农民养老保障资金筹集标准",
        "【年】企业退休人员基本养老金调整办法",
        "【地】【年】城乡居民养老保险参保人数",
        "失业保险金申领条件和【年】发放标准",
        "【地】灵活就业人员参加医疗保险的规定",
        "【年】工伤保险基金收支情况",
        "【地】社会保险经办窗口办事指南",
      ],
    },
  ],
  healthAndEducation: [
    {
      theme: "卫生、体育\\卫生",
      subjects: [
        "【地】卫生院【年】门诊收费项目和标准",
        "【地】新型农村合作医疗定点机构名单",
        "【年】集中式饮用水卫生监测结果",
        "【地】社区卫生服务站设置规划",
      ],
    },
    {
      theme: "卫生、体育\\医药管理",
      subjects: ["【年】基本药物集中采购目录及中标价格", "【地】医疗机构药品加价情况检查结果"],
    },
    {
      theme: "科技、教育\\教育",
      subjects: [
        "【地】小学【年】招生地段划分方案",
        "高中阶段免费义务教育【年】补助标准",
        "【地】中学【年】高级职称教师名额分配办法",
        "【地】幼儿园【年】等级评估结果",
      ],
    },
  ],
  rest: [
    {
      theme: "城乡建设、环境保护\\城乡建设（含住房）",
      subjects: [
        "【地】【年】房屋拆迁补偿标准和安置方案",
        "【地】经济适用住房【年】申购条件和分配结果",
        "【年】商品房预售许可证核发情况",
        "【地】农村宅基地使用审批条件",
        "【地】住宅小区维修资金使用规定",
      ],
    },
    {
      theme: "国土资源、能源\\土地",
      subjects: ["【地】【年】征地批复及补偿款拨付情况", "【地】【年】国有土地使用权出让结果"],
    },
    {
      theme: "工业、交通\\公路",
      subjects: [
        "【地】至市区公交线路调整方案",
        "【地】【年】农村公路硬底化建设计划",
        "【年】出租车经营权指标投放方案",
      ],
    },
    {
      theme: "工业、交通\\铁路",
      subjects: ["穗莞深城际轨道【地】段站点设置和征地范围"],
    },
    {
      theme: "卫生、体育\\体育",
      subjects: [
        "【地】全民健身路径建设和管理情况",
        "【年】龙舟赛事经费安排",
        "【地】体育馆开放时间和收费标准",
      ],
    },
    {
      theme: "财政、金融、审计\\财政",
      subjects: ["【地】【年】财政预算执行情况", "【年】家电下乡补贴发放办法"],
    },
    {
      theme: "农业、林业、水利\\水利",
      subjects: ["【地】山塘水库除险加固工程【年】招标结果", "【地】河涌整治工程资金来源"],
    },
    {
      theme: "城乡建设、环境保护\\环境监测、保护与治理",
      subjects: ["【地】农村生活污水处理设施建设计划", "【地】【年】空气和噪声监测结果"],
    },
  ],
};

/** What was asked for where the answer was that nobody could tell what is meant. */
const UNCLEAR = [
  "【地】有关土地的全部文件",
  "【地】历年工程资料",
  "关于【地】项目的情况说明",
  "【年】与本人有关的所有批文",
] as const;

/** An invented subject of an application with its theme, as people in a city like this one asked. */
export function subject2010(
  about: OldSubject | "rest",
  outcome: OldOutcomeWord,
  below: (most: number) => number,
): { theme: string; subject: string } {
  const pick = <T>(all: readonly T[], fallback: T): T => all[below(all.length)] ?? fallback;
  const matters = MATTERS[about];
  const { theme, subjects } = pick(matters, { theme: "其他", subjects: [] });
  const asked = pick<string>(outcome === "申请内容不明确" ? UNCLEAR : subjects, "");
  const [place, year] = [pick<string>(PLACES, ""), pick<string>(YEARS, "")];
  return { theme, subject: asked.replace("【地】", place).replace("【年】", year) };
}
