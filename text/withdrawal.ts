import { OPINION_LIMIT, type ReviewKind } from "@/domain/publication/publishing-desk";
import type { SensitiveRule } from "@/domain/publication/sensitive-scan";
import type { Likeness } from "@/domain/publication/withdrawal/alike";
import type { DisposalRefusal, DisposalStep, RecordedStep } from "@/domain/publication/withdrawal/disposal";
import type { LeakGround, WithdrawalGround, WithdrawalReason } from "@/domain/publication/withdrawal/reasons";
import type { WithdrawalRefusal } from "@/domain/publication/withdrawal/withdrawal";
import type { ReaderKind } from "@/domain/visit/reader-kind";
import { dayInFull, instantDayInFull, instantInFull } from "./dates";
import { reviewKindNames, sensitiveRuleNames } from "./publishing";

/** What the public reads first on a tombstone. */
export const withdrawalReasons: Readonly<Record<WithdrawalReason, string>> = {
  wrongContent: "内容有误",
  notForThePublic: "含有不宜公开的内容",
  penaltyChanged: "行政处罚决定被依法变更、撤销、确认违法或者确认无效",
  publishedTwice: "与另一条信息重复发布",
  other: "其他原因",
};

/** The reason as the tombstone, feeds and interfaces say it. */
export function publicReason(reason: WithdrawalReason, explanation: string): string {
  return reason === "other" ? explanation : `${withdrawalReasons[reason]}。${explanation}`;
}

export const withdrawalGrounds: Readonly<Record<WithdrawalGround, { name: string; hint: string }>> = {
  secret: { name: "泄密嫌疑", hint: "可能涉及国家秘密、工作秘密。撤下后自动建立泄密处置。" },
  personalData: { name: "个人信息泄露", hint: "身份证号、住址等不该公开。撤下后自动建立个人信息泄露处置。" },
  wrongContent: { name: "内容有误", hint: "错字、错数、错附件，更正后可以重新公开。" },
  penaltyChanged: {
    name: "处罚决定被变更、撤销、确认违法或者无效",
    hint: "行政处罚法第四十八条：三日内撤回并公开说明理由；“三日”指工作日（第八十五条）。",
  },
  other: { name: "其他", hint: "重复发布等不属于以上各项的。" },
};

export const withdrawalRefusals: Readonly<Record<WithdrawalRefusal, string>> = {
  foundMissing: "请填写怎样发现的。泄密嫌疑和个人信息泄露要记入处置记录。信息没有撤下。",
  penaltyDayMissing: "请填写处罚决定被变更、撤销的日期，三日期限从这一天起算。信息没有撤下。",
  penaltyDayAhead: "处罚决定被变更、撤销的日期在今天之后，请核对。信息没有撤下。",
  reasonTellsGround:
    "处罚决定被变更、撤销的，公开的原因和内部依据须一致，请两处都选这一项，或者都不选。信息没有撤下。",
};

/** `/publishing/[id]/withdraw`. */
export const withdrawPage = {
  title: "撤下信息",
  link: "撤下这条信息",
  back: "返回稿件",
  what: (title: string) => `要撤下的信息：《${title}》`,
  effects: "撤下之后",
  effectItems: [
    "公开页面和各种格式的文件立即换成撤回说明，附件不能再下载（另一条公开信息也使用的附件除外）。",
    "搜索、目录、订阅、开放接口、网站地图、嵌入列表和数据交换接口一分钟之内都不再提供它的内容。",
    "已经被别人下载、转载的，本系统收不回来，请另行联系。",
    "误撤的可以恢复：重新送审，由另一位同事再次通过保密审查后发布。",
  ],
  notPublic: "这条信息现在不在公开状态，不能撤下。",
  reason: "公开的原因",
  reasonHint: "写在撤回说明里，公众可以看到。",
  explanation: "向公众说明",
  explanationHint: `必填，接在上面的原因后面，最多${OPINION_LIMIT}字。不要重复不该公开的内容。`,
  ground: "内部依据",
  groundHint: "只有本机关、监督和审计人员看得到。",
  found: "怎样发现的",
  foundHint: "泄密嫌疑、个人信息泄露必填：谁、什么时候、怎样发现。不要写出证件号码。",
  penaltyChangedOn: "处罚决定被变更、撤销的日期",
  penaltyChangedOnHint: "内部依据为处罚决定变更、撤销的必填，例如 2026-11-23",
  titleChoice: "撤回说明是否显示标题",
  hideTitle: "不显示标题",
  hideTitleHint: "标题本身就会泄露内容的，选这一项。泄密嫌疑和个人信息泄露建议选这一项。",
  showTitle: "显示标题",
  showTitleHint: "方便读者知道撤回的是哪一份文件。",
  confirm: "撤下",
  confirmed: "我已核对标题，确认撤下这条信息",
  notConfirmed: "请勾选确认。信息没有撤下。",
  submit: "撤下信息",
  done: "已撤下。公开页面换成了撤回说明，其他各处不再提供内容。",
  badDay: "日期写法有误，请填写形如 2026-11-23 的日期。",
  tombstone: "打开撤回说明",
  case: "打开处置记录",
  history: "撤下记录",
  late: (due: string) => `按行政处罚法第四十八条应在${dayInFull(due)}前撤回，已经超过期限。`,
  inTime: (due: string) => `在行政处罚法第四十八条的期限（${dayInFull(due)}）之内撤回。`,
  restore: {
    title: "恢复公开",
    what: "误撤的，在稿件页直接送审；内容要改的，先修改再送审。审查通过并发布后，撤回说明自动取消，各处重新提供，撤下和恢复都留在历次记录里。",
    open: "去稿件页办理",
  },
  successor: {
    title: "更正后另行公开的信息",
    what: "更正后的内容作为另一条信息公开的，在撤回说明里指给读者。",
    label: "新信息的索引号或者公开页面的网址",
    submit: "指向新信息",
    done: "已经指向。撤回说明里现在有新信息的链接。",
    now: "撤回说明现在指向：",
    missing: "没有找到这条公开的信息，请核对索引号或者网址。没有改动。",
    notWithdrawn: "这条信息没有撤下，不需要指向。没有改动。",
  },
} as const;

