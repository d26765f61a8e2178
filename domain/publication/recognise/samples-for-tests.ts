import type { PartKind } from "./part-kinds";
import type { SourceBlock, SourceLine, SourceTable } from "./source-text";

/** A block of a sample and what a careful clerk says that it is. */
export interface SampleBlock {
  kind: PartKind;
  block: SourceBlock;
}
export interface Sample {
  name: string;
  blocks: SampleBlock[];
}

type Look = Partial<Omit<SourceLine, "kind" | "text">>;

const line = (kind: PartKind, text: string, look: Look = {}): SampleBlock => ({
  kind,
  block: {
    kind: "line",
    text,
    align: null,
    bold: false,
    size: 32,
    outline: null,
    inBox: false,
    isContents: false,
    ...look,
  },
});

/** A table out of its rows, no cell merged. */
export function tableOf(rows: readonly (readonly string[])[], headRows = 0): SourceTable {
  return {
    kind: "table",
    rows: rows.length,
    columns: Math.max(...rows.map((row) => row.length)),
    headRows,
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
    ),
  };
}
const table = (kind: PartKind, rows: readonly (readonly string[])[], headRows = 0): SampleBlock => ({
  kind,
  block: tableOf(rows, headRows),
});

const MIDDLE: Look = { align: "center" };
const RED: Look = { align: "center", size: 96, bold: true };
const TITLE: Look = { align: "center", size: 44 };
const RIGHT: Look = { align: "right" };
const para = (text: string, look: Look = {}) => line("paragraph", text, look);

const WHOLE_NOTICE: Sample = {
  name: "notice with red head, two attachments and the lines of the printer",
  blocks: [
    line("headNote", "000001"),
    line("headNote", "特急"),
    line("letterhead", "增城市人民政府办公室文件", RED),
    line("documentNumber", "增府办〔2026〕16号", MIDDLE),
    line("title", "增城市人民政府办公室关于印发", TITLE),
    line("title", "《增城市政府信息公开工作办法》的通知", TITLE),
    line("addressee", "各镇政府、各街道办事处，市府直属各单位："),
    para("《增城市政府信息公开工作办法》已经市人民政府同意，现印发给你们，请认真组织实施。"),
    para("实施过程中遇到的问题，请径向市政务服务数据管理局反映。"),
    line("attachmentNote", "附件：1. 增城市政府信息公开工作办法"),
    line("attachmentNote", "2. 政府信息公开申请表"),
    line("signature", "增城市人民政府办公室", RIGHT),
    line("issuedOn", "2026年3月2日", RIGHT),
    line("release", "（此件公开发布）"),
    line("copyTo", "抄送：市委各部委办，市人大办，市政协办，市法院，市检察院。"),
    line("printing", "增城市人民政府办公室　　　　　　2026年3月3日印发"),
    line("attachmentMark", "附件1"),
    line("partTitle", "增城市政府信息公开工作办法", TITLE),
    line("division", "第一章　总则", MIDDLE),
    line("article", "第一条　为规范政府信息公开工作，制定本办法。"),
    line("article", "第二条　本市行政机关适用本办法。"),
    line("division", "第二章　附则", MIDDLE),
    line("article", "第三条　本办法自2026年4月1日起施行。"),
    line("attachmentMark", "附件2"),
    line("partTitle", "政府信息公开申请表", TITLE),
    table("table", [
      ["姓名", "联系方式"],
      ["", ""],
    ]),
  ],
};

const PLAIN_NOTICE: Sample = {
  name: "notice without red head, its number below the title",
  blocks: [
    line("title", "关于做好2026年防汛工作的通知", TITLE),
    line("documentNumber", "增水〔2026〕8号", MIDDLE),
    line("addressee", "各镇街："),
    para("为做好今年防汛工作，现就有关事项通知如下："),
    line("heading1", "一、落实责任"),
    para("各镇街主要负责人为第一责任人。"),
    line("heading2", "（一）值班值守"),
    para("严格执行24小时值班制度。"),
    line("heading2", "（二）物资储备"),
    para("按标准备足沙袋、水泵。"),
    line("heading1", "二、严肃纪律"),
    para("对失职渎职的，依法追究责任。"),
    line("signature", "增城市水务局", RIGHT),
    line("issuedOn", "2026年4月8日", RIGHT),
  ],
};

