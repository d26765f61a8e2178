import type { AlertChannel } from "@/domain/alert/alert-channels";
import type { AlertProblem } from "@/domain/alert/alert-form";
import type { AlertAction } from "@/domain/alert/alert-message";
import { ALERT_TEXT_LIMIT, type AlertRefusal } from "@/domain/alert/alert-rules";
import { instantInFull } from "./dates";

/** Why nothing was done with an alert. */
export const alertRefusals: Readonly<Record<AlertRefusal, string>> = {
  noSuchAlert: "没有找到这条预警，或者它不归您所在的机关办理。没有做任何改动。",
  notYours: "这条预警不归您所在的机关办理。没有做任何改动。",
  notInForce: "这条预警已经解除或者到期，不能再更新、解除。需要时请发布一条新的预警。",
  alreadyIssued: "这条预警已经发布。需要改动的，请用“更新预警”。",
  colourUnknown: "这种预警没有这个颜色，请重新选择。填写的内容都还在。",
  situationMissing: "请写明正在发生什么。填写的内容都还在。",
  situationTooLong: `“正在发生什么”不能超过${ALERT_TEXT_LIMIT}字，请删短后再发布。填写的内容都还在。`,
  adviceMissing: "请写明公众应当怎样做，每行一条。填写的内容都还在。",
  adviceTooLong: `“请公众这样做”不能超过${ALERT_TEXT_LIMIT}字，请删短后再发布。填写的内容都还在。`,
  untilPast: "有效时间已经过去，请改为以后的时间。填写的内容都还在。",
  untilTooFar: "有效时间超过31天，请核对年份和月份；影响更久的，到期前更新即可。填写的内容都还在。",
  areaUnknown: "有不认识的镇街，请重新勾选影响范围。填写的内容都还在。",
  secrecyMark:
    "发现疑似国家秘密标志，内容没有保存，也不能发布。请立即停止在本系统处理这份材料，并联系本单位保密部门。",
  privateInText: "内容里有身份证号、手机号或者银行卡号，不能发布。请删去号码，需要公布联系方式的用固定电话。",
  noColumn: "网站没有“预警信息”栏目（代码 warnings），预警无处存放。请联系系统管理员增加栏目。",
  ownWork: "审查的人不能是写过这条预警的人，请由另一位同事审查。公众还看不到这条预警。",
  changedMeanwhile: "您看到的内容已经被新的内容替换，刚才的审查没有生效。请刷新页面，看过最新内容后再审查。",
  reviewedAlready: "这条预警已经审查过了。请刷新页面查看结果。",
  opinionMissing: "退回时请写明原因。公众还看不到这条预警。",
};

/** What is wrong with a field of the form. */
export const alertProblems: Readonly<Record<AlertProblem, string>> = {
  "kind.unknown": "请重新选择预警的种类",
  "colour.unknown": "请重新选择预警的颜色",
  "situation.illegal": "“正在发生什么”里有不能保存的字符，请删去后再发布",
  "advice.illegal": "“请公众这样做”里有不能保存的字符，请删去后再发布",
  "areas.missing": "请勾选影响范围，全市受影响的勾选“全市”",
  "until.notAMinute": "有效时间请按日期和时刻填写，例如 2026-11-26 08:00",
  "confirm.wrong": "请在最下面输入“发布”两个字，确认发布",
  "confirm.wrongLift": "请输入“解除”两个字，确认解除",
};

/** Where the ordinary desk comes upon an alert. */
export const alertAtDesk = {
  title: "这是一条预警，请到“紧急发布”办理",
  edit: "预警的内容由两个人在“紧急发布”里更新、解除，不在这里修改。",
  withdraw: "预警还有效，请先到“紧急发布”解除，公众会看到解除的消息。解除以后仍要撤下的，再回到这里办理。",
  link: "去办理这条预警",
} as const;