/** The tombstone, beyond day and reason. */
export const tombstoneWords = {
  was: "撤回的信息：",
  successor: "更正后重新公开的信息：",
} as const;

/** 更正说明. */
export const correctionText = {
  title: "更正说明",
  what: "新的一版更正了上一版的错误的，请写明更正了什么。发布后显示在公开页面、历次版本和订阅里。说明随正文一起送审，送审后不能再改；正文又有改动的，要重新保存说明。",
  label: "更正了什么",
  hint: `例如：附表第3行的标准由300元更正为500元。最多${OPINION_LIMIT}字；清空后保存即为取消。`,
  save: "保存更正说明",
  saved: "已保存更正说明。发布新的一版时一并公开。",
  willShow: "发布后一并公开的更正说明：",
  public: (at: number, version: number) => `更正说明（${instantDayInFull(at)}，第${version}版）`,
  inFeed: (note: string) => `更正说明：${note}`,
} as const;

export const leakNames: Readonly<Record<LeakGround, string>> = {
  secret: "泄密处置",
  personalData: "个人信息泄露处置",
};

export const stepNames: Readonly<Record<DisposalStep, string>> = {
  found: "发现",
  withdrawn: "撤下",
  assessed: "评估",
  reported: "报告",
  personsTold: "通知当事人",
  mended: "整改",
  noted: "补充记录",
  restored: "恢复公开",
  closed: "结案",
};

const STEP_HINTS: Readonly<Record<RecordedStep, string>> = {
  assessed: "评估：涉及多少人、哪些内容、可能的后果",
  reported: "报告：何时向保密行政管理部门、网信部门报告，文号或者联系人",
  personsTold: "通知当事人：何时、以什么方式、通知了多少人",
  mended: "整改：补救措施、责任处理、改进办法",
  noted: "补充记录：其他需要记下的情况",
  closed: "结案：处置结果",
};

export const readerNames: Readonly<Record<ReaderKind, string>> = {
  browser: "浏览器",
  crawler: "搜索引擎等爬虫",
  harvester: "采集程序",
};

const ROUTE_NAMES: Readonly<Record<string, string>> = {
  "/p/[id]": "页面",
  "/p/[id].[format]": "文本、Word、PDF 等格式",
  "/p/[id]/versions": "历次版本",
  "/p/[id]/versions/[version]": "历次版本",
  "/p/[id]/files/[file]": "附件文字",
  "/f/[sha]/[name]": "附件下载",
  "/api/v1/[...resource]": "开放接口",
  "/catalogue/[column]": "栏目页",
  "/agencies/[code]": "机关页",
  "/feeds/[...feed]": "订阅",
};

/** What was read, in words; an address of a later version stands as it is. */
export function routeName(route: string): string {
  const plain = route.replace(/^\/hant/, "");
  const name = ROUTE_NAMES[plain] ?? plain;
  return plain === route ? name : `${name}（繁体）`;
}

