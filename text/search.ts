const grouped = (count: number) => count.toLocaleString("zh-CN");

/** What the search page says of words: other wordings, how to ask more exactly, the document that bears a number. */
export const searchWords = {
  also: (words: readonly string[]) => `也搜了${words.map((word) => `“${word}”`).join("、")}。`,
  onlyTyped: (word: string) => `只搜“${word}”`,
  tips: "搜索小技巧",
  tipList: [
    ["增府办〔2026〕16号", "输入文号或者索引号，直接打开这份文件；括号写成什么样、写不写“号”都可以。"],
    ["农村 污水", "几个词之间空一格，找同时含有这些词的信息。"],
    ["“生活垃圾分类”", "加引号，词按原样搜索，不搜同义词。"],
    ["预算 -决算", "词的前面加减号，去掉含有这个词的信息。"],
    ["标题:规划", "前面加“标题:”，只找标题和文号里有这个词的信息。"],
    ["規劃", "简体、繁体都可以，找到的结果相同。"],
  ],
  from: "成文日期从",
  to: "到",
  issuedFrom: (day: string) => `成文日期：${day}起`,
  issuedTo: (day: string) => `成文日期：${day}止`,
  issuedBetween: (from: string, to: string) => `成文日期：${from}至${to}`,
  unknownDay: (name: string, typed: string) =>
    `“${typed}”不是日期，下面没有按“${name}”筛选。请写成2026-01-31这样。`,
  turned: "成文日期的起止写反了，已经对调。",
  rows: "每页条数",
  rowsName: (rows: number) => `${rows}条`,
  byNumber: {
    label: "按编号打开",
    what: (query: string) => `您搜索的是编号“${query}”，已经直接打开这份文件。`,
    list: "查看全部搜索结果",
  },
  files: (count: number) => `附件 ${count}`,
  inFile: (name: string, page: number | null) =>
    page === null ? `附件《${name}》` : `附件《${name}》第${page}页`,
  inSheet: (name: string, sheet: string) => `附件《${name}》工作表“${sheet}”`,
  near: {
    heading: "标题相近的信息",
    intro: "下面这些信息的标题与您输入的词部分相同，不一定就是您要找的。",
  },
} as const;

/** Taking results along: as a feed, or as a file. */
export const searchTake = {
  label: "把结果带走",
  subscribe: "订阅本次检索",
  export: "导出全部结果",
  formats: { csv: "CSV 表格", xlsx: "Excel 表格", json: "JSON 数据" },
  capped: (most: number) => `结果较多，文件里只有前${grouped(most)}条。缩小范围后再导出，可以得到全部。`,
  file: (day: string, capped: boolean) => `政府信息检索结果-${day}${capped ? "-前10000条" : ""}`,
  sheet: "检索结果",
  notesSheet: "说明",
  notes: {
    query: (query: string) => (query === "" ? "检索词：无，全部公开信息" : `检索词：${query}`),
    conditions: (conditions: string) => `筛选条件：${conditions}`,
    total: (total: number) => `共${grouped(total)}条。`,
    on: (day: string) => `导出日期：${day}`,
  },
  heads: {
    indexNumber: "索引号",
    title: "标题",
    documentNumber: "发文字号",
    agency: "发文机关",
    column: "栏目",
    theme: "主题分类",
    genre: "文种",
    issuedOn: "成文日期",
    publishedOn: "发布日期",
    validity: "有效性",
    url: "网址",
  },
  unknownFormat: "没有导出：不能导出成这种文件。请在下面选择 CSV、Excel 或者 JSON。",
  notMade: "现在导出的人较多，Excel 文件没有做出来。请过几分钟再试，或者改为导出 CSV，内容相同。",
} as const;

/** The administrator's page of synonyms. */
export const synonymsPage = {
  title: "检索同义词",
  lead: "公众用口语里的说法搜索，也能找到用正式名称写的文件。一组里的词互相代替；加引号的词和减号后的词不代替。改动立即生效。",
  caption: "同义词，按增改先后",
  words: "同一个意思的词",
  hits: "各词的命中条数",
  hitsOf: (word: string, hits: string) => `${word} ${hits}条`,
  more: (count: number) => `${grouped(count)}以上`,
  count: (count: number) => grouped(count),
  none: "还没有同义词。",
  lookTitle: "增加一组词",
  lookHint: "词与词之间用顿号或者空格分开，2到8个词，每个词2到20个字。先看各词能找到多少条，再增加。",
  changeHint: "词与词之间用顿号或者空格分开，2到8个词，每个词2到20个字。",
  look: "查看命中条数",
  add: "增加这组词",
  found: "各词能找到的信息",
  together: (count: string) => `搜其中任何一个词，都会找到这${count}条。`,
  change: (words: string) => `修改：${words}`,
  save: "保存这组词",
  remove: "删除这组词",
  removeHint: "删除以后，这些词不再互相代替，搜索只找输入的那个词。",
  back: "返回同义词列表",
  added: "这组词已经增加。",
  saved: "这组词已经保存。",
  unchanged: "内容没有变化。",
  removed: "这组词已经删除。",
  taken: (word: string, group: readonly string[]) =>
    `“${word}”已经在另一组“${group.join("、")}”里，没有保存。一个词只能在一组里，请到那一组修改。`,
  notFound: "没有这组词，可能已经被删除。没有做任何改动，请返回列表查看。",
  problems: {
    few: "至少填写两个不同的词，用顿号或者空格分开",
    manyWords: "一组最多8个词，请减少几个",
    short: "每个词至少两个字，一个字会找到几乎所有信息",
    longWord: "有的词超过20个字，请缩短",
    signs: "词里不能有引号、冒号，开头不能是减号，也不能只有符号",
    illegal: "含有无法识别的字符，请删除后重新填写",
  },
} as const;

/** What stands beside a suggestion that has no number of its own. */
export const suggestionKinds = { publication: "文件", column: "栏目" } as const;
