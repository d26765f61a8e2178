/** The catalogue in the form of the disclosure platform of Guangdong. */
export const gkmlptPage = {
  title: "政府信息公开目录（兼容接口）",
  description: "按广东省政府信息公开目录平台的格式提供的公开目录，供已有的采集程序使用。",
  lead: [
    "本页和下面的接口按广东省政府信息公开目录平台的格式提供，内容与本站的公开目录相同。原来采集该平台的程序，换成本站的网址就可以使用。",
    "新开发的程序建议使用本站的开放接口，有变更跟踪和全量归档。",
  ],
  openLink: "订阅与开放接口",
  how: "怎样采集",
  steps: (origin: string, sid: string) => [
    `从本页源代码取 SID（${sid}）和 TREE。TREE 是栏目树，id 是栏目编号，post_count 是包含下级栏目的条数。`,
    `取 ${origin}/gkmlpt/api/all/栏目编号?page=1&sid=${sid}，每页100条，最近发布的在前，包含下级栏目。page 从1起，写0与写1相同；没有更多时 articles 为空。栏目编号为0表示全部。`,
    "articles 的 date（成文日期）和 display_publish_time（发布时间）是从1970年起的秒数，created_at 是北京时间。id 是整数，不会改变，同一条信息在不同栏目里相同。",
  ],
  columns: "栏目",
  column: "栏目",
  number: "编号",
  count: "条数",
  everything: "全部",
  caption: "栏目编号和条数",
} as const;
