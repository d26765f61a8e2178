/** Why the edge turned a visit away, or why nothing could be answered. */
export type EdgeRefusal =
  | "badMessage"
  | "badAddress"
  | "wrongHost"
  | "notFound"
  | "methodNotTaken"
  | "signedOut"
  | "outsideNetwork"
  | "foreignOrigin"
  | "unreadableBody"
  | "bodyTooLarge"
  | "addressTooLong"
  | "headersTooLarge"
  | "tooManyVisits"
  | "tooSlow"
  | "overloaded"
  | "fault";

export interface RefusalFacts {
  /** Seconds until another try is welcome. */
  seconds: number;
  /** The most bytes that this address takes. */
  bytes: number;
  /** The number a person can read out on the telephone. */
  id: string;
}

export interface RefusalWords {
  title: string;
  what: string;
  /** What became of the text that was typed. */
  typed: string;
  next: readonly string[];
}

const NOTHING_CHANGED = "没有提交或修改任何内容。";
const STILL_ON_THE_PAGE =
  "这次没有保存。请按浏览器的“后退”回到刚才的页面，您填写的文字一般还在，建议先复制一份留存。";
const OTHER_WAYS =
  "着急办理的，可以到信息公开受理窗口当面提出，也可以邮寄书面申请或者拨打信息公开工作机构的电话，地址和电话见《信息公开指南》。";

function wait(seconds: number): string {
  return seconds < 90 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}

function size(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.floor(bytes / 1024)} KB`;
}

/** What a refused visitor reads: what happened, whether the typed text is safe, what to do next. */
export const refusalWords = {
  badMessage: () => ({
    title: "请求格式不正确",
    what: "服务器没能读懂这次访问，已经停止处理。",
    typed: NOTHING_CHANGED,
    next: ["请刷新页面再试一次；仍然不行的，请换一个浏览器或者网络。"],
  }),
  badAddress: () => ({
    title: "网址写法有误",
    what: "网址里有无法识别的字符，可能没有复制完整。",
    typed: NOTHING_CHANGED,
    next: ["请核对网址，或者从首页进入，再查找您要的信息。"],
  }),
  wrongHost: () => ({
    title: "请使用本站公布的网址访问",
    what: "您访问的网址不是本站公布的网址，没有处理。",
    typed: NOTHING_CHANGED,
    next: ["请核对浏览器地址栏里的网站名称，使用本站公布的网址重新打开。"],
  }),
  notFound: () => ({
    title: "找不到您要的页面",
    what: "这个网址没有对应的页面，可能是网址不完整，也可能是页面已经不在这里。",
    typed: NOTHING_CHANGED,
    next: ["请核对网址，或者从首页进入，再查找您要的信息。"],
  }),
  methodNotTaken: () => ({
    title: "这个网址不能这样打开",
    what: "这个网址不接受这种访问方式。接收表单的网址只能由页面上的按钮提交，不能直接打开。",
    typed: NOTHING_CHANGED,
    next: ["请从首页进入相应的页面，再进行操作。"],
  }),
  signedOut: () => ({
    title: "没有找到，或者登录已经失效",
    what: "这项操作只有登录的工作人员可以进行，这次没有执行。",
    typed: STILL_ON_THE_PAGE,
    next: ["工作人员请重新登录后再操作。", "查询信息、申请公开不需要登录，请从首页进入。"],
  }),
  outsideNetwork: () => ({
    title: "工作人员入口只在指定网络开放",
    what: "您现在使用的网络不在允许的范围内。",
    typed: NOTHING_CHANGED,
    next: ["工作人员请使用单位网络，或者与系统管理员联系。", "查询信息、申请公开不受影响，请从首页进入。"],
  }),
  foreignOrigin: () => ({
    title: "这次提交没有被接受",
    what: "提交的内容不是从本站页面发出的。为了防止别的网站冒用您的名义，已经拒绝。",
    typed: STILL_ON_THE_PAGE,
    next: ["请从本站首页进入相应的页面，重新填写后提交。", OTHER_WAYS],
  }),
  unreadableBody: () => ({
    title: "提交的内容无法读取",
    what: "提交的内容不是本站表单的格式，或者经过了压缩，服务器没有读取。",
    typed: STILL_ON_THE_PAGE,
    next: ["请使用本站页面上的表单提交；仍然不行的，请换一个浏览器。", OTHER_WAYS],
  }),
  bodyTooLarge: ({ bytes }) => ({
    title: "提交的内容太大，没有收下",
    what: `一次最多可以提交 ${size(bytes)}，这次超过了。`,
    typed: STILL_ON_THE_PAGE,
    next: ["请把内容缩短后再提交，或者分成几次提交。", "材料较多的，可以邮寄或者到受理窗口当面提交。"],
  }),
  addressTooLong: () => ({
    title: "网址太长，无法处理",
    what: "通常是因为在搜索框里粘贴了很长的文字。",
    typed: "要找的内容没有丢失，按浏览器的“后退”可以回到刚才的页面。",
    next: ["搜索时请只输入几个关键词，例如文件名称里的两三个词，或者发文字号。"],
  }),
  headersTooLarge: () => ({
    title: "随访问发送的内容太长，无法处理",
    what: "可能是在搜索框里粘贴了很长的文字，也可能是浏览器为本站保存的 Cookie 太多。",
    typed: NOTHING_CHANGED,
    next: ["搜索时请只输入几个关键词。", "仍然不行的，请清除浏览器中本站的 Cookie 后再打开。"],
  }),
  tooManyVisits: ({ seconds }) => ({
    title: "访问过于频繁，请稍后再试",
    what: `您所在的网络在短时间内访问次数过多，请在 ${wait(seconds)}后再试。`,
    typed: STILL_ON_THE_PAGE,
    next: [OTHER_WAYS],
  }),
  tooSlow: () => ({
    title: "网络太慢，内容没有收全",
    what: "服务器等了很久仍没有收到完整的内容，已经停止等待。",
    typed: STILL_ON_THE_PAGE,
    next: ["请检查网络后再试一次。", OTHER_WAYS],
  }),
  overloaded: ({ seconds }) => ({
    title: "现在访问的人较多，请稍后再试",
    what: `服务器一时处理不过来，请在 ${wait(seconds)}后再试。`,
    typed: NOTHING_CHANGED,
    next: [OTHER_WAYS],
  }),
  fault: ({ id }) => ({
    title: "系统暂时无法处理，请稍后再试",
    what: `这不是您的操作造成的，我们已经记录。错误编号：${id}`,
    typed:
      "如果您正在提交内容：看到编号和查询码的，说明已经收到；没有看到的，请按浏览器的“后退”，您填写的文字一般还在，建议先复制一份留存，再重新提交。",
    next: ["多次出现的，请记下错误编号告诉信息公开工作机构。", OTHER_WAYS],
  }),
} satisfies Record<EdgeRefusal, (facts: RefusalFacts) => RefusalWords>;

/** The fixed words around an edge page. */
export const edgePage = {
  site: "政府信息公开",
  home: "首页",
  guide: "信息公开指南",
  track: "查询申请进度",
};

/** What an operator reads when a setting of the edge is wrong. */
export const edgeSettings = {
  badNetwork: (network: string) =>
    `网络地址「${network}」写法有误，请写成 10.1.0.0/16、2001:db8::/32 或单个 IP 地址。`,
};