export const alertList = {
  title: "紧急发布",
  lead: "台风、暴雨等预警从这里发布：选种类和颜色，核对文字，输入“发布”，由值班的第二人当场审查。审查通过，全站立即显示。",
  start: "发布预警",
  roster: "值班表",
  onDuty: (names: readonly string[]) =>
    names.length > 0 ? `现在值班审查：${names.join("、")}` : "现在没有安排值班审查的人。",
  onDutyMore: "本机关的其他保密审查员也可以审查，记录会写明不在值班表上。",
  inForce: "生效中",
  waiting: "等待第二人审查",
  past: "以往的预警",
  none: "目前没有生效的预警。",
  nonePast: "还没有发布过预警。",
  heads: { alert: "预警", state: "状态", written: "起草", second: "审查" },
};

/** The band on top of every page of the desk while something waits. */
export const waitingBand = {
  title: "有预警等待保密审查",
  written: (author: string, at: number) => `${author}于 ${instantInFull(at)} 起草`,
  clear: "审查通过，立即发布",
  open: "查看内容",
};

export const alertForm = {
  chooseTitle: "发布预警：选择种类和颜色",
  chooseLead: "点一下颜色，文字、范围和有效时间会自动填好。",
  chooseCaption: "预警的种类和颜色",
  kind: "种类",
  colours: "颜色",
  title: (name: string) => `发布${name}`,
  updateTitle: (name: string) => `更新预警（现为${name}）`,
  change: "换一种预警",
  changeColour: "改为其他颜色：",
  source: (source: string) => `依据：${source}`,
  situation: "正在发生什么",
  situationHint: "可以改一改，例如写上台风的名字和风力",
  advice: "请公众这样做",
  adviceHint: "每行一条",
  area: "影响范围",
  until: "有效至",
  untilHint: "到时自动终止，可以提前解除，也可以更新延长",
  confirm: "输入“发布”两个字确认",
  submit: "送第二人审查",
  after: "提交后由值班的第二人在本机输入账号密码审查，或者在自己的电脑上点一下；通过后立即发布。",
  liftTitle: "解除预警",
  liftWhat: "解除同样由第二人审查，通过后横幅立即撤下。",
  liftText: "解除说明",
  liftAdvice: "提醒公众（选填）",
  liftConfirm: "输入“解除”两个字确认",
  liftSubmit: "送第二人审查",
};

export const ACTION_NAMES: Readonly<Record<AlertAction, string>> = {
  issue: "发布",
  update: "更新",
  lift: "解除",
};

export const alertPage = {
  back: "返回紧急发布",
  update: "更新预警",
  state: {
    waiting: "等待第二人审查，公众还看不到",
    inForce: "生效中",
    expired: "已到期",
    lifted: "已解除",
  },
  sentBackState: "已退回，公众没有看到",
  public: "打开公开页面",
  again: "修改后重新送审",
  history: "经过",
  historyCaption: "这条预警的每一次起草和审查",
  heads: { what: "事项", written: "起草", text: "内容", second: "保密审查" },
  wait: "还没有审查",
  replaced: "未审查，已被后来的内容替换",
  second: (name: string, at: number, decision: "cleared" | "sentBack") =>
    `${name}于 ${instantInFull(at)} ${decision === "cleared" ? "审查通过" : "退回"}`,
  way: { sameScreen: "在起草人的电脑上输入账号密码", ownSession: "在自己的登录中" },
  offDuty: "不在值班表上",
  until: (at: number) => `有效至 ${instantInFull(at)}`,
  hash: (hash: string) => `内容指纹 ${hash.slice(0, 12)}`,
};

export const reviewAlertForm = {
  title: "第二人保密审查",
  what: "看清上面的文字：不涉及国家秘密、工作秘密和个人信息，内容准确，就可以通过。通过后立即发布。",
  here: "第二人就在旁边：在这台电脑上审查",
  hereWhat: (names: readonly string[]) =>
    names.length > 0 ? `现在值班：${names.join("、")}。` : "现在没有安排值班，请任何一位保密审查员审查。",
  username: "第二人的用户名",
  password: "第二人的密码",
  clear: "审查通过，立即发布",
  clearedOpinion: "经审查，不涉及国家秘密、工作秘密和个人信息，同意发布。",
  own: "由您审查",
  ownIsAuthor: "您写过这条预警，请由另一位同事审查。",
  elsewhere: "第二人不在旁边的，登录工作平台后，每个页面的最上方都有审查按钮。",
  sendBack: "退回",
  sendBackTitle: "不能发布，退回",
  opinion: "退回的原因",
};

