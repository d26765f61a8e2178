import type { ChangeRefusal, NoticeProblem } from "@/domain/calendar/notice-problems";
import { type CalendarDate, weekdayOf } from "@/domain/time/calendar-date";
import { dayInFull, monthAndDay } from "./dates";

const WEEKDAYS = "日一二三四五六";
const weekday = (on: CalendarDate) => `周${WEEKDAYS.charAt(weekdayOf(on))}`;

function said(problem: NoticeProblem): string {
  switch (problem.what) {
    case "empty":
      return "还没有粘贴通知正文";
    case "noYear":
      return "没有读出是哪一年的安排，请连标题一起粘贴，或者在“年份”一栏写明";
    case "noDays":
      return "没有读出任何放假或者上班的日期，请粘贴通知正文";
    case "tooMany":
      return "需要核对的地方太多，这里只列出前面的几处";
    case "notJson":
      return "开头像 JSON，但不是完整的 JSON，请核对括号和引号";
    case "notDays":
      return `JSON 里的“${problem.text}”有误：需要 year、daysOff、weekendsWorked，日期写成 2027-01-01 的样子`;
    case "otherYearSaid":
      return `正文写的是 ${problem.said} 年，“年份”一栏填的是 ${problem.chosen} 年，请核对`;
    case "noSuchDay":
      return `“${problem.text}”不是一个存在的日期`;
    case "unclear":
      return `没有读出是放假还是上班：“${problem.text}”`;
    case "wrongWeekday":
      return `${dayInFull(problem.on)}是${weekday(problem.on)}，写成了周${problem.said}`;
    case "wrongCount":
      return `写的是共 ${problem.said} 天，按起止日期数是 ${problem.counted} 天`;
    case "tooLong":
      return `${monthAndDay(problem.from)}至${monthAndDay(problem.to)}太长，请核对起止日期`;
    case "workedWeekday":
      return `${dayInFull(problem.on)}是${weekday(problem.on)}，本来就上班，调休上班的日子应当是周末`;
    case "bothWays":
      return `${dayInFull(problem.on)}既写了放假又写了上班`;
    case "outsideYear":
      return `${dayInFull(problem.on)}不在这一年的安排之内`;
    case "notOff":
      return `${dayInFull(problem.on)}是法定节假日，通知里没有安排放假，请核对是否漏贴`;
    case "noStart":
      return `没有找到延长至${dayInFull(problem.on)}的假期从哪天开始，请写成“×月×日至×月×日放假”`;
    case "noFestival":
      return `没有读出${problem.names.join("、")}的安排，请核对是否漏贴；只调整个别日期的，请选择“调整个别日期”`;
  }
}

/** What is wrong with a notice, with its line. */
export function noticeProblemSentence(problem: NoticeProblem): string {
  return problem.line === null ? said(problem) : `第 ${problem.line} 行：${said(problem)}`;
}

/** Why a notice is not put into the calendar. */
export const changeRefusals = {
  noSuchChange: "没有找到这份安排，可能已经过期。请重新粘贴通知。",
  nothingNew: "这份安排与系统里已有的完全相同，不需要导入，没有做任何改动。",
  changedMeanwhile:
    "您查看预览以后，又有别的放假安排导入了系统，预览已经不准。请回到导入页重新粘贴，再看一遍预览。",
  anotherUnderWay: "上一份安排正在逐件更新期限，请等它完成以后再确认。没有做任何改动。",
} as const satisfies Record<ChangeRefusal, string>;

const range = (from: string, to: string) =>
  from === to ? monthAndDay(from) : `${monthAndDay(from)}至${monthAndDay(to)}`;

/** 「1月1日至1月3日、2月15日至2月23日」. */
export const spansSaid = (spans: readonly { from: string; to: string }[]) =>
  spans.map(({ from, to }) => range(from, to)).join("、");

