import type { DemoFile } from "./publication-files";

/** The number that GB 11643 gives as its example: it checks, and is nobody's. */
const EXAMPLE_NUMBER = "11010519491231002X";

/** So that whoever is new sees the look through the files at work: one list gives away a number in a column that only is not shown, one plan is as it should be. */
export const DEMO_DRAFT_FILES: readonly DemoFile[] = [
  {
    publication: "draft-heating-subsidies",
    name: "附件：补助名单.xlsx",
    make: "sheet",
    rows: [
      ["序号", "姓名", "证件号码", "镇街", "金额（元）"],
      ["1", "张某某", EXAMPLE_NUMBER, "荔城街道", "300"],
      ["2", "李某某", EXAMPLE_NUMBER, "新塘镇", "300"],
      ["3", "王某某", EXAMPLE_NUMBER, "派潭镇", "450"],
    ],
    hiddenColumn: 3,
  },
  {
    publication: "draft-zhucun-plan",
    name: "附件：朱村南部单元控制性详细规划草案说明.pdf",
    make: "pdf",
    title: "朱村南部单元控制性详细规划草案说明",
    parts: [
      {
        heading: "一、规划范围",
        lines: [
          "东至朱村大道，南至西福河，西至规划道路，北至广汕公路。",
          "总面积约二平方公里，以测绘成果为准。",
        ],
      },
      {
        heading: "二、用地安排",
        lines: [
          "居住用地集中在朱村大道两侧，配建小学、幼儿园和社区卫生服务站。",
          "沿西福河控制公园绿地，不安排经营性用地。",
        ],
      },
      {
        heading: "三、意见反馈",
        lines: ["公示期内可以书面提出意见，寄送城乡规划局或者交到朱村街道办事处。"],
      },
    ],
  },
];