const JOINT: Sample = {
  name: "joint issue, its agencies and 文件 in a table without lines, three signatures",
  blocks: [
    table("letterhead", [
      ["增城市财政局", "文件"],
      ["增城市教育局", ""],
      ["增城市民政局", ""],
    ]),
    line("documentNumber", "增财教〔2026〕21号", MIDDLE),
    line("title", "关于下达2026年学生资助资金的通知", TITLE),
    line("addressee", "各镇街财政所，各中小学校："),
    para("根据年度预算安排，现下达学生资助资金，请按规定使用。"),
    line("heading1", "一、资金用途"),
    para("用于家庭经济困难学生生活补助。"),
    line("heading1", "二、绩效管理"),
    para("各单位应当在年底前报送绩效自评报告。"),
    line("attachmentNote", "附件：学生资助资金分配表"),
    line("signature", "增城市财政局", RIGHT),
    line("signature", "增城市教育局", RIGHT),
    line("signature", "增城市民政局", RIGHT),
    line("issuedOn", "2026年5月12日", RIGHT),
    line("release", "此件公开发布"),
    line("attachmentMark", "附件："),
    line("partTitle", "学生资助资金分配表", TITLE),
    line("tableName", "单位：万元", RIGHT),
    table("table", [
      ["学校", "金额"],
      ["第一中学", "12.50"],
      ["第二中学", "9.00"],
    ]),
  ],
};

const ORDER: Sample = {
  name: "order of the government: running number, signed by the mayor",
  blocks: [
    line("letterhead", "增城市人民政府令", RED),
    line("documentNumber", "第12号", MIDDLE),
    para(
      "《增城市户外广告管理规定》已经2026年2月26日市人民政府第3次常务会议通过，现予公布，自2026年5月1日起施行。",
    ),
    line("signature", "市长　陈某某", RIGHT),
    line("issuedOn", "2026年3月9日", RIGHT),
    line("partTitle", "增城市户外广告管理规定", TITLE),
    line("division", "第一章　总则", MIDDLE),
    line("article", "第一条　为了加强户外广告管理，维护城市容貌，制定本规定。"),
    line("article", "第二条　本市行政区域内户外广告的设置和管理，适用本规定。"),
    line("division", "第二章　设置规划", MIDDLE),
    line("article", "第三条　户外广告设置规划由城市管理部门编制。"),
    line("article", "第四条　本规定自2026年5月1日起施行。"),
  ],
};

const LETTER: Sample = {
  name: "reply letter 函",
  blocks: [
    line("letterhead", "增城市自然资源局", { align: "center", size: 72 }),
    line("documentNumber", "增自然资函〔2026〕105号", RIGHT),
    line("title", "增城市自然资源局关于市政协十届五次会议第20260018号提案答复的函", TITLE),
    line("addressee", "李某某委员："),
    para("您提出的《关于加强古树名木保护的提案》收悉。经研究，现答复如下："),
    line("heading1", "一、古树名木保护的现状"),
    para("全市登记在册的古树名木共1,204株。"),
    line("heading1", "二、下一步工作"),
    para("我局将会同有关部门完善保护措施。"),
    para("感谢您对我市古树名木保护工作的关心和支持。"),
    line("signature", "增城市自然资源局", RIGHT),
    line("issuedOn", "二〇二六年六月十八日", RIGHT),
    line("contact", "（联系人及电话：办公室，020-00000000）"),
  ],
};

