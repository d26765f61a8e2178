import {
  type Examined,
  emptyColumns,
  failedShare,
  overdueColumns,
  type SiteState,
  VETO_LIMITS,
  type Veto,
} from "@/domain/oversight/site-health";
import { daysBetween } from "@/domain/time/calendar-date";
import { dayInFull, instantInFull } from "./dates";

const { unreachable, homeDays, overdueColumns: mostOverdue, emptyColumns: mostEmpty } = VETO_LIMITS;
const SECONDS = unreachable.afterMs / 1000;

export const vetoNames: Readonly<Record<Veto, string>> = {
  unreachable: "网站无法访问",
  homeNotUpdated: "首页不更新",
  columnsNotUpdated: "栏目不更新",
  noReply: "互动回应差",
};

/** The limit of each counter, in words. */
export const vetoLimits: Readonly<Record<Veto, string>> = {
  unreachable: `${unreachable.days}天内，超过${SECONDS}秒打不开的访问占到${unreachable.share * 100}%`,
  homeNotUpdated: `首页连续${homeDays}天没有新信息`,
  columnsNotUpdated: `应更新未更新的栏目达到${mostOverdue}个，或者空白栏目达到${mostEmpty}个`,
  noReply: `有政务咨询类留言超过${VETO_LIMITS.unansweredMonths}个月没有回应`,
};

export const verdictNames: Readonly<Record<Examined["verdict"], string>> = {
  passed: "合格",
  failed: "不合格",
  unknown: "暂无数据",
};

/** Why the fourth counter has nothing to count. */
const NO_LETTERS = "本站还没有开通网民留言，没有可以统计的留言";

function homeMeasured({ homeOn, today }: SiteState): string {
  if (homeOn === null) return "首页没有信息";
  const days = daysBetween(homeOn, today);
  return days === 0
    ? `最新信息今天发布（${dayInFull(homeOn)}）`
    : `最新信息发布于${dayInFull(homeOn)}，已经${days}天`;
}

/** What was measured for a counter. */
export function measured(veto: Veto, state: SiteState): string {
  const share = failedShare(state);
  switch (veto) {
    case "unreachable":
      return share === null
        ? "还没有访问记录"
        : `访问${state.probes.made}次，打不开${state.probes.failed}次（${(Math.floor(share * 1000) / 10).toFixed(1)}%）`;
    case "homeNotUpdated":
      return homeMeasured(state);
    case "columnsNotUpdated":
      return `应更新未更新${overdueColumns(state).length}个，空白${emptyColumns(state).length}个`;
    case "noReply":
      return state.unanswered === null ? NO_LETTERS : `${state.unanswered}件`;
  }
}

/** The examination of the site by the state's own limits (网站体检). */
export const siteHealth = {
  title: "网站体检",
  lead: "按《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）的单项否决指标，随时检查本站。任何一项不合格，整个网站就不合格。",
  finding: (failed: number, unknown: number) => {
    const rest = unknown > 0 ? `${unknown}项暂无数据。` : "";
    return failed > 0 ? `${failed}项不合格，请按下面的清单整改。${rest}` : `没有不合格的项目。${rest}`;
  },
  caption: "单项否决指标",
  veto: "指标",
  limit: "达到即不合格",
  found: "现在的情况",
  verdict: "结论",
  asOf: (at: number) => `检查时间：${instantInFull(at)}`,
  export: "导出报告（CSV）",
  file: (day: string) => `网站体检_${day}`,
  lists: {
    empty: "空白栏目",
    overdue: "应更新未更新的栏目",
    probes: "打不开的访问",
    exceptions: "例外清单",
    files: "缺失或者损坏的附件",
    links: "各机关网站",
  },
  none: {
    empty: "没有空白栏目。",
    overdue: "没有超期未更新的栏目。",
    exceptions: "没有列入例外的栏目，所有栏目都参加检查。",
    files: "最近一次核对没有发现缺失或者损坏的附件。",
  },
  counted: (title: string, count: number) => `${title}（${count}）`,
  probesHow: `本站每小时通过对外服务的入口访问一次自己的首页；超过${SECONDS}秒没有打开、返回错误，或者整整一小时没有留下访问记录（例如服务停止），都算打不开。`,
  probesNone: `最近${unreachable.days}天没有打不开的访问。`,
  probesSilent: (hours: number) => `另有${hours}次应当访问而没有记录，当时服务可能停止。`,
  exceptionsHow: "列入例外的栏目不计入空白和超期。在“栏目”管理页逐个列入或者移出，须写明理由。",
  column: "栏目",
  owner: "责任机关",
  noOwner: "未指定",
  last: "最近更新",
  frequency: "更新要求",
  late: "超期",
  days: (days: number) => `${days}天`,
  every: (days: number) => `${days}天内更新`,
  reason: "理由",
  by: "列入人",
  at: "时间",
  took: "用时",
  seconds: (ms: number) => `${(ms / 1000).toFixed(1)}秒`,
  result: "结果",
  noAnswer: "没有打开",
  tooSlow: "打开太慢",
  publication: "政府信息",
  fileName: "附件",
  fault: "情况",
  faults: { missing: "缺失", damaged: "内容与校验值不符" },
  since: "发现时间",
  website: "网址",
  linkOff: "还没有检查过各机关网站能否打开。由运维人员用 LINK_CHECK 开启后，每天检查一次。",
  linkFinding: (failed: number, checked: number) =>
    failed === 0
      ? `最近一次检查的${checked}个网站都能打开。`
      : `最近一次检查的${checked}个网站中，${failed}个打不开，排在前面。`,
  linkNow: "最近一次检查",
  opened: "能打开",
  notOpened: (status: number) => (status === 0 ? "打不开（没有应答）" : `打不开（HTTP ${status}）`),
  notLooked: "未检查",
  lastOk: "最近一次打开",
  never: "没有打开过",
  history: "92天内",
  linkHistory: (made: number, failed: number) => `检查${made}次，打不开${failed}次`,
  kind: "类别",
  item: "名称",
  note: "说明",
} as const;

/** Leaving a column out of the examination, and letting it count again. */
export const columnException = {
  title: "网站体检例外",
  lead: "列入例外后，这个栏目不计入空白栏目和超期栏目。例外清单连同理由显示在“网站体检”页，供监督检查。",
  now: (reason: string) => `这个栏目已经列入例外。理由：${reason}`,
  reason: { label: "理由", hint: "例如“本市没有设立这类收费项目”" },
  except: "列入例外",
  change: "修改理由",
  countAgain: "移出例外，恢复检查",
  gone: "没有找到这个栏目，可能刚被撤销。没有保存。",
  done: {
    excepted: "已经列入例外。",
    counted: "已经移出例外，这个栏目恢复检查。",
  },
} as const;
