import type { BulkAct, BulkRefusal } from "@/domain/info-request/desk/bulk";
import type { QueueSort } from "@/domain/info-request/desk/queue-filter";
import { refusals } from "./refusals";

export const queueFilter = {
  title: "筛选和排序",
  on: "已筛选",
  stage: "办理环节",
  channel: "申请方式",
  applicant: "申请人类型",
  handler: "承办人",
  any: "不限",
  me: "我",
  nobody: "未分派",
  from: "到期日从",
  to: "到期日至",
  text: "包含文字",
  sort: "排序",
  apply: "筛选",
  clear: "清除筛选",
  export: "导出",
  csv: "CSV 表格",
  xlsx: "Excel 表格",
  exportHint: (most: number) => `按当前筛选导出，最多 ${most} 件；不含申请人的姓名、证件号码和联系方式。`,
};

export const sortNames = {
  urgency: "剩余时间",
  newest: "提交时间，从新到旧",
  oldest: "提交时间，从旧到新",
  due: "到期日",
} satisfies Record<QueueSort, string>;

export const savedViewWords = {
  title: "常用视图",
  save: "存为常用视图",
  name: "视图名称",
  nameHint: "例如：企业提出、本周到期的",
  pin: "显示在左侧，并计数",
  share: "供本机关的同事使用",
  saved: (name: string) => `已存为“${name}”。`,
  manage: "管理常用视图",
  mine: "我的视图",
  shared: "同事共享的视图",
  none: "还没有常用视图。在办理台筛选后，可以把结果存为常用视图。",
  by: (name: string) => `${name}共享`,
  change: "保存设置",
  drop: "删除视图",
  changed: "已保存。",
  dropped: "已删除这个视图，申请不受影响。",
  heads: { name: "名称", filter: "条件", place: "显示", act: "删除" },
  refusals: {
    nameTaken: "您已经有一个同名的视图。没有保存，请换一个名称。",
    tooManyPinned: "左侧最多显示 12 个视图。没有保存，请先取消其中一个，或者不勾选“显示在左侧”。",
    tooMany: "最多保存 50 个视图。没有保存，请先删除不用的。",
    noSuchView: "没有找到这个视图，可能已经删除。请刷新页面。",
  },
  problems: {
    "name.missing": "请填写视图名称",
    "name.tooLong": "视图名称最多 20 个字",
  },
};

export const queueRow = {
  pick: (number: string) => `选择 ${number}`,
  pickAll: "选择",
  place: (count: number) => `月内第 ${count} 件`,
  duplicate: "疑似重复",
  preview: "预览",
  previewOf: (number: string) => `预览 ${number}`,
};

export const panel = {
  title: "预览",
  close: "关闭预览",
  open: "打开办件页",
  description: "描述",
  submitted: "提交",
};

export const bulkNames = {
  assign: "分派承办人",
  markDuplicate: "标记疑似重复",
  remind: "提醒承办人",
} satisfies Record<BulkAct, string>;

export const bulk = {
  title: "对选中的申请",
  act: "操作",
  handler: "承办人",
  pickHandler: "请选择承办人",
  whole: (count: number) => `选中本页以外的全部结果（共 ${count} 件，最多处理 200 件）`,
  next: "下一步：预览",
  previewTitle: (act: BulkAct, count: number) => `${bulkNames[act]}：预览 ${count} 件`,
  resultTitle: (act: BulkAct) => `${bulkNames[act]}：结果`,
  toWhom: (name: string) => `承办人：${name}`,
  covered: (name: string, cover: string) => `${name}不在岗，由${cover}代班，将分派给${cover}。`,
  previewNote: "以下是逐件预览，还没有做任何改动。",
  will: "将处理",
  willCount: (count: number) => `将处理 ${count} 件`,
  skipCount: (count: number) => `跳过 ${count} 件`,
  doneCount: (count: number) => `已处理 ${count} 件`,
  apply: (act: BulkAct, count: number) => `${bulkNames[act]}（${count} 件）`,
  nothing: "没有可以处理的申请。",
  done: "已处理",
  skipped: "未处理",
  undone: "已退回原承办人",
  undo: "撤销这次分派",
  undoHint: "一分钟内可以撤销：申请退回原承办人，两次更换都会留在办理过程里。",
  undoLate: "已经超过一分钟，不能撤销。需要时请重新分派。",
  undoDone: "已撤销，申请退回原承办人。",
  back: "返回办理台",
  heads: { number: "编号", subject: "申请内容", result: "结果" },
  noneChosen: "请先选择申请",
  noAct: "请选择要做什么",
  noHandler: "请选择承办人",
  notAllowed: "您没有办理这一步的权限。没有做任何改动。",
  notColleague: "没有这位承办人，请从列表中选择。没有做任何改动。",
  gone: "没有找到这次操作。请返回办理台重新选择。",
  duplicateNote: (number: string) => `可能与 ${number} 重复`,
};

