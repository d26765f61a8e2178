/** What a person at the terminal reads of an export. */
export const exportText = {
  usage: [
    "用法：npm run -s export -- annual-report --agency 代码或名称 --year 年份",
    "  按办件记录现在的状态算出年度报告的三张表，以 JSON 输出，与 /api/v1/annual-reports 的格式相同。只读取，不改动任何数据。",
  ],
  unknownOption: (option: string) => `不认识的选项 ${option}。没有输出任何内容。`,
  unknownAgency: (name: string) => `没有代码或名称为“${name}”的机关。没有输出任何内容。`,
  unknownYear: (typed: string, first: number, last: number) =>
    `没有“${typed}”这个报告年度。请用 --year 写明 ${first} 至 ${last} 之间的四位年份。没有输出任何内容。`,
} as const;
