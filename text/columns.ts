import type { ColumnFields, ColumnRefusal } from "@/domain/catalogue/column-form";

/** The editor of the tree of columns. */
export const columnEditor = {
  add: "添加栏目",
  change: (name: string) => `栏目：${name}`,
  addressStays: (address: string) => `网址${address}不会改变；移动栏目后，原来的链接和订阅照常可用。`,
  save: "保存",
  back: "返回栏目列表",
  choose: "请选择",
  top: "（顶层）",
  noOwner: "（不指定）",
  noFrequency: "不规定",
  move: "调整次序",
  up: "上移",
  down: "下移",
  remove: "撤销栏目",
  removeHint:
    "只有从来没有发布过信息、没有稿件、也没有下级栏目的栏目才能撤销。撤销后，它的网址自动转到下面选的栏目。",
  statutory:
    "这是每个平台都必须有的栏目（国办公开办函〔2019〕61号，条例第二十条、第二十一条），名称和位置固定，不能撤销。",
  successor: { label: "网址转到", hint: "以前打开这个栏目的人会自动转到这里" },
  code: {
    label: "代码",
    hint: "用在网址里，由小写字母、数字和连字符组成，建好后不能修改，例如 water-supply",
  },
  fields: {
    name: { label: "名称" },
    parentCode: { label: "上级栏目" },
    ownerAgency: { label: "责任机关", hint: "由谁保证这个栏目按时更新" },
    updateDays: { label: "更新要求" },
    description: { label: "说明", hint: "写明这个栏目公开什么，显示在栏目页的标题下面" },
    columnType: { label: "栏目类别", hint: "写入网页的栏目类别标签，例如“政策文件”“政务公开”" },
    emptyNote: { label: "暂无内容时的提示", hint: "告诉读者可以到哪里查找，例如“本市没有此类收费项目”" },
  } satisfies Record<keyof ColumnFields, { label: string; hint?: string }>,
  done: {
    added: "栏目已经添加。",
    saved: "栏目已经保存。",
    unchanged: "内容没有变化。",
    moved: "次序已经调整。",
    removed: "栏目已经撤销，它的网址会自动转到新的栏目。",
  },
} as const;

export const columnRefusals: Readonly<Record<ColumnRefusal, string>> = {
  noSuchColumn: "没有找到这个栏目，可能刚被撤销。没有保存。",
  noSuchParent: "没有这个上级栏目，没有保存。请重新选择。",
  parentIsBelow: "上级栏目不能是自己或者自己的下级，没有保存。请重新选择。",
  noSuchAgency: "没有这个机关，没有保存。请重新选择。",
  codeTaken: "这个代码正在使用或者以前用过，没有添加。用过的网址不能改变含义，请换一个代码。",
  nameTaken: "同一个上级栏目下已经有同名的栏目，没有保存。请换一个名称。",
  nameIsStatutory: "这是法定栏目，名称不能修改，没有保存。",
  placeIsStatutory: "这是法定栏目，位置不能移动，没有保存。",
  changedMeanwhile: "这个栏目刚才被别人改过，没有保存。请重新打开页面，看过现在的内容再改。",
  isStatutory: "这是法定栏目，不能撤销。",
  hasColumns: "这个栏目还有下级栏目，没有撤销。请先移走或者撤销下级栏目。",
  hasPublications: "这个栏目发布过信息，没有撤销。已经发布的信息要保留原来的栏目和网址。",
  hasDrafts: "还有稿件准备发布到这个栏目，没有撤销。请先把稿件改到别的栏目。",
  noSuchSuccessor: "请选择网址转到哪个栏目，没有撤销。",
};