/** The calendar of working days, as administrators keep it. */
export const calendarAdmin = {
  title: "放假安排",
  lead: "答复期限、公开期限都按这里的工作日计算。国务院办公厅的年度通知发布后，请及时导入；系统先列出期限会变动的办件，确认后再更新。",
  importNotice: "导入放假通知",
  year: (year: number) => `${year}年工作日历`,
  years: "年份",
  previousYear: (year: number) => `${year}年`,
  nextYear: (year: number) => `${year}年`,
  notKnown: (year: number) =>
    `${year}年的放假安排还没有导入。跨入这一年的期限都标“预估”：节假日安排未发布，暂按周末计算。`,
  off: "休",
  worked: "班",
  legend: "“休”是放假的日子，“班”是调休上班的周末，灰色是周末。",
  offSaid: "放假",
  workedSaid: "上班",
  none: "无",
  workingDays: (days: number) => `全年 ${days} 个工作日。`,
  notices: "依据",
  noNotices: "还没有依据。",
  adjusts: "调整个别日期",
  wholeYear: "全年安排",
  builtIn: "系统自带",
  noticeAdded: (when: string) => `${when}导入`,
  changes: "导入记录",
  noChanges: "还没有导入过。",
  changeWaits: "等待确认",
  changeRuns: "正在更新",
  changeDone: "已完成",
  missing: (year: number) => `${year}年的放假安排还没有导入，跨入${year}年的期限暂按周末计算，标明“预估”。`,
  missingAdmin: "导入放假通知",
  missingDesk: "国务院办公厅的通知发布后，由系统管理员导入。",
} as const;

/** The form that takes a notice. */
export const calendarImport = {
  title: "导入放假通知",
  lead: "把国务院办公厅放假通知的标题和正文整段粘贴进来即可，不用改格式。星期、天数、调休的日子会逐一核对，有疑问的指出在第几行。",
  back: "返回放假安排",
  text: "通知正文",
  textHint: "从标题到最后一项节日。也可以粘贴 JSON（year、daysOff、weekendsWorked）。",
  scope: "这份通知",
  wholeYear: "是全年安排",
  wholeYearHint: "代替系统里这一年已有的安排",
  adjusts: "只调整个别日期",
  adjustsHint: "例如延长春节假期；没有提到的日子照旧",
  year: "年份",
  yearHint: "标题或正文写明年份的不用填",
  source: "通知网址",
  sourceHint: "例如 https://www.gov.cn/zhengce/…，作为依据显示",
  submit: "核对并查看影响",
  problems: "需要核对的地方",
} as const;

export const importProblems = {
  "text.missing": "请粘贴通知正文",
  "text.tooLong": "内容超过 2 万字，请只粘贴通知的标题和正文",
  "scope.missing": "请选择这份通知是全年安排，还是只调整个别日期",
  "year.wrong": "年份请写四位数字，例如 2027",
  "source.wrong": "网址须以 http:// 或 https:// 开头",
} as const;
export type ImportProblemKey = keyof typeof importProblems;

/** The page of a notice that was read: what it moves, and the button that lets it count. */
export const calendarChange = {
  title: (year: number) => `${year}年放假安排：核对与影响`,
  lead: "还没有生效。请核对日期和受影响的办件，再确认。",
  read: "读出的安排",
  documentNumber: "文号",
  source: "依据",
  scope: "范围",
  daysOff: "放假",
  weekendsWorked: "调休上班",
  effect: "对期限的影响",
  open: (count: number) => `正在办理的申请 ${count} 件`,
  counts: { earlier: "期限提前", later: "期限推后", settled: "日期不变，不再是预估", same: "不受影响" },
  publications: (count: number) => `等待公开的信息 ${count} 条（条例第二十六条，20 个工作日）`,
  moved: "期限变动的申请",
  nothingMoves: "没有申请的期限变动。",
  number: "编号",
  agency: "机关",
  before: "现在的期限",
  after: "确认后的期限",
  direction: "变动",
  days: (days: number) => (days > 0 ? `推后 ${days} 天` : `提前 ${-days} 天`),
  provisional: "（预估）",
  earlierWarning: (count: number) => `有 ${count} 件申请的期限提前。确认后系统会提醒承办人，请各机关留意。`,
  confirm: (count: number) => (count > 0 ? `确认生效，更新 ${count} 件申请的期限` : "确认生效"),
  confirmNote:
    "确认后：新安排立即用于全部期限；期限变动的每件申请各记一条办理经过，并提醒承办人。更新期间不影响其他人办理。",
  again: "重新粘贴",
  running: (done: number) => `已经生效，正在逐件更新期限，已核对 ${done} 件。`,
  runningNote: "关闭本页或者重启系统都不影响，会接着做完。",
  refresh: "查看最新进度",
  finished: (year: number) => `${year}年放假安排已经生效，期限已全部更新。`,
  finishedCounts: (earlier: number, later: number, settled: number) =>
    `提前 ${earlier} 件，推后 ${later} 件，日期不变、不再是预估 ${settled} 件。`,
  notFound: "没有找到这份安排。",
} as const;

