import type { Genre } from "@/domain/publication/genres";

/** What was done with a draft of the demonstration after it was written: by whom (the end of the user name), and with which words. */
export type DraftStep =
  | { does: "submit"; by: string }
  | { does: "approve" | "clear" | "sendBack"; by: string; opinion: string }
  | { does: "schedule"; by: string; inDays: number };

/** A text that the publishing desk is working on, so that every queue of the demonstration has something in it. */
export interface DemoDraft {
  /** By which its files name it (draft-files.ts); without one it has none. */
  key?: string;
  agency: "city" | "dept" | "town";
  column: string;
  genre: Genre;
  theme: string;
  title: string;
  /** Written and formed this many days ago. */
  daysAgo: number;
  formedDaysAgo: number;
  summary: string;
  body: string;
  steps: readonly DraftStep[];
}

const submit: DraftStep = { does: "submit", by: "editor" };
const approve = (by: string, opinion: string): DraftStep => ({ does: "approve", by, opinion });
const sendBack = (by: string, opinion: string): DraftStep => ({ does: "sendBack", by, opinion });
const clear = (opinion: string): DraftStep => ({ does: "clear", by: "secrecy", opinion });

/** Drafts in every stage between writing and publishing. */
export const DRAFTS_UNDER_WAY: readonly DemoDraft[] = [
  {
    key: "draft-heating-subsidies",
    agency: "city",
    column: "social-security",
    genre: "公告",
    theme: "劳动、人事、监察\\社会保障",
    title: "增城市人民政府关于公布困难群众冬季取暖补助名单的公告",
    daysAgo: 1,
    formedDaysAgo: 1,
    summary: "今冬困难群众取暖补助的对象、标准和发放方式。",
    body: "现将今冬困难群众取暖补助名单予以公布，详见附件。\n一、补助按户发放，标准为每户300元，四人以上的家庭450元。\n二、对名单有异议的，请在公布之日起七日内向户籍所在地镇政府、街道办事处反映。",
    steps: [],
  },
  {
    agency: "city",
    column: "other-documents",
    genre: "通知",
    theme: "综合政务\\政务公开",
    title: "增城市人民政府关于做好冬季防火工作的通知",
    daysAgo: 1,
    formedDaysAgo: 2,
    summary: "部署今冬森林防火、用电用气安全检查和值班安排。",
    body: "各镇政府、街道办事处，市府直属各单位：\n入冬以来天气干燥，火险等级偏高。为保障群众生命财产安全，现就有关事项通知如下：\n一、加强野外用火管理。森林防火区内严禁焚烧秸秆、祭祀用火。\n二、开展用电用气安全检查。重点检查出租屋、小作坊和老旧小区，发现隐患当场整改。\n三、落实值班值守。各单位实行24小时值班，遇有火情立即报告。",
    steps: [],
  },
  {
    agency: "city",
    column: "other-documents",
    genre: "通告",
    theme: "城乡建设、环境保护\\其他",
    title: "增城市人民政府关于荔湖片区施工期间临时交通管制的通告",
    daysAgo: 2,
    formedDaysAgo: 4,
    summary: "荔湖大道部分路段围蔽施工期间的绕行路线和公交调整。",
    body: "因荔湖大道排水管网改造施工，现通告如下：\n一、施工期间，荔湖大道由府佑路口至挂绿路口路段双向各保留一条车道。\n二、过往车辆请按现场标志绕行夏街大道、荔景大道。\n三、途经该路段的公交线路临时迁移站点，具体以站牌公告为准。",
    steps: [submit],
  },
  {
    agency: "city",
    column: "social-security",
    genre: "通知",
    theme: "劳动、人事、监察\\社会保障",
    title: "增城市人民政府关于调整城乡居民最低生活保障标准的通知",
    daysAgo: 4,
    formedDaysAgo: 6,
    summary: "调整城乡居民最低生活保障标准，明确执行时间和经费渠道。",
    body: "各镇政府、街道办事处：\n为保障困难群众基本生活，市政府决定调整城乡居民最低生活保障标准，现通知如下：\n一、全市城乡居民最低生活保障标准统一执行。\n二、已经享受待遇的家庭由镇（街）直接核算补差，不需要重新申请。\n三、所需经费由市、镇两级财政按现行比例分担。",
    steps: [submit, approve("reviewer", "标准和经费渠道已与民政局、财政局核对，文字已校对，同意。")],
  },
  {
    agency: "city",
    column: "planning",
    genre: "通知",
    theme: "综合政务\\其他",
    title: "增城市人民政府关于印发《荔枝产业发展三年行动方案》的通知",
    daysAgo: 6,
    formedDaysAgo: 9,
    summary: "荔枝产业今后三年的种植、加工、品牌和冷链建设任务。",
    body: "各镇政府、街道办事处，市府直属各单位：\n《荔枝产业发展三年行动方案》已经市政府同意，现印发给你们，请认真组织实施。\n一、总体目标\n三年内改造低产果园，建成产地冷库，培育加工企业。\n二、主要任务\n（一）推广优良品种，保护古荔枝树。\n（二）建设产地预冷和冷链运输设施。\n（三）办好荔枝文化旅游活动。\n三、保障措施\n市农业局牵头，每半年通报一次进展。",
    steps: [
      submit,
      approve("reviewer", "与会议纪要和印发稿一致，错别字已改正。"),
      approve("reviewer-2", "任务分工已征得各牵头单位同意，可以公开。"),
    ],
  },
  {
    agency: "city",
    column: "municipal",
    genre: "公告",
    theme: "城乡建设、环境保护\\其他",
    title: "增城市人民政府关于增江东岸供水管网更新工程停水安排的公告",
    daysAgo: 5,
    formedDaysAgo: 7,
    summary: "供水管网更新期间的分片停水时间和应急送水点。",
    body: "因供水管网更新，增江东岸部分区域将分片短时停水，现公告如下：\n一、停水时间为夜间23时至次日5时，分三片轮流进行。\n二、医院、学校由供水车保障。\n三、应急送水点设在各社区居委会门前，咨询电话020-82631037。",
    steps: [
      submit,
      approve("reviewer", "停水时间与水务局来函一致。"),
      approve("reviewer-2", "同意。"),
      approve("reviewer-3", "同意公开，发布后请同步告知各社区。"),
    ],
  },
  {
    agency: "city",
    column: "education-health",
    genre: "意见",
    theme: "科技、教育\\教育",
    title: "增城市人民政府关于规范中小学课后服务的实施意见",
    daysAgo: 7,
    formedDaysAgo: 10,
    summary: "课后服务的时间、内容、收费和安全责任。",
    body: "各镇政府、街道办事处，市府直属各单位：\n为解决家长接送难题，现就规范中小学课后服务提出以下意见：\n一、课后服务坚持自愿参加，不得强制。\n二、服务时间一般到17时30分，不得讲授新课。\n三、收费标准按价格部门核定的执行，家庭经济困难学生免费。",
    steps: [
      submit,
      approve("reviewer", "同意。"),
      sendBack("reviewer-2", "第三条收费标准没有写明文件依据，请补充核定文件的文号后重新送审。"),
    ],
  },
  {
    agency: "city",
    column: "appointments",
    genre: "通知",
    theme: "劳动、人事、监察\\其他",
    title: "增城市人民政府关于市属国有企业负责人职务任免的通知",
    daysAgo: 6,
    formedDaysAgo: 8,
    summary: "市属国有企业负责人职务任免事项。",
    body: "各镇政府、街道办事处，市府直属各单位：\n经市政府研究决定，市属国有企业负责人任免事项已按程序办理，现予通知，请有关单位办理工作交接。",
    steps: [
      submit,
      approve("reviewer", "与任免文件一致。"),
      approve("reviewer-2", "同意。"),
      approve("reviewer-3", "同意公开。"),
      clear("经逐项审查，不涉及国家秘密、工作秘密和个人隐私，同意公开。"),
    ],
  },
  {
    agency: "city",
    column: "other-documents",
    genre: "通知",
    theme: "综合政务\\其他",
    title: "增城市人民政府办公室关于元旦期间政务服务窗口安排的通知",
    daysAgo: 3,
    formedDaysAgo: 5,
    summary: "节日期间政务服务窗口的开放时间和预约办法。",
    body: "各镇政府、街道办事处，市府直属各单位：\n为方便群众办事，现将节日期间政务服务窗口安排通知如下：\n一、婚姻登记、社会保障窗口实行预约服务。\n二、自助服务区每天8时至20时开放。\n三、紧急事项请拨打政务服务热线。",
    steps: [
      submit,
      approve("reviewer", "开放时间已与各窗口核对。"),
      approve("reviewer-2", "同意。"),
      approve("reviewer-3", "同意，按预定时间发布。"),
      clear("不涉及国家秘密、工作秘密和个人隐私，同意公开。"),
      { does: "schedule", by: "publisher", inDays: 2 },
    ],
  },
  {
    key: "draft-zhucun-plan",
    agency: "dept",
    column: "town-planning",
    genre: "公告",
    theme: "国土资源、能源\\其他",
    title: "增城市城乡规划局关于朱村南部单元控制性详细规划草案公示的公告",
    daysAgo: 2,
    formedDaysAgo: 3,
    summary: "朱村南部单元控制性详细规划草案的公示时间、地点和意见反馈办法。",
    body: "根据城乡规划有关规定，现将朱村南部单元控制性详细规划草案予以公示。\n一、公示时间为30日。\n二、公示地点为朱村街道办事处公告栏和本局网站。\n三、对草案有意见的，请在公示期内书面提出，并注明联系方式。",
    steps: [submit],
  },
  {
    agency: "dept",
    column: "licensing",
    genre: "公告",
    theme: "城乡建设、环境保护\\其他",
    title: "增城市城乡规划局关于荔城街一批建设工程规划许可证核发情况的公告",
    daysAgo: 4,
    formedDaysAgo: 12,
    summary: "本月核发的建设工程规划许可证的项目、地点和证号。",
    body: "本局本月核发建设工程规划许可证三件，现公告如下：\n一、荔城街第三小学教学楼扩建工程。\n二、荔城街社区卫生服务中心改造工程。\n三、府佑路人行天桥加装电梯工程。",
    steps: [submit, approve("reviewer", "证号和项目名称已与发证系统核对。")],
  },
  {
    agency: "town",
    column: "village-affairs",
    genre: "公告",
    theme: "农业、林业、水利\\其他",
    title: "新塘镇人民政府关于宅基地使用审批结果的公告",
    daysAgo: 3,
    formedDaysAgo: 5,
    summary: "本季度宅基地使用审批的村别、户数和面积。",
    body: "本季度经审核批准使用宅基地的情况公告如下：\n一、批准户数按村公布，详见各村村务公开栏。\n二、对审批结果有异议的，请向镇农业办反映。",
    steps: [submit],
  },
  {
    agency: "town",
    column: "warnings",
    genre: "通报",
    theme: "公安、安全、司法\\其他",
    title: "新塘镇人民政府关于东江水位上涨应对情况的通报",
    daysAgo: 1,
    formedDaysAgo: 2,
    summary: "堤防巡查、低洼区域排涝和人员转移安置情况。",
    body: "受上游来水影响，东江新塘段水位上涨。镇政府已组织堤防巡查，启用排涝泵站，并安排低洼区域居民临时安置。\n目前堤防运行正常，没有人员伤亡。请市民不要到堤岸逗留。",
    steps: [submit, approve("reviewer", "情况与三防办通报一致，同意公开。")],
  },
];