const MINUTES: Sample = {
  name: "minutes 会议纪要",
  blocks: [
    line("letterhead", "增城市人民政府常务会议纪要", RED),
    line("documentNumber", "〔2026〕5号", MIDDLE),
    line("letterhead", "增城市人民政府办公室　　　　2026年3月20日"),
    line("title", "市政府第5次常务会议纪要", TITLE),
    para("3月18日，市长主持召开市政府第5次常务会议，现将会议议定事项纪要如下："),
    line("heading1", "一、审议《增城市供水条例（草案）》"),
    para("会议原则同意，由市水务局修改完善后按程序报批。"),
    line("heading1", "二、研究重点项目建设"),
    para("会议强调，要加快推进项目建设。"),
    line("printing", "增城市人民政府办公室　2026年3月21日印发"),
  ],
};

const ANNOUNCEMENT: Sample = {
  name: "announcement without addressee, the date in Chinese digits",
  blocks: [
    line("title", "增城市人民政府关于划定禁止燃放烟花爆竹区域的通告", TITLE),
    para("为保障公共安全，根据《烟花爆竹安全管理条例》，现就有关事项通告如下："),
    para("一、荔城街、增江街全域为禁止燃放区域。"),
    para("二、违反规定的，由公安机关依法处理。"),
    para("三、本通告自2026年1月1日起施行，有效期3年。"),
    line("signature", "增城市人民政府", RIGHT),
    line("issuedOn", "二〇二五年十二月二十六日", RIGHT),
  ],
};

const WPS: Sample = {
  name: "made with WPS: numbers by the program, headings by style",
  blocks: [
    line("title", "增城市教育局2026年义务教育招生工作方案", TITLE),
    para("为做好招生工作，制定本方案。"),
    line("heading1", "一、招生对象", { outline: 1, bold: true }),
    para("年满6周岁的儿童。"),
    line("heading2", "（一）本市户籍", { outline: 2 }),
    para("由户籍所在地镇街安排。"),
    line("heading2", "（二）非本市户籍", { outline: 2 }),
    line("heading3", "1.积分入学", { outline: 3 }),
    para("按积分高低安排。"),
    line("heading3", "2.政策性照顾", { outline: 3 }),
    para("按上级有关规定办理。"),
    line("heading1", "二、工作要求", { outline: 1, bold: true }),
    para("公平公正，接受监督。"),
    line("signature", "增城市教育局", RIGHT),
    line("issuedOn", "2026年4月20日", RIGHT),
  ],
};

const TABLE_IN_MIDDLE: Sample = {
  name: "tables in the middle, with their names and unit",
  blocks: [
    line("title", "增城市2025年财政决算情况的报告", TITLE),
    line("subtitle", "（2026年6月26日市人大常委会第30次会议通过）", MIDDLE),
    line("addressee", "市人大常委会："),
    para("受市人民政府委托，现将2025年财政决算情况报告如下。"),
    line("heading1", "一、一般公共预算"),
    para("收入和支出的完成情况见表1。"),
    line("tableName", "表1　一般公共预算收支决算表", MIDDLE),
    line("tableName", "单位：万元", RIGHT),
    table(
      "table",
      [
        ["项目", "预算数", "决算数"],
        ["税收收入", "812,300.00", "820,114.52"],
      ],
      1,
    ),
    line("heading1", "二、政府性基金预算"),
    para("政府性基金收支决算情况如下。"),
    line("tableName", "政府性基金收支决算表", MIDDLE),
    table(
      "table",
      [
        ["项目", "决算数"],
        ["土地出让收入", "102,000.00"],
      ],
      1,
    ),
    para("以上报告，请予审议。"),
    line("signature", "增城市财政局", RIGHT),
    line("issuedOn", "2026年6月20日", RIGHT),
  ],
};

