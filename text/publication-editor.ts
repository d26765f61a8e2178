import { DISCLOSURE_GROUNDS, type DisclosureGroundCode } from "@/domain/law/disclosure-grounds";
import { LINK_KINDS } from "@/domain/publication/link-kinds";
import type { PasteRemoval, PasteRemovalKind } from "@/domain/publication/paste/paste-removals";
import type { Relation } from "@/domain/publication/relations";
import { LINK_LABELS } from "./publication";

/** A ground with its article, 「属于三类内部事务信息（《…条例》第十六条第一款）」. */
export function groundInWords(code: DisclosureGroundCode): string {
  const { name, article } = DISCLOSURE_GROUNDS[code];
  return `${name}（${article}）`;
}

/** How many other texts a text names of each kind, 「解读的文件1件，废止了2件」. */
export function relationsInWords(relations: readonly Relation[]): string {
  return LINK_KINDS.flatMap((kind) => {
    const count = relations.filter((relation) => relation.kind === kind).length;
    return count === 0 ? [] : [`${LINK_LABELS[kind].from}${count}件`];
  }).join("，");
}

/** The editor of a text (G02). */
export const pageEditor = {
  name: "正文",
  source: "正文源文本",
  toolbar: "正文编辑工具",
  toSource: "源文本",
  toPage: "按版式编辑",
  failed: "版式编辑器没有打开，请在下面直接编辑源文本。内容不受影响，照常保存。",
  kind: "段落类型",
  needsLabel: "请先在这一行写上“第一章”“第一节”或者“第一条”，再选择这个类型。",
  kinds: {
    paragraph: "正文段落",
    heading1: "一级标题 一、",
    heading2: "二级标题（一）",
    heading3: "三级标题 1.",
    heading4: "四级标题（1）",
    addressee: "主送机关",
    chapter: "章",
    section: "节",
    article: "条",
    partTitle: "分篇标题",
    attachmentNote: "附件说明",
    signature: "署名和日期",
    release: "（此件公开发布）",
    table: "表格",
    caption: "表题",
  },
  buttons: {
    insertTable: "插入表格",
    addRow: "加一行",
    addColumn: "加一列",
    deleteRow: "删除这一行",
    deleteColumn: "删除这一列",
    deleteTable: "删除表格",
    undo: "撤销",
    redo: "重做",
  },
  labels: { attachments: "附件：", signature: "" },
  pasted: "已粘贴文字和表格。以下内容没有带入：",
  closeReport: "知道了",
} as const;

const REMOVED: Readonly<Record<PasteRemovalKind, (count: number) => string>> = {
  script: (count) => `脚本${count}处`,
  frame: (count) => `网页框架、表单等嵌入内容${count}处`,
  image: (count) => `图片${count}张。需要公开的图片请作为附件上传`,
  external: (count) => `从其他网站加载的内容${count}处`,
  hidden: (count) => `隐藏文字${count}处。请核对原稿，隐藏文字不会公开`,
  revision: (count) => `修订中删除的文字${count}处`,
  comment: (count) => `批注${count}处`,
  link: (count) => `网址链接${count}个，文字已保留`,
  merged: (count) => `合并的单元格${count}个，已经拆开，请核对表格`,
  list: (count) => `自动编号或者项目符号${count}处，编号已改成文字`,
  style: (count) => `字体、颜色等样式${count}处，按公文版式显示`,
};

/** What was left out of a paste, in a line. */
export function removalInWords({ kind, count, hosts }: PasteRemoval): string {
  return `${REMOVED[kind](count)}${hosts.length > 0 ? `（来自 ${hosts.join("、")}）` : ""}`;
}

/** The line below the form that says when the last was kept (E-01). */
export const autosaveWords = {
  every: "填写的内容每2秒自动保存一次，只有您自己看得到；按“保存草稿”才算修改稿件。",
  saved: (time: string) => `已保存 ${time}`,
  trouble: {
    offline: "网络已断开。您写的内容还在这个页面里，请不要关闭；恢复连接后会自动保存。",
    signedOut:
      "登录已经过期，刚才的内容没有自动保存。内容还在这个页面里：请在新的标签页登录，再回到这里按“保存草稿”。",
    failed: "自动保存没有成功，稍后会再试。您写的内容还在这个页面里，请不要关闭。",
  },
  refused: {
    secrecyMark:
      "发现疑似国家秘密标志，内容没有自动保存，也不再自动保存。请立即停止在本系统处理这份材料，并联系本单位保密部门。",
    noSuchDraft: "没有找到这份稿件，内容没有自动保存。请复制正文，返回列表重新打开稿件。",
  },
  left: (time: string) => `您 ${time} 有没有按“保存草稿”的内容`,
  leftNew: (time: string) => `您 ${time} 起草的一份新稿件还没有保存`,
  leftDetail: "可以接着写；不要的，请放弃，以现在的稿件为准。",
  restore: "接着写",
  drop: "放弃这些内容",
  restored: "已填入自动保存的内容。核对之后请按“保存草稿”。",
  dropped: "已放弃自动保存的内容。",
};

