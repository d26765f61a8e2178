/** What the printed papers say that no page does. */
export const printed = {
  busy: {
    title: "现在生成文件的人很多，请稍后再试",
    paragraphs: ["文件没有生成。请过一分钟再打开这个网址，网页上的内容不受影响。"],
  },
  contents: "目　录",
  scan: (address: string) => `扫描二维码，或者访问${address}，查看最新内容。`,
} as const;

export const printedGazette = {
  download: "下载整期（PDF）",
  downloadVolume: (volume: number) => `下载第${volume}册（PDF）`,
  volume: (volume: number, volumes: number) => `第${volume}册（共${volumes}册）`,
  made: (day: string) =>
    `本期由政府信息公开平台于${day}按当时发布的内容编成。文件以后如有修改、废止，以网站显示的为准。`,
  fileName: (name: string, issue: string, volume: number | null) =>
    `${name}${issue}${volume === null ? "" : `第${volume}册`}`,
  where: (indexNumber: string, address: string) => `索引号：${indexNumber}　网址：${address}`,
} as const;

export const printedGuide = {
  download: "下载小册子（A5，PDF）",
  made: (day: string) => `本册由政府信息公开平台于${day}编成，机构地址、电话如有变动，以网站显示的为准。`,
  fileName: (siteName: string) => `${siteName}政府信息公开指南`,
} as const;