const FULL_WIDTH: Sample = {
  name: "full-width digits and a run-on number",
  blocks: [
    line("letterhead", "中新镇人民政府文件", RED),
    line("documentNumber", "中府〔２０２６〕３７号　　　　　签发人：王某", MIDDLE),
    line("title", "关于开展城乡环境整治的请示", TITLE),
    line("addressee", "市人民政府："),
    para("为改善人居环境，拟开展城乡环境整治，现请示如下："),
    line("heading1", "一、整治范围"),
    para("全镇１２个行政村。"),
    line("heading1", "二、资金来源"),
    para("所需资金３５０万元，由市、镇两级财政分担。"),
    para("妥否，请批示。"),
    line("attachmentNote", "附件：１．整治项目清单"),
    line("attachmentNote", "２．资金测算表"),
    line("attachmentNote", "３．村民会议记录"),
    line("signature", "中新镇人民政府", RIGHT),
    line("issuedOn", "２０２６年７月１日", RIGHT),
    line("contact", "（联系人：镇规划办，电话：０２０－００００００００）"),
  ],
};

const REPLY: Sample = {
  name: "official reply 批复, signature and date in one line",
  blocks: [
    line("letterhead", "增城市人民政府", { align: "center", size: 80 }),
    line("documentNumber", "增府复〔2026〕3号", RIGHT),
    line("title", "增城市人民政府关于同意设立石滩镇政务服务中心的批复", TITLE),
    line("addressee", "石滩镇人民政府："),
    para("你镇《关于设立政务服务中心的请示》（石府〔2026〕2号）收悉。经研究，现批复如下："),
    para("一、同意设立石滩镇政务服务中心，为你镇所属公益一类事业单位。"),
    para("二、所需编制在你镇总量内调剂解决。"),
    para("此复。"),
    line("signature", "增城市人民政府　　2026年2月11日", RIGHT),
    line("release", "(此件主动公开)"),
    line("copyTo", "抄送：市委编办，市人力资源和社会保障局。"),
  ],
};

const LEFT_ALIGNED: Sample = {
  name: "copied from a web page: nothing centred, one size",
  blocks: [
    line("title", "增城市市场监督管理局关于公布2025年食品抽检结果的公告"),
    para("2025年第四季度，我局组织抽检食品1,204批次，合格1,190批次。现将结果公告如下："),
    line("heading1", "一、总体情况"),
    para("合格率98.8%。"),
    line("heading1", "二、不合格产品处置"),
    para("对不合格产品，已依法责令下架、召回。"),
    para("特此公告。"),
    line("attachmentNote", "附件：2025年第四季度食品抽检不合格名单"),
    line("signature", "增城市市场监督管理局"),
    line("issuedOn", "2026年1月15日"),
  ],
};

const REGULATION: Sample = {
  name: "a regulation alone, with contents, chapters and sections",
  blocks: [
    line("title", "增城市供水用水管理办法", TITLE),
    line(
      "subtitle",
      "（2026年5月6日市人民政府第8次常务会议通过　2026年5月20日公布　自2026年7月1日起施行）",
      MIDDLE,
    ),
    line("leftOut", "目录", { align: "center", isContents: true }),
    line("leftOut", "第一章　总则1", { isContents: true }),
    line("leftOut", "第二章　供水管理2", { isContents: true }),
    line("division", "第一章　总则", { align: "center", bold: true }),
    line("article", "第一条　为加强供水用水管理，制定本办法。"),
    line("division", "第二章　供水管理", { align: "center", bold: true }),
    line("division", "第一节　一般规定", MIDDLE),
    line("article", "第二条　供水单位应当保证水质。有下列情形之一的，应当及时告知用户："),
    para("（一）水质异常的；"),
    para("（二）需要停水检修的。"),
    line("article", "第三条　本办法自2026年7月1日起施行。"),
  ],
};