/** Names of what is looked at after a withdrawal; keys are those of server/withdrawal. */
const SURFACE_NAMES: Readonly<Record<string, string>> = {
  page: "公开页面",
  json: "JSON 格式",
  markdown: "文本格式",
  word: "Word 格式",
  pdf: "PDF 格式",
  xml: "XML 格式",
  versions: "历次版本",
  versionText: "历次版本：第1版",
  versionComparison: "历次版本：对照",
  traditional: "繁体页面",
  shortLink: "短网址",
  file: "附件",
  fileText: "附件文字页",
  alertMessage: "预警报文（CAP）",
  home: "首页",
  catalogue: "目录首页",
  column: "栏目页",
  columnExport: "栏目导出表",
  gathered: "专题页",
  agency: "机关页",
  recent: "最近公开",
  traditionalLists: "繁体栏目页",
  gazette: "公报目录",
  gazetteIssue: "公报（PDF）",
  alerts: "预警页",
  alertFeeds: "订阅：预警",
  alertRecords: "开放接口：预警",
  search: "站内搜索",
  suggestions: "搜索建议",
  searchExport: "搜索结果导出",
  feeds: "订阅：最近公开",
  columnFeed: "订阅：栏目",
  agencyFeed: "订阅：机关",
  searchFeed: "订阅：搜索",
  dates: "订阅：失效日期日历",
  dataCatalogue: "数据目录（DCAT）",
  siteMap: "网站地图",
  record: "开放接口：本条",
  recordList: "开放接口：列表",
  changes: "开放接口：变更记录",
  embed: "嵌入列表",
  embedData: "嵌入列表数据",
  guangdong: "省平台接口",
  guangdongIndex: "省平台目录页",
  harvest: "数据交换：本条",
  harvestList: "数据交换：列表",
};

export const surfaceName = (surface: string): string => SURFACE_NAMES[surface] ?? surface;

export const disposalRefusals: Readonly<Record<DisposalRefusal, string>> = {
  noSuchCase: "没有找到这件处置，或者它不归您所在的机关办理。没有记录。",
  isClosed: "这件处置已经结案，不能再记录。",
  stepsMissing: "还不能结案：评估、报告、整改没有记全；个人信息泄露的还要通知当事人。没有记录。",
};

/** The page of a disposal case (G21, U03). */
export const disposal = {
  list: "撤下处置",
  listLead: "因泄密嫌疑、个人信息泄露撤下的信息，每件有发现、撤下、评估、报告、通知、整改、结案的记录。",
  none: "没有处置。",
  caption: "处置，未结案的在前",
  heads: { what: "信息", kind: "种类", agency: "机关", opened: "撤下时间", state: "状态" },
  open: "处置中",
  closed: (at: number) => `${instantDayInFull(at)}结案`,
  back: "返回处置列表",
  backToDraft: "返回稿件",
  missingCase: {
    title: "没有找到这件处置",
    paragraphs: ["网址可能抄漏了字符，或者这件处置不归您所在的机关办理。请从处置列表重新打开。"],
  },
  readOnly: "您只能查看。您的查看已经记入审计记录。",
  facts: "基本情况",
  title: "标题",
  indexNumber: "索引号",
  agency: "机关",
  column: "栏目",
  reason: "公开的原因",
  by: "撤下人",
  exposure: "公开的时间段",
  window: (from: number, until: number | null) =>
    `${instantInFull(from)} 至 ${until === null ? "现在" : instantInFull(until)}`,
  lasted: (hours: number) => {
    if (hours < 1) return "不到1小时";
    return hours < 48 ? `约${Math.round(hours)}小时` : `约${Math.round(hours / 24)}天`;
  },
  steps: "处置过程",
  missing: (steps: readonly string[]) => `结案前还缺：${steps.join("、")}。`,
  record: "记录一步",
  step: "这一步",
  steps_: STEP_HINTS,
  text: "怎样办理的",
  textHint: `必填，最多${OPINION_LIMIT}字。不要写出证件号码。`,
  save: "记录这一步",
  saved: (step: string) => `已记录：${step}。`,
  visits: "谁看过、下载过",
  visitsLead: (times: number, marks: number) =>
    times === 0
      ? "公开期间没有记到查看和下载。"
      : `公开期间共查看、下载${times}次，来自${marks}个不同的网络地址（只存代号，不存地址）。`,
  visitsCaption: "按日、按读者种类统计的查看和下载",
  visitHeads: { day: "日期", reader: "读者", what: "看了什么", times: "次数" },
  refused: (times: number) => `撤下之后还有${times}次访问，得到的都是撤回说明。`,
  lists: "公开期间提供过它的列表",
  listsLead: "同一栏目、同一机关的页面和订阅在公开期间的访问，读者从中可能看到标题和摘要。",
  listHeads: { what: "列表", reader: "读者", times: "次数" },
  handled: "谁经手过",
  handledCaption: "起草、审查、发布的记录",
  handledHeads: { who: "人员", did: "做了什么", at: "时间", said: "意见和忽略检查结果的理由" },
  imported: "历史导入",
  opened: "打开过稿件的人",
  openedCaption: "打开稿件的记录",
  openedHeads: { who: "人员", times: "次数", first: "第一次", last: "最近一次" },
  nobody: "没有记录。",
  checks: "各处是否已经清除",
  checksLead: "逐一访问本站自己的地址，看还有没有撤下的内容。",
  checked: (clean: number, all: number) =>
    clean === all
      ? `最近一次核对了${all}处，没有一处还提供它。`
      : `最近一次核对了${all}处，${all - clean}处没有清除或者没有应答。`,
  dirtyCaption: "没有清除或者没有应答的",
  cleanCaption: "已经清除的",
  openClean: "查看已经清除的地址",
  checkHeads: { what: "在哪里", result: "结果", seen: "首次核对为已清除", address: "地址" },
  look: "现在核对各处",
  looked: (clean: number, all: number) =>
    clean === all
      ? `核对了${all}处，全部已经清除。`
      : `核对了${all}处，${all - clean}处没有清除或者没有应答，请看下面的结果。`,
  clean: "✓ 已清除",
  dirty: (status: number) => (status === 0 ? "✗ 没有应答" : `✗ 没有清除（状态 ${status}）`),
  neverLooked: "还没有核对过。",
  notWithdrawn: "这条信息已经恢复公开，不再核对。",
  letter: "通知当事人（草稿）",
  letterLead: "请按实际情况修改后，用本机关的正式渠道发出，不要在本系统填写收件人的个人信息。",
  letterText: (given: { agency: string; from: number; until: number; explanation: string }) => [
    "您好：",
    `${given.agency}在政府信息公开平台公开的一份信息，含有不应公开的您的个人信息。该信息于${instantInFull(given.from)}公开，已于${instantInFull(given.until)}撤下，附件同时停止下载。`,
    `情况说明：${given.explanation}`,
    "可能的影响：在公开期间查看或者下载过的人，可能知道了您的个人信息。请留意陌生来电、短信，不要向他人提供验证码；发现被冒用的，请立即报警并联系我们。",
    "我们已经采取的措施：撤下信息，清除搜索、订阅、接口等各处的内容，并按规定报告。",
    "您有权了解处理情况，也可以依法投诉、举报。由此给您带来的不便，我们深表歉意。",
    `${given.agency}`,
  ],
  package: "证据包",
  packageLead:
    "一个压缩文件：处置记录（JSON）、访问统计、经手记录、各处核对结果、相关审计记录（CSV）和各文件的校验值。号码已经遮盖。导出时核验整条审计记录，结果写在清单里。",
  download: "导出证据包",
} as const;