/** How a 发文字号 is understood. */
export const numberWords = {
  understood: ({
    sign,
    year,
    serial,
    written,
  }: {
    sign: string;
    year: number | null;
    serial: number;
    written: string;
  }) => `识别为：${written}（机关代字“${sign}”，${year === null ? "" : `${year}年，`}第${serial}号）`,
  unusual: "不是常见的文号写法，会照原样保存。常见的写法如 增府办〔2026〕16号。",
  taken: (count: number) => `有${count}份文件用了同一个文号，请核对：`,
  where: (agencyName: string, isPublic: boolean) =>
    `（${agencyName}，${isPublic ? "已公开" : "本机关稿件，未公开"}）`,
};

/** The field for related texts. */
export const relationWords = {
  optional: "（选填）",
  none: "还没有关联文件。",
  drop: "取消关联",
  kind: "关系",
  words: "文号或者题名里的词",
  search: "查找文件",
  take: "关联这一份",
  tick: (many: number) => `找到${many}份，勾选要关联的，再保存草稿：`,
  plain: "查找不会保存草稿，已经填写的内容都还在。不再关联的，取消勾选。",
  nothing: "没有找到。请换一个词，或者核对文号。",
  failed: "查找没有成功，请检查网络后再查一次。已经选好的不受影响。",
  facts: ({
    documentNumber,
    agencyName,
    isPublic,
  }: {
    documentNumber: string | null;
    agencyName: string;
    isPublic: boolean;
  }) =>
    [documentNumber, agencyName, isPublic ? "已公开" : "未公开，发布本稿前须先公开"]
      .filter(Boolean)
      .join(" · "),
  unknownTitle: "没有公开的文件",
  hints: {
    relations:
      "解读必须关联它所解读的文件。替代或者废止的，本文件施行之日起，被替代、被废止的文件自动标为“废止”。",
    disclosureGround: "不主动公开的须写明依据",
    channels: "除本网站外还在哪里公开",
  },
};

/** The saved states of a draft (E-02). */
export const statesPage = {
  link: "历次保存",
  title: "历次保存",
  of: "稿件：",
  back: "返回稿件",
  edit: "修改稿件",
  what: "每次按“保存草稿”都留下一份。恢复以前的一份，是把它作为一次新的修改保存，现在的内容不会丢失。",
  heads: { version: "版次", at: "保存时间", who: "保存人", changed: "改动", act: "对照" },
  version: (version: number) => `第${version}次`,
  present: "现在的内容",
  first: "最早的一份",
  same: "内容没有不同",
  changed: (fields: readonly string[]) => fields.join("、"),
  compareWithPresent: (version: number) => `和第${version}次对照`,
  compare: "左右对照",
  before: (version: number) => `第${version}次保存`,
  after: (version: number) => `第${version}次保存`,
  facts: "著录信息",
  text: "正文",
  factsSame: "著录信息没有不同。",
  textSame: "正文没有不同。",
  tooLong: "正文改动太大，无法逐段对照，请分别打开两份核对。",
  skipped: (count: number) => `（${count}段相同，省略）`,
  nobody: "系统",
  restore: (version: number) => `恢复第${version}次保存的内容`,
  unknown: "没有找到要对照的那一份，下面是最近两次。",
  single: "只保存过一次，没有可以对照的内容。",
};

/** As what a preview can be seen (E-03). */
export const previewTabs = {
  label: "预览方式",
  names: { desktop: "电脑", phone: "手机", elder: "长者", print: "打印" },
  phoneFrame: "手机上的公开页面",
  phoneWhat: "宽 390 像素的手机屏幕，可以在框内滚动。",
  printWhat: "打印时的样子：A4 纸宽，没有导航和按钮。",
  print: "打印预览内容",
  fileLater: "发布后可以下载",
};
