import type { ConsultationChannel } from "@/domain/consultation/consultation";

/** What people come to an agency of the demonstration for, and whether there is anything to tell them. */
export interface DemoSubject {
  subject: string;
  /** Asked about every so many working days. */
  every: number;
  /** Every so manyth went without an answer; 0: none. */
  unanswered: number;
}

/** The agencies that register one by one. */
export const DEMO_SUBJECTS: Readonly<Record<string, readonly DemoSubject[]>> = {
  city: [
    { subject: "怎样申请公开政府信息", every: 2, unanswered: 0 },
    { subject: "征地补偿安置方案在哪里查", every: 3, unanswered: 0 },
    { subject: "电动自行车充电桩布点", every: 5, unanswered: 1 },
    { subject: "老旧小区加装电梯补贴", every: 6, unanswered: 2 },
  ],
  planning: [
    { subject: "控制性详细规划图纸查询", every: 3, unanswered: 0 },
    { subject: "建设工程规划许可批前公示", every: 5, unanswered: 0 },
    { subject: "旧村改造范围", every: 7, unanswered: 3 },
  ],
  xintang: [
    { subject: "宅基地审批条件", every: 3, unanswered: 0 },
    { subject: "村务公开栏更新", every: 8, unanswered: 2 },
    { subject: "流动图书车停靠时间", every: 9, unanswered: 1 },
  ],
};

/** Totals of a day that an agency only counts: about so many on every working day. */
export const DEMO_TOTALS: readonly {
  agency: string;
  channel: ConsultationChannel;
  about: number;
  source: string;
}[] = [
  { agency: "city", channel: "phone", about: 21, source: "政务公开热线登记台账" },
  { agency: "city", channel: "online", about: 4, source: "门户网站留言后台" },
  { agency: "xintang", channel: "counter", about: 35, source: "便民服务中心取号机" },
];

/** How many working days back the register of the demonstration reaches. */
export const DEMO_DAYS = 30;
