/** One public body of the demonstration city. */
export interface DemoAgency {
  code: string;
  name: string;
  shortName: string;
  level: "city" | "department" | "town";
  parentCode: string | null;
  /** 统一社会信用代码, made up, with the check characters of GB 11714 and GB 32100-2015. */
  creditCode: string;
  /** 机关代字. */
  sign: string;
  address: string;
  postalCode: string;
  phone: string;
  fax: string;
  email: string;
  website: string;
  officeHours: string;
  /** 政府信息公开工作机构. */
  disclosureOffice: string;
  /** What people call its business when they do not know its name. */
  themes: string[];
  reviewOrgan: string;
  court: string;
  /** Prefix of its case numbers. */
  casePrefix: string;
}

const OFFICE_HOURS = "周一至周五8:30–12:00、14:30–17:30（法定节假日除外）";
const CITY_NAME = "增城市人民政府";

/** In every line: code, name, short name, 机关代字, case prefix, end of the credit code, address, end of the telephone number, themes. */
const CITY = `
city | 增城市人民政府 | 市政府 | 增府 | ZC | 0075010003 | 荔城街府佑路1号 | 1000 | 市政府 政府工作报告 规划纲要 征地 征收 国土空间总体规划 重大决策`;

const DEPARTMENTS = `
government-office | 增城市人民政府办公室 | 市府办 | 增府办 | ZFB | 0075010783 | 荔城街府佑路1号 | 1037 | 市府办 办公室 政务公开 常务会议 督查 建议提案 文件 值班
development-reform | 增城市发展和改革局 | 市发改局 | 增发改 | FG | 00750114XN | 荔城街府佑路1号2号楼 | 1074 | 发改 立项 价格 物价 收费标准 重大项目 规划纲要 粮食 轨道 地铁 城际
economy-trade | 增城市科技经贸和信息化局 | 市科经信局 | 增科经信 | KJX | 007501211J | 荔城街府佑路1号3号楼 | 1111 | 企业 工业 招商 外贸 商业 科技 专利 信息化 电力 宽带
education | 增城市教育局 | 市教育局 | 增教 | JY | 007501289J | 荔城街挂绿路16号 | 1148 | 学校 教育 招生 入学 学位 幼儿园 中考 高考 免费教育 教师 校车
public-security | 增城市公安局 | 市公安局 | 增公 | GA | 0075013509 | 荔城街光明东路2号 | 1185 | 公安 户口 身份证 居住证 出入境 护照 交警 违章 治安 消防
supervision | 增城市监察局 | 市监察局 | 增监 | JC | 0075014222 | 荔城街府佑路1号4号楼 | 1222 | 监察 廉政 效能 投诉干部 作风 问责
civil-affairs | 增城市民政局 | 市民政局 | 增民 | MZ | 00750149XW | 荔城街民生路3号 | 1259 | 民政 低保 救助 五保 婚姻登记 养老 优抚 殡葬 救灾 社团 村委会 地名 医疗救助
justice | 增城市司法局 | 市司法局 | 增司 | SF | 007501561Q | 荔城街荔园路28号 | 1296 | 司法 律师 公证 法律援助 人民调解 社区矫正 普法
finance | 增城市财政局 | 市财政局 | 增财 | CZ | 007501633H | 荔城街荔城大道88号 | 1333 | 财政 预算 决算 三公经费 补贴 政府采购 专项资金 会计 国有资产
human-resources | 增城市人力资源和社会保障局 | 市人社局 | 增人社 | RS | 007501705A | 荔城街荔城大道101号 | 1370 | 社保 医保 养老金 就业 失业 公务员 招考 工伤 劳动合同 工资 劳动仲裁 职称
land-housing | 增城市国土资源和房屋管理局 | 市国土房管局 | 增国房 | GTF | 0075017728 | 荔城街荔景大道24号 | 1407 | 国土 土地 征地 拆迁 宅基地 房产证 不动产 住房保障 公租房 商品房 测绘 矿山
environment | 增城市环境保护局 | 市环保局 | 增环 | HB | 0075018441 | 荔城街夏街大道90号 | 1444 | 环保 污染 环评 废气 噪声 排污 空气质量 固废 辐射
construction | 增城市建设局 | 市建设局 | 增建 | JS | 007501916R | 荔城街岗前西路12号 | 1481 | 建设 施工许可 道路 桥梁 路灯 燃气 工地 招标 质量监督 市政
planning | 增城市城乡规划局 | 市规划局 | 增规 | GH | 007501983P | 荔城街荔景大道30号 | 1518 | 规划 控规 用地红线 绿线 退让 三旧 旧村改造 建设工程规划许可 批前公示 容积率
transport | 增城市交通运输局 | 市交通局 | 增交 | JT | 007502054U | 荔城街增城大道31号 | 1555 | 交通 公交 公路 客运 出租车 货运 驾校 地铁 轨道 码头
water | 增城市水务局 | 市水务局 | 增水 | SW | 007502126L | 荔城街府佑路98号 | 1592 | 水务 污水 供水 自来水 排水 河涌 水库 水利 堤防 水费 内涝 水土保持
agriculture | 增城市农业局 | 市农业局 | 增农 | NY | 007502193J | 荔城街荔枝大道6号 | 1629 | 农业 农村 荔枝 种植 养殖 畜牧 渔业 农机 土地承包 村账 宅基地 丝苗米
forestry | 增城市林业和园林局 | 市林业园林局 | 增林园 | LY | 007502265B | 荔城街园圃路18号 | 1666 | 林业 园林 绿化 绿线 绿地 公园 古树 森林 山火 绿道 湿地
culture | 增城市文化广电新闻出版局 | 市文广新局 | 增文广新 | WG | 0075023374 | 荔城街文化路7号 | 1703 | 文化 图书馆 博物馆 文物 非遗 电视 广播 出版 网吧
sports | 增城市体育局 | 市体育局 | 增体 | TY | 007502409W | 荔城街体育路1号 | 1740 | 体育 体育馆 健身 比赛 游泳 龙舟
health | 增城市卫生局 | 市卫生局 | 增卫 | WS | 007502476T | 荔城街光明西路15号 | 1777 | 卫生 医院 医生 疫苗 卫生院 社区卫生 新农合 急救 职业病 饮用水卫生
population | 增城市人口和计划生育局 | 市人口计生局 | 增人口 | RK | 007502548K | 荔城街光明西路19号 | 1814 | 计生 生育登记 独生子女 奖励扶助 流动人口
audit | 增城市审计局 | 市审计局 | 增审 | SJ | 00750261X7 | 荔城街府佑路1号5号楼 | 1851 | 审计 审计结果 审计报告 资金使用 整改
urban-management | 增城市城市管理综合执法局 | 市城管执法局 | 增城管 | CG | 007502687A | 荔城街荔兴路40号 | 1888 | 城管 违法建设 违建 占道 垃圾 环卫 广告牌 流动摊贩 综合执法 余泥
statistics | 增城市统计局 | 市统计局 | 增统 | TJ | 0075027593 | 荔城街府佑路1号3号楼 | 1925 | 统计 地区生产总值 GDP 人口普查 收入 物价指数 年鉴
work-safety | 增城市安全生产监督管理局 | 市安监局 | 增安监 | AJ | 007502820R | 荔城街夏街大道66号 | 1962 | 安全生产 事故 危险化学品 烟花爆竹 应急预案 隐患
food-drug | 增城市食品药品监督管理局 | 市食药监局 | 增食药监 | SYJ | 007502898R | 荔城街荔园路52号 | 1999 | 食品 药品 餐饮 食堂 保健品 化妆品 医疗器械 抽检
market | 增城市工商行政管理局 | 市工商局 | 增工商 | GS | 00750296XD | 荔城街荔城大道55号 | 2036 | 工商 营业执照 企业登记 消费投诉 广告 商标 个体户
quality | 增城市质量技术监督局 | 市质监局 | 增质监 | ZJ | 007503030L | 荔城街金竹路9号 | 2073 | 质量 计量 电梯 特种设备 锅炉 标准 产品抽查
state-tax | 增城市国家税务局 | 市国税局 | 增国税 | GSJ | 007503102D | 荔城街荔城大道76号 | 2110 | 国税 增值税 发票 出口退税 企业所得税
local-tax | 增城市地方税务局 | 市地税局 | 增地税 | DSJ | 00750317X8 | 荔城街荔城大道78号 | 2147 | 地税 个人所得税 契税 房产税 土地增值税
tourism | 增城市旅游局 | 市旅游局 | 增旅 | LYJ | 0075032414 | 荔城街增江大道北21号 | 2184 | 旅游 景区 白水寨 农家乐 旅行社 民宿 导游
overseas-affairs | 增城市外事侨务办公室 | 市外侨办 | 增外侨 | WQ | 007503313W | 荔城街府佑路1号4号楼 | 2221 | 外事 侨务 华侨 侨眷 出访 港澳
legal-affairs | 增城市人民政府法制办公室 | 市法制办 | 增法制 | FZB | 007503380T | 荔城街府佑路1号6号楼 | 2258 | 法制 行政复议 规范性文件 执法证 合法性审查
petition | 增城市信访局 | 市信访局 | 增信访 | XF | 007503452K | 荔城街府佑路3号 | 2295 | 信访 来信 来访 接访 投诉 诉求
archives | 增城市档案局 | 市档案局 | 增档 | DA | 007503524C | 荔城街开园大道12号 | 2332 | 档案 档案馆 查档 地方志 历史资料
civil-defence | 增城市民防办公室 | 市民防办 | 增民防 | MF | 007503591A | 荔城街荔园路60号 | 2369 | 民防 人防 防空地下室 警报 避难场所
meteorology | 增城市气象局 | 市气象局 | 增气象 | QX | 0075036633 | 荔城街棠村路86号 | 2406 | 气象 天气 台风 暴雨 预警信号 防雷 雨量
earthquake | 增城市地震办公室 | 市地震办 | 增震 | DZ | 007503735U | 荔城街府佑路1号7号楼 | 2443 | 地震 抗震设防 震情 烈度 避难
flood-control | 增城市三防指挥部办公室 | 市三防办 | 增三防 | SFB | 007503807L | 荔城街府佑路98号水务大楼 | 2480 | 三防 防汛 防旱 防风 台风 洪水 水库泄洪 转移
government-service | 增城市政务服务中心 | 市政务中心 | 增政服 | ZW | 007503874J | 荔城街景园路1号 | 2517 | 政务中心 办事窗口 办事指南 审批 预约 行政许可`;

