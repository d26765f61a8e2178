/** How a page is drawn and read aloud. */
export const display = {
  /** The name of the bar for a screen reader. */
  bar: "显示和朗读",
  contrast: "高对比",
  traditional: "繁體",
  simplified: "简体",
  helpMe: "找人帮我填",
  /** Stands above every page in traditional characters, itself converted. */
  converted: "繁体文字由系统自动转换，以简体版为准。",
  toSimplified: "查看简体版",
  theme: "深色显示",
  themes: { auto: "跟随设备", light: "总是浅色", dark: "总是深色" },
} as const;

/** 朗读本页; only a browser that can speak shows any of it. */
export const readAloud = {
  start: "朗读",
  startFull: "朗读本页",
  panel: "朗读控制",
  pause: "暂停朗读",
  goOn: "继续朗读",
  stop: "停止朗读",
  rate: "语速",
  rates: [
    { rate: 0.75, label: "慢" },
    { rate: 1, label: "中" },
    { rate: 1.4, label: "快" },
  ],
} as const;