export const bulkRefusals = {
  ...refusals,
  changedMeanwhile: "选中之后，另一位同事办理了这件申请。这件没有处理，请打开查看后再决定。",
  alreadyTheirs: "已经由这位承办人办理。",
  firstOfThem: "这是其中最早提交的一件，其余各件以它为准。",
  noHandler: "还没有承办人，无法提醒。",
  nothingOpen: "已经办结或者已经答复，不需要提醒。",
  remindedToday: "今天已经提醒过，不再重复提醒。",
  firstAssignment: "这是首次分派，没有原承办人可以退回。需要时请更换承办人。",
  movedOn: "分派之后又有了新的办理步骤，没有撤销。",
} satisfies Record<BulkRefusal, string>;

export const shortcuts = {
  title: "键盘快捷键",
  open: "快捷键",
  close: "关闭",
  off: "单键快捷键已关闭，可以在“我的设置”里打开。",
  note: "在输入框里打字、使用输入法时，快捷键不起作用。可以在“我的设置”里关闭。",
  groups: {
    move: "移动",
    act: "办理",
    go: "前往",
  },
  keys: [
    { group: "move", key: "j / k", what: "下一件、上一件" },
    { group: "move", key: "Enter", what: "打开" },
    { group: "move", key: "[ / ]", what: "在办件页：列表里的上一件、下一件" },
    { group: "move", key: "x", what: "选择或者取消选择" },
    { group: "move", key: "Shift + x", what: "选择到上一次选择的那件为止" },
    { group: "act", key: "a", what: "分派" },
    { group: "act", key: "m", what: "指给我" },
    { group: "act", key: "r", what: "起草答复" },
    { group: "act", key: "b", what: "告知补正" },
    { group: "act", key: "e", what: "延期" },
    { group: "act", key: "t", what: "征求意见" },
    { group: "act", key: "n", what: "写内部备注" },
    { group: "act", key: "s", what: "存为常用视图" },
    { group: "go", key: "g q", what: "今日必办" },
    { group: "go", key: "g m", what: "我承办的" },
    { group: "go", key: "/", what: "查找" },
    { group: "go", key: "Ctrl + K", what: "命令面板" },
    { group: "go", key: "Esc", what: "关闭" },
    { group: "go", key: "?", what: "显示这份说明" },
  ],
} as const;

export const palette = {
  title: "命令面板",
  label: "输入编号、申请内容，或者要做的事",
  search: (text: string) => `查找“${text}”`,
  empty: "按 Enter 前往第一项，用上下方向键选择。",
};

export const settingsPage = {
  title: "我的设置",
  keys: "单键快捷键",
  keysHint: "打开后，在办理台按一个字母键就能移动、选择和办理。使用读屏软件或者语音输入的，可以关闭。",
  on: "打开",
  off: "关闭",
  density: "列表行距",
  comfortable: "宽松",
  compact: "紧凑",
  save: "保存设置",
  saved: "设置已保存。",
};

export const deskLinks = {
  title: "协作",
  transfers: "待接收的移送",
  assists: "请我会办的",
  covers: "代班",
  modules: "文本模块",
  settings: "我的设置",
};

export const exportHeads = {
  number: "编号",
  subject: "申请内容",
  channel: "申请方式",
  applicantType: "申请人类型",
  submitted: "提交时间",
  stage: "办理环节",
  handler: "承办人",
  dueOn: "法定期限",
  outcome: "办理结果",
  closedOn: "办结日期",
  sheet: "申请",
  mark: (name: string, when: string, rows: number) =>
    `${name}于${when}导出，共${rows}条。仅供本机关办理使用，不得外传。`,
  file: (day: string) => `申请列表-${day}`,
};
