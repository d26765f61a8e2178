import type { Step } from "@/domain/info-request/application/application-fields";
import { DEADLINES } from "@/domain/law/deadlines";
import { dayInFull } from "./dates";

const REGULATION = "《中华人民共和国政府信息公开条例》";

/** The citizen's way through the application: start page, steps, check, and what can go wrong. */
export const apply = {
  section: "依申请公开",
  description: "没有公开的政府信息，公民、法人和其他组织可以依法向行政机关申请公开。",

  start: {
    heading: "申请公开政府信息",
    lead: "网站上没有找到的政府信息，您可以申请公开。不需要说明用途，也不需要注册账号。",
    searchFirst: "很多信息已经公开，不用申请就能看到。",
    searchLink: "先搜一搜",
    noResult: (query: string) => `没有找到“${query}”？可以向我们申请公开。`,
    prefilled: (subject: string) => `开始后，“信息名称”会先填上：${subject}`,
    prefilledAgency: (agency: string) => `受理机关会先选上：${agency}`,
    facts: "申请之前",
    who: "谁可以申请",
    whoText: "公民、法人和其他组织都可以。未满14周岁的，由监护人提交。",
    prepare: "要准备什么",
    prepareText: "想要的信息的名称、文号或者特征；您的姓名或者单位名称、证件号码、联系方式。",
    howLong: "多久答复",
    howLongText: `收到申请之日起${DEADLINES.answer.count}个工作日内答复；需要延长的，最多再延长${DEADLINES.extension.count}个工作日，并会告知您。`,
    fee: "费用",
    feeText: "每月前10件不收费。超出合理数量的，可能依法收取信息处理费，以收费通知为准。",
    begin: "开始申请",
    beginHint: "一次一个问题，共6步，大约10分钟",
    beginFull: "一页填完",
    beginFullHint: "全部内容在一页上，适合熟悉的申请人",
    kept: "填写的内容自动保存30天，可以随时回来继续。",
    track: "查询已提交的申请",
    closedToday: (next: string) =>
      `今天不是工作日。现在可以提交，我们会在${dayInFull(next)}起与您确认收到，答复期限从确认的次日起算。`,
    otherWays: "其他申请方式",
    otherWaysText: (agency: string) =>
      `也可以向${agency}当面、邮寄、传真或者用电子邮件申请；书面申请确有困难的，可以口头提出，由工作人员代为填写。不受理电话申请。`,
    counter: "当面",
    letter: "信函",
    letterNote: "信封左下角请注明“政府信息公开申请”",
    fax: "传真",
    email: "电子邮件",
    inquiry: "咨询电话",
    otherAgencies: "查看其他机关的地址和电话",
    law: `依据：${REGULATION}第二十七条至第四十五条。`,
    discarded: "草稿已经删除，填写的内容没有保留。",
  },

  /** One question a page. */
  questions: {
    1: "您想要什么信息？",
    2: "哪个机关可能有这份信息？",
    3: "您是以什么身份申请？",
    4: "您的身份和联系方式",
    5: "您希望怎样收到答复？",
    6: "请核对后提交申请",
  } satisfies Record<Step, string>,
  stepNames: {
    1: "所需信息",
    2: "受理机关",
    3: "申请人类型",
    4: "身份和联系方式",
    5: "答复方式",
    6: "核对提交",
  } satisfies Record<Step, string>,
  stepLine: (step: Step, name: string) => `第 ${step} 步，共 6 步：${name}`,
  stepDone: "已完成",
  stepOpen: "未完成",
  stepsLabel: "填写进度",
  leads: {
    1: null,
    2: "选一个机关。选错了也没关系：不归它负责的，它会告诉您该找哪个机关。",
    3: "年度统计需要知道申请人的类型，同时决定下一步请您填写什么。",
    4: "法律要求申请人提供身份证明和联系方式。只有办理这件申请的工作人员能看到，加密保存，每次查看都有记录。",
    5: null,
    6: "请逐项核对。提交之后不能再改，但可以联系受理机关更正。",
  } satisfies Record<Step, string | null>,
  next: "下一步",
  nextToCheck: "下一步：核对",
  save: "保存修改",
  later: "保存，稍后再填",
  back: "返回上一步",
  backToCheck: "返回核对",
  change: "修改",

  full: {
    heading: "填写政府信息公开申请",
    lead: "填好之后先核对，再提交。没有标“选填”的都要填写。",
    toSteps: "内容太多？改为分步填写",
  },

  errorPrefix: "错误：",
  errorSummary: (count: number) => `有 ${count} 处需要修改`,
  kept: "其他内容都已保存。",

  found: {
    heading: "这些已经公开，可能就是您要的",
    lead: "点开看看。是您要的，就不用申请了。",
    none: "都不是的，请选择机关，继续申请。",
    thisIsIt: "已经找到，不用申请了",
    thisIsItHint: "按下后，这份草稿会删除。",
  },

  check: {
    wanted: "所需信息",
    agency: "受理机关",
    applicant: "申请人",
    contact: "联系方式",
    receiving: "答复方式",
    agencyNotSure: (agency: string) => `不确定，由${agency}帮助判断`,
    subjectFrom: (subject: string) => `未填写；将登记为“${subject}”`,
    fixFirst: "请先改好上面列出的内容，再提交申请。",
    fix: "去修改",
    submit: "提交申请",
    submitAgain: "仍然提交",
    truthful: "提交即表示您确认以上内容属实。",
    afterwards: (agency: string) =>
      `提交后您会得到编号和查询码。${agency}会在1个工作日内与您确认收到，答复期限从确认之日的次日起算。`,
    warnings: "提交前请留意",
    changed: "刚才的内容有改动，请再核对一遍后提交。",
    same: (number: string) =>
      `您在10分钟内提交过相同内容的申请 ${number}。如果是重复的，不用再提交；确实要再申请一次的，请按“仍然提交”。`,
    noticeMissing: "请先阅读个人信息处理告知书",
    sumAsk: (left: number, right: number) => `请回答：${left} 加 ${right} 等于几？`,
    sumHint: "写数字就可以。这样可以确认不是程序在自动提交。",
    sumLabel: "简单的算术题",
    sumMissing: "提交过快，请稍后重试，或者回答下面的算术题后直接提交",
    trap: "这一项请留空",
  },

  notice: {
    heading: "个人信息处理告知书",
    read: "我已阅读个人信息处理告知书",
    readLabel: "阅读确认",
    paragraphs: (agency: string, inquiry: string) => [
      `谁来处理：${agency}。`,
      `为什么处理：为了办理、答复和送达您的申请。这是${REGULATION}第二十九条规定的法定职责，依照《中华人民共和国个人信息保护法》第十三条第一款第三项、第三十四条，不需要征得您的同意，但应当告知您。`,
      "处理哪些信息：姓名或者单位名称、证件类型和号码、联系电话、通信地址、电子邮箱，以及您写的申请内容。证件号码是敏感个人信息，只用来核对身份。",
      "谁能看到：只有办理和审核这件申请的工作人员。各项信息加密保存，每次查看都有记录；不公开，不作其他用途。",
      "保存多久：与申请档案一并保存，期限依照档案管理的规定。没有提交的草稿，30天后自动删除。",
      `您的权利：可以查阅、复制、更正您的个人信息，请联系：${inquiry}。`,
    ],
  },

  aside: {
    heading: "填写帮助",
    saved: (day: string) => `填写的内容每一步都会自动保存，保留到${day}。`,
    link: "用这个链接可以回来继续填写，请收好，不要发给别人：",
    phone: (number: string, hours: string) => `不会填？请打电话 ${number}（${hours}）。`,
    discard: "不想申请了",
    discardText: "删除之后，填写的内容不能恢复。",
    discardButton: "删除这份草稿",
  },

  saved: {
    heading: "草稿已经保存",
    until: (day: string) => `内容保留到${day}，其间每次修改都会重新计算30天。`,
    how: "用下面的链接回来继续。请抄下来或者收藏这个页面；知道链接的人都能看到您填写的内容，请不要发给别人。",
    continue: "继续填写",
  },
  renewed: "原来的草稿已经过期。您刚才填写的内容没有丢，已经保存到这份新的草稿里，请核对后继续。",

  gone: {
    heading: "这份草稿已经不在了",
    what: "这个链接已过期（30 天），或者草稿已经删除，里面的内容没有保留。",
    typed: "如果您刚才正在填写，请按浏览器的“返回”键，把原来的内容复制过来。",
    restart: "重新开始",
  },

  submitted: {
    heading: "这份申请已经提交",
    what: (number: string) => `编号 ${number}。没有重复提交，您不用再做什么。`,
    where: "凭编号和提交时给您的查询码，可以查询办理进度。",
    track: "查询办理进度",
    lost: (inquiry: string) => `没有记下查询码的，请带上身份证明联系受理机关补发，电话 ${inquiry}。`,
    another: "再申请一项信息",
    receipt: "查看回执",
  },

  tooManyDrafts: {
    title: "从您的网络新建的申请太多",
    paragraphs: (minutes: number) => [
      `请过${minutes}分钟再试。已经开始填写的申请不受影响，可以用原来的链接继续。`,
      "急需申请的，也可以当面、邮寄或者传真提交，地址和号码见各机关的政府信息公开指南。",
    ],
  },
} as const;