/** What the step-up says; the same for an unknown name, a wrong password and a disabled account. */
export const secondPersonProblems = {
  empty: "请输入第二人的用户名和密码。公众还看不到这条预警。",
  wrong: "用户名或者密码不对。公众还看不到这条预警。",
  locked: (until: number) =>
    `连续输错，这个账号锁定到 ${instantInFull(until)}。请换一位保密审查员审查。公众还看不到这条预警。`,
  tooMany: (until: number) =>
    `在这台电脑上连续输错太多次，${instantInFull(until)}之前不能再试。请第二人在自己的电脑上登录审查。公众还看不到这条预警。`,
  notExaminer: "这位同事不是本机关的保密审查员，不能审查。公众还看不到这条预警。",
  firstPassword: "这个账号还没有改初始密码，请先登录改好密码。公众还看不到这条预警。",
};

export const channelsPanel = {
  title: "各渠道",
  what: "服务器逐一打开自己的页面和接口，看到这条内容才打勾。",
  caption: "各渠道何时看到这条内容",
  heads: { channel: "渠道", seen: "看到的时间" },
  seen: (at: string, seconds: number) => `✓ ${at}（发布后 ${seconds} 秒）`,
  notSeen: (detail: string, at: string) => `✗ ${at} 没有看到${detail === "" ? "" : `（${detail}）`}`,
  notLooked: "还没有查看",
  all: (seconds: number) => `全部渠道已在发布后 ${seconds} 秒内看到。`,
  some: (missing: number) => `还有 ${missing} 个渠道没有看到，请再查一次；仍看不到的，请联系系统管理员。`,
  retry: "再查一次",
  done: "已重新查看。",
};

export const CHANNEL_NAMES: Readonly<Record<AlertChannel, string>> = {
  home: "首页横幅",
  hant: "繁体版横幅",
  alerts: "预警信息页",
  publication: "政府信息全文页",
  column: "预警信息栏目",
  feed: "预警订阅（Atom）",
  jsonFeed: "预警订阅（JSON Feed）",
  cap: "CAP 1.2 数据",
  api: "数据接口（显示屏使用）",
  search: "站内搜索",
  recent: "最近公开订阅",
  sitemap: "网站地图",
};

export const rosterPage = {
  title: "预警值班表",
  lead: "写明什么时候由谁担任预警的第二人（保密审查）。发布预警时，值班的人排在最前面。",
  caption: "今后的值班安排",
  heads: { name: "值班人", from: "开始", until: "结束", remove: "取消" },
  empty: "还没有安排值班。",
  add: "增加一班",
  name: "值班人",
  from: "开始",
  until: "结束",
  submit: "加入值班表",
  remove: "取消这一班",
  added: "已加入值班表。",
  removed: "已取消。",
  noPeople: "本机关还没有保密审查员，请联系安全管理员授权。",
  readOnly: "值班表由发布员安排。",
};

export const rosterProblems = {
  notAnExaminer: "值班人须是本机关的保密审查员，请从列表中选择。",
  endsBeforeStart: "结束时间须晚于开始时间。",
  isOver: "这一班已经结束，请改为今后的时间。",
  tooLong: "一班不能超过31天，请分开填写。",
  noSuchShift: "没有找到这一班，可能已经取消。请刷新页面。",
  "staffId.unknown": "请选择值班人",
  "from.notAMinute": "开始时间请按日期和时刻填写，例如 2026-11-26 08:00",
  "until.notAMinute": "结束时间请按日期和时刻填写，例如 2026-11-27 08:00",
};
