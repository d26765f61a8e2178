interface Fault {
  status: number;
  title: string;
  paragraphs: readonly string[];
}

/** A form that could not be read at all: what happened, whether the text is safe, what to do next. */
export const faults = {
  wrongEncoding: {
    status: 400,
    title: "提交的内容含有无法识别的字符",
    paragraphs: [
      "请使用 UTF-8 编码提交。通常用浏览器直接打开本站填写即可。",
      "这次提交没有保存。按浏览器的“返回”键，刚才填写的内容一般还在，修改后可以重新提交。",
    ],
  },
  wrongType: {
    status: 415,
    title: "提交的格式不是网页表单",
    paragraphs: ["这个地址只接收网页表单。请从本站页面填写后提交。"],
  },
  tooLarge: {
    status: 413,
    title: "提交的内容太长",
    paragraphs: [
      "一次提交的文字不能超过 512 KB，这次提交没有保存。",
      "按浏览器的“返回”键，刚才填写的内容一般还在。请删减后重新提交；材料较多的，也可以当面或者邮寄提交。",
    ],
  },
} as const satisfies Record<string, Fault>;