const SOFT_BOLD: Sample = {
  name: "headings that are sentences in bold, run-in headings, two levels of numbers",
  blocks: [
    line("title", "关于加快数字政府建设的实施意见", TITLE),
    line("addressee", "各镇人民政府、街道办事处，市政府各部门："),
    para("为加快数字政府建设，现提出以下实施意见。"),
    line("heading1", "一、总体要求", { bold: true }),
    line("heading2", "（一）指导思想。", { bold: true }),
    para("坚持以人民为中心。"),
    line("heading2", "（二）工作目标。", { bold: true }),
    para("到2027年，政务服务事项全部可以网上办理。"),
    line("heading1", "二、重点任务", { bold: true }),
    para("（一）夯实数据底座。建设统一的公共数据平台，做到应归尽归。"),
    para("（二）优化政务服务。推进高效办成一件事，压减办理时限。"),
    line("heading1", "三、保障措施", { bold: true }),
    para("各部门要明确责任分工，定期通报进展。"),
    line("signature", "增城市人民政府", RIGHT),
    line("issuedOn", "2026年8月3日", RIGHT),
    line("release", "（此件公开发布）"),
  ],
};

const FOUR_LEVELS: Sample = {
  name: "plan with four levels of headings",
  blocks: [
    line("letterhead", "增城市应急管理局文件", RED),
    line("documentNumber", "增应急［2026］9号", MIDDLE),
    line("title", "增城市应急管理局关于印发", TITLE),
    line("title", "森林火灾应急演练方案的通知", TITLE),
    line("addressee", "各有关单位："),
    para("现将方案印发给你们，请结合实际抓好落实。"),
    line("signature", "增城市应急管理局", RIGHT),
    line("issuedOn", "2026年9月10日", RIGHT),
    line("partTitle", "森林火灾应急演练方案", TITLE),
    line("heading1", "一、演练安排"),
    line("heading2", "（一）演练科目"),
    line("heading3", "1.火情侦察"),
    line("heading4", "（1）无人机侦察"),
    para("由航空救援队负责。"),
    line("heading4", "（2）地面侦察"),
    para("由护林员负责。"),
    line("heading3", "2.人员转移"),
    para("由镇街组织。"),
    line("heading1", "二、工作要求"),
    para("确保安全。"),
  ],
};

const NUMBERED_ATTACHMENTS: Sample = {
  name: "attachments each behind 附件1： and no date in its own line",
  blocks: [
    line("title", "关于公开招聘编外人员的公告", TITLE),
    para("因工作需要，现面向社会公开招聘编外人员，有关事项公告如下："),
    line("heading1", "一、招聘岗位"),
    para("见附件1。"),
    line("heading1", "二、报名办法"),
    para("报名时间为2026年10月8日至10月15日。"),
    line("attachmentNote", "附件1：招聘岗位表"),
    line("attachmentNote", "附件2：报名表"),
    line("signature", "增城市人力资源和社会保障局", RIGHT),
    line("issuedOn", "2026 年 9 月 28 日", RIGHT),
    line("attachmentMark", "附件1"),
    line("partTitle", "招聘岗位表", TITLE),
    table("table", [
      ["岗位", "人数"],
      ["窗口人员", "3"],
    ]),
  ],
};

const COMMISSION: Sample = {
  name: "decision with a spaced red head and three-line title",
  blocks: [
    line("letterhead", "增 城 市 发 展 和 改 革 局 文 件", RED),
    line("documentNumber", "增发改规字〔2026〕1号", MIDDLE),
    line("title", "增城市发展和改革局", TITLE),
    line("title", "关于废止部分行政规范性文件的", TITLE),
    line("title", "决　定", TITLE),
    line("addressee", "各有关单位："),
    para("经清理，决定废止下列行政规范性文件："),
    para("1.《关于加强价格监测的通知》（增发改〔2019〕4号）；"),
    para("2.《关于粮食收购的若干意见》（增发改〔2020〕11号）。"),
    para("本决定自印发之日起施行。"),
    line("signature", "增城市发展和改革局", RIGHT),
    line("issuedOn", "2026年10月30日", RIGHT),
    line("release", "（此件公开发布）"),
    table("printing", [["增城市发展和改革局办公室", "2026年10月31日印发"]]),
  ],
};