const TOWNS = `
licheng | 荔城街道办事处 | 荔城街道 | 荔街 | LC | 007503946B | 荔城街荔城大道8号 | 3108 | 荔城 街道 社区 老城 挂绿广场
zengjiang | 增江街道办事处 | 增江街道 | 江街 | ZJD | 007504017F | 增江街增江大道南35号 | 3145 | 增江 街道 东湖 雁塔 沿江
zhucun | 朱村街道办事处 | 朱村街道 | 朱街 | ZCD | 007504084D | 朱村街朱村大道西28号 | 3182 | 朱村 街道 山田村 凤岗村 科教城
xintang | 新塘镇人民政府 | 新塘镇 | 新府 | XT | 0075041566 | 新塘镇解放北路6号 | 3219 | 新塘 牛仔 永和 仙村 广深 镇政府
shitan | 石滩镇人民政府 | 石滩镇 | 石府 | ST | 007504228Y | 石滩镇立新西路11号 | 3256 | 石滩 三江 镇政府 东江堤围 麻车
zhongxin | 中新镇人民政府 | 中新镇 | 中府 | ZX | 007504295W | 中新镇风光路19号 | 3293 | 中新 福和 坑贝 镇政府 南部工业园
paitan | 派潭镇人民政府 | 派潭镇 | 派府 | PT | 007504367M | 派潭镇广场路2号 | 3330 | 派潭 白水寨 高滩 镇政府 民宿
zhengguo | 正果镇人民政府 | 正果镇 | 正府 | ZG | 007504439E | 正果镇蒙花路5号 | 3367 | 正果 湖心岛 何屋 镇政府 湿地
xiaolou | 小楼镇人民政府 | 小楼镇 | 楼府 | XL | 0075045005 | 小楼镇正隆路16号 | 3404 | 小楼 何仙姑 人参菜 腊圃 镇政府`;