/** What a person at the terminal reads of an imported notice. */
export const calendarCommand = {
  usage: [
    "用法：npm run import -- holidays 文件 [选项]",
    "  文件可以是放假通知的正文（.txt），也可以是 JSON",
    "  --adjusts              只调整个别日期，没有提到的日子照旧",
    "  --year 年份            正文没有写明年份时使用",
    "  --dry-run              只核对并统计影响，不写入",
  ],
  problems: (count: number) => `有 ${count} 处需要核对，没有导入：`,
  wrongYear: "年份请写四位数字，例如 --year 2027。没有导入任何内容。",
  tooLarge: "文件太大，不像一份放假通知。没有导入任何内容。",
  read: (year: number, off: number, worked: number) => `${year}年：放假 ${off} 天，调休上班 ${worked} 天。`,
  effect: (earlier: number, later: number, settled: number, open: number) =>
    `正在办理的申请 ${open} 件：期限提前 ${earlier} 件，推后 ${later} 件，日期不变、不再是预估 ${settled} 件。`,
  publications: (earlier: number, later: number) =>
    `等待公开的信息：期限提前 ${earlier} 条，推后 ${later} 条。`,
  dryRun: "只核对，没有写入。",
  done: "导入完成，期限已全部更新。",
} as const;

/** The desk's pages beside the queue. */
export const deskPages = {
  views: { "/desk/calendar": "期限日历", "/desk/notices": "提醒" },
} as const;

/** The calendar of due dates on the desk. */
export const deskCalendar = {
  title: (month: string) => `${month}期限日历`,
  menu: "期限日历",
  lead: "期限由系统计算，不能在这里拖动或者修改。",
  month: (year: number, month: number) => `${year}年${month}月`,
  previous: "上个月",
  next: "下个月",
  thisMonth: "本月",
  whose: "范围",
  mine: "我承办的",
  office: "本机关全部",
  due: (count: number) => `${count} 件`,
  dayDue: (day: string, count: number) => `${day}到期 ${count} 件`,
  list: "本月到期的申请",
  overdue: (count: number) => `另有 ${count} 件在本月以前已经逾期。`,
  openOverdue: "查看已逾期的申请",
  none: "这个月没有到期的申请。",
  today: "今天",
  provisional: "预估",
  nobody: "未分派",
  more: (count: number) => `还有 ${count} 件`,
  feed: "订阅到手机或者电脑的日历",
  feedLead: "订阅后，您承办的每件申请在到期那天显示为全天日程，只写编号和期限，没有申请内容和申请人。",
  feedOffice: "您是审核员，同一地址后面加上 ?scope=office 就是本机关全部申请的日历。",
  feedOn: (when: string) =>
    `已在${when}生成订阅地址。地址只在生成时显示一次，忘记了可以重新生成，旧地址随即失效。`,
  feedOff: "还没有生成订阅地址。",
  feedMake: "生成订阅地址",
  feedReset: "重新生成订阅地址",
  feedClose: "停用订阅地址",
  feedMade: "订阅地址已生成。",
  feedClosed: "订阅地址已停用，旧地址不能再打开。",
  feedOnce: "请现在复制到日历软件里。知道这个地址的人都能看到您的到期日程，不要转发。",
} as const;

/** The words inside a calendar feed. */
export const feedText = {
  name: (siteName: string, whose: "mine" | "office") =>
    `${siteName}${whose === "mine" ? "：我承办的期限" : "：本机关的期限"}`,
  title: (number: string, provisional: boolean) => `答复期限 ${number}${provisional ? "（预估）" : ""}`,
  due: (day: string, provisional: boolean) =>
    `最迟在${dayInFull(day)}答复。${provisional ? "节假日安排未发布，暂按周末计算，发布后可能变动。" : ""}`,
  notFound: "没有这个日历，或者地址已经停用。\n",
} as const;
