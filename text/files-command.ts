import { objectCarePage } from "./file-library";

/** What `npm run files` says. */
export const filesCommandText = {
  usage: [
    "用法：npm run files -- scrub",
    "把存储的全部文件重新核对一遍，列出缺失或者损坏的。退出码：0 全部完好，1 有缺失或者损坏，2 用法不对。",
  ],
  fault: (fault: "missing" | "damaged", objectName: string, sha256: string) =>
    `${objectCarePage.fault[fault]}：objects/${objectName.slice(0, 2)}/${objectName}（SHA-256 ${sha256}）`,
  summary: (checked: number, faults: number) =>
    faults === 0
      ? `已核对${checked}个文件，全部完好。`
      : `已核对${checked}个文件，${faults}个缺失或者损坏。请从备份恢复上面列出的文件，再核对一次。`,
};