const BULLETIN: Sample = {
  name: "circular 通报 with names of people in office and a signature table",
  blocks: [
    line("title", "关于2025年度政务公开工作考评结果的通报", TITLE),
    line("addressee", "各镇街，市直各单位："),
    para("根据《政务公开考评办法》，现将考评结果通报如下："),
    line("heading1", "一、优秀单位"),
    para("荔城街道办事处、市财政局、市教育局。"),
    line("heading1", "二、良好单位"),
    para("其他参加考评的单位。"),
    table("signature", [
      ["增城市人民政府办公室", "增城市政务服务数据管理局"],
      ["2026年1月30日", "2026年1月30日"],
    ]),
    line("release", "（此件公开发布）"),
    line("copyTo", "抄送：市纪委监委。"),
    line("printing", "增城市人民政府办公室　2026年1月31日印发"),
    line("printing", "（共印80份）"),
  ],
};

const PUBLIC_NOTICE: Sample = {
  name: "public notice 公示 with a contact and a table at its end",
  blocks: [
    line("title", "2026年第二批城镇住房保障对象公示", TITLE),
    para("经审核，拟将下列家庭列入住房保障对象，现予公示。"),
    para("公示时间：2026年11月2日至11月8日。"),
    para("对公示内容有异议的，请在公示期内书面反映。"),
    line("tableName", "拟保障对象汇总表", MIDDLE),
    table("table", [
      ["序号", "镇街", "户数"],
      ["1", "荔城街", "36"],
      ["2", "增江街", "21"],
    ]),
    line("signature", "增城市住房和城乡建设局", RIGHT),
    line("issuedOn", "2026年11月2日", RIGHT),
  ],
};

const BOXED: Sample = {
  name: "red head in text boxes, secretary's hand: empty numbers, odd blanks",
  blocks: [
    line("letterhead", "广州市增城区 文件", { align: "center", inBox: true, size: 90 }),
    line("documentNumber", "增府规〔2026〕 2 号", MIDDLE),
    line("title", "增城市人民政府关于印发增城市", TITLE),
    line("title", "城乡居民养老保险实施细则（试行）的通知", TITLE),
    line("addressee", "各镇人民政府、街道办事处, 市府直属各单位:"),
    para("现将《增城市城乡居民养老保险实施细则（试行）》印发给你们，请遵照执行。"),
    line("signature", "增城市人民政府", { align: "right" }),
    line("issuedOn", "2026年11月9日", { align: "right" }),
    line("release", "（此件公开发布）"),
    line("partTitle", "增城市城乡居民养老保险实施细则", TITLE),
    line("partTitle", "（试行）", TITLE),
    line("division", "第一章　总　则", MIDDLE),
    line("article", "第一条　根据国家和省有关规定，制定本细则。"),
    line("article", "第二条　本细则由市人力资源和社会保障局负责解释。"),
  ],
};

/** Twenty documents as offices write them; the bar of the issue is measured with these. */
export const SAMPLES: readonly Sample[] = [
  WHOLE_NOTICE,
  PLAIN_NOTICE,
  JOINT,
  ORDER,
  LETTER,
  MINUTES,
  ANNOUNCEMENT,
  WPS,
  TABLE_IN_MIDDLE,
  FULL_WIDTH,
  REPLY,
  LEFT_ALIGNED,
  REGULATION,
  SOFT_BOLD,
  FOUR_LEVELS,
  NUMBERED_ATTACHMENTS,
  COMMISSION,
  BULLETIN,
  PUBLIC_NOTICE,
  BOXED,
];

/** Which parts of a sample the rules took for something else. */
export function mistakesIn(sample: Sample, found: readonly { kind: PartKind }[]): string[] {
  return sample.blocks.flatMap(({ kind, block }, at) => {
    const taken = found[at]?.kind;
    const words = block.kind === "line" ? block.text : "table";
    return taken === kind ? [] : [`${kind} taken for ${taken ?? "nothing"}: ${words}`];
  });
}