function disclosureOfficeOf(level: DemoAgency["level"], name: string): string {
  if (name.startsWith(CITY_NAME) && !name.includes("法制")) return "增城市人民政府办公室政务公开科";
  return level === "town" ? `${name}党政办公室` : `${name}${name.endsWith("办公室") ? "综合科" : "办公室"}`;
}

function agencyFrom(level: DemoAgency["level"], line: string): DemoAgency {
  const [
    code = "",
    name = "",
    shortName = "",
    sign = "",
    casePrefix = "",
    creditEnd = "",
    street = "",
    tel = "",
    themes = "",
  ] = line.split(" | ");
  const isCity = level === "city";
  return {
    code,
    name,
    shortName,
    level,
    parentCode: isCity ? null : "city",
    creditCode: `11440183${creditEnd}`,
    sign,
    address: `广东省增城市${street}`,
    postalCode: "511300",
    phone: `020-8263${tel}`,
    fax: `020-8262${tel}`,
    email: `${code}@demo.zengcheng.example`,
    website: `https://${code}.zengcheng.example/`,
    officeHours: OFFICE_HOURS,
    disclosureOffice: disclosureOfficeOf(level, name),
    themes: themes.split(" "),
    reviewOrgan: isCity ? "广州市人民政府" : CITY_NAME,
    court: isCity ? "广州铁路运输第一法院" : "增城市人民法院",
    casePrefix,
  };
}

const read = (level: DemoAgency["level"], table: string): DemoAgency[] =>
  table
    .trim()
    .split("\n")
    .map((line) => agencyFrom(level, line));

/** The city, its 41 departments and its nine towns and streets, in the order of the directory. */
export const AGENCIES: readonly DemoAgency[] = [
  ...read("city", CITY),
  ...read("department", DEPARTMENTS),
  ...read("town", TOWNS),
];
