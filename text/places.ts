import type { PlaceKind } from "@/domain/place/place-kinds";
import type { PlaceRefusal } from "@/domain/place/place-refusals";

const counted = (many: number) => many.toLocaleString("zh-CN");

/** 查阅场所和公开渠道, for everybody. */
export const placesPage = {
  title: "查阅场所和公开渠道",
  description:
    "不上网也能看到政府信息的地方：查阅场所、资料索取点、公开栏、电子屏、触摸屏，以及刊登、播出政府信息的报刊和电台电视台。",
  lead: "除了本网站，您还可以在下面这些地方查阅、索取政府信息。查阅场所配有设施、设备，工作人员会提供帮助（《政府信息公开条例》第二十五条）。",
  kinds: {
    readingRoom: { title: "查阅场所", what: "可以查阅、抄录和复制已经公开的政府信息。" },
    readingPlace: { title: "资料索取点", what: "可以免费取走办事指南、政策汇编等资料。" },
    noticeBoard: { title: "公开栏", what: "张贴与当地居民有关的政府信息。" },
    electronicScreen: { title: "电子屏", what: "滚动显示通知、公告和预警信息。" },
    touchScreen: { title: "触摸屏", what: "可以自助查询政府信息和办事指南。" },
    press: { title: "报刊", what: "定期刊登政府文件和公告。" },
    broadcast: { title: "广播电视", what: "播出重要政策和公告。" },
  } satisfies Record<PlaceKind, { title: string; what: string }>,
  head: { name: "名称", address: "地址", openingHours: "开放时间", phone: "电话", agency: "管理机关" },
  none: "机关还没有登记查阅场所。您可以到各机关的办公地址查阅，地址见机构名录。",
  agencies: "机构名录",
  nothing: "—",
} as const;

/** The register of places at the publishing desk. */
export const placeRegister = {
  title: "公开渠道和场所",
  lead: "登记本机关的公开栏、电子屏、触摸屏、资料索取点、查阅场所，以及刊登信息的报刊和电台电视台。登记后显示在网站的“查阅场所和公开渠道”页上。",
  caption: "本机关的渠道和场所",
  none: "还没有登记。请在下面添加第一处。",
  heads: { name: "名称", kind: "类别", address: "地址", present: "正在公开" },
  present: (many: number) => `${counted(many)}件`,
  add: "添加一处",
  save: "保存",
  back: "返回公开渠道和场所",
  closed: "已停用",
  close: "停用这一处",
  closeHint: "停用后不再显示在网站上，也不能再登记新的张贴；已有的登记保留。",
  withdrawn: (many: number) =>
    `有${counted(many)}件已经撤下的信息还登记在张贴中，请尽快从现场取下，并登记取下日期。`,
  done: {
    added: "已添加。",
    saved: "已保存。",
    closed: "已停用。",
    placed: "已登记。",
    takenDown: "已登记取下日期。",
  },
  fields: {
    kind: "类别",
    name: { label: "名称", hint: "例如“增城广场电子屏”“市图书馆政府信息查阅点”" },
    address: { label: "地址", hint: "报刊、电台电视台可以不填" },
    openingHours: { label: "开放时间", hint: "例如“周一至周五9:00—17:00”" },
    phone: { label: "电话" },
    note: { label: "备注" },
  },
  choose: "请选择",
} as const;

/** What was put where, of one publication. */
export const placementPage = {
  title: "张贴和刊播登记",
  lead: "记录这条信息除网站以外在哪里公开过、从哪一天到哪一天。年度报告的渠道统计和检查时的证明以这里的登记为准。",
  notPublic: "这条信息还没有发布，或者已经撤下，不能登记新的张贴。",
  caption: "已登记的张贴和刊播",
  captionAt: "在这里公开过的信息",
  none: "还没有登记。",
  heads: { place: "地点或者媒体", title: "信息", placedOn: "开始日期", removedOn: "取下日期", note: "备注" },
  stillThere: "仍在公开",
  withdrawn: "（信息已撤下，请取下）",
  lasting: "长期留存",
  add: "登记新的张贴或者刊播",
  places: "公开在哪里",
  noPlaces: "本机关还没有登记任何渠道和场所，请先到“公开渠道和场所”添加。",
  placedOn: { label: "开始日期", hint: "例如2026-11-24，不能晚于今天" },
  note: { label: "备注", hint: "报刊写版次，广播电视写播出时段，可以不填" },
  submit: "登记",
  removedOn: "取下日期",
  takeDown: "登记取下",
  sheets: "打印张贴件",
  sheetA4: "A4张贴件（PDF）",
  sheetA3: "A3张贴件（PDF）",
  back: "返回这条信息",
} as const;

export const placeRefusals: Readonly<Record<PlaceRefusal, string>> = {
  noSuchPlace: "没有找到这个渠道或者场所，可能不属于本机关。没有保存。",
  changedMeanwhile: "这一处刚才被同事改过，没有保存。请重新打开页面，看过现在的内容再改。",
  placeClosed: "选中的渠道或者场所已经停用，没有登记。请改选其他的。",
  notPublic: "这条信息没有对外发布，没有登记。只有已经发布的信息才能张贴或者刊播。",
  alreadyThere: "这条信息已经登记在选中的地点张贴，没有重复登记。",
  notYet: "日期晚于今天，没有登记。请在实际张贴或者取下之后再登记。",
  beforePlaced: "取下日期早于开始日期，没有登记。请核对日期。",
  cannotBeTakenDown: "刊登、播出过的信息无法取下，没有登记。需要更正的，请刊播更正后另行登记。",
  noSuchPlacement: "没有找到这条登记，可能已经登记过取下日期。",
};

export const placeProblems: Readonly<Record<string, string>> = {
  missing: "请填写这一项",
  long: "填写的内容太长，请缩短",
  unknown: "没有这个选项，请重新选择",
  notADate: "请按“2026-11-24”的样子填写日期",
  dateRange: "这个日期不合理，请核对",
  illegal: "含有无法识别的字符，请删除后重新填写",
  privateUse: "含有只在个别字体里显示的字符，请换成通用汉字",
};