/** In what another publication is like the one that leaked. */
const LIKENESS_NAMES: Readonly<Record<Likeness, string>> = {
  sameTable: "表头相同",
  sameName: "文件名相近",
  sameAuthor: "同一起草人",
  sameColumn: "同一栏目",
};

/** Other publications where the same may lie. */
export const alikeFiles = {
  title: "同类文件",
  lead: "本机关还在公开的信息里，用同样的表格、相近的文件名、由同一人起草或者放在同一栏目的，可能有同样的问题。最相近的列在前面。",
  none: "没有找到同类文件。",
  caption: "可能有同样问题的信息",
  heads: { what: "信息", why: "为什么列出", found: "检查结果", act: "办理" },
  why: (likenesses: readonly Likeness[]) => likenesses.map((one) => LIKENESS_NAMES[one]).join("、"),
  unlooked: "还没有检查",
  clean: "没有发现",
  more: (many: number) => `等共${many}处`,
  scan: "检查这些文件",
  scanned: (looked: number, dirty: number) =>
    dirty === 0
      ? `已检查${looked}条，没有发现个人信息或者涉密标志。`
      : `已检查${looked}条，${dirty}条里有发现，请看下面的结果，需要撤下的逐条撤下。`,
  unfinished: (left: number) => `还有${left}条没有检查完，请再点一次。`,
  open: "打开",
  withdraw: "去撤下",
} as const;

/** Names and heads inside the evidence package. */
/** A line of the record of who handled a text: a step, or a finding of the check that somebody let stand. */
export const handledName = (
  line: { rule: null; kind: ReviewKind } | { rule: SensitiveRule; kind: "passed" | "proposed" },
): string => {
  if (line.rule === null) return reviewKindNames[line.kind];
  const what = sensitiveRuleNames[line.rule];
  return line.kind === "passed" ? `忽略检查结果：${what}` : `建议忽略检查结果：${what}`;
};

export const evidence = {
  files: {
    case: "处置记录.json",
    visits: "访问统计.csv",
    handled: "经手记录.csv",
    checks: "各处核对.csv",
    audit: "审计记录.csv",
    hashes: "校验值.txt",
    manifest: "清单.json",
  },
  sound: "审计记录完整，没有被改动",
  broken: (seq: number) => `审计记录在第${seq}条处对不上，可能被改动、删除或者插入`,
} as const;
