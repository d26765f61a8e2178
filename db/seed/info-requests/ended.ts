import type { DemoInfoRequest } from "./shape";

/** Requests that ended without an answer. */
export const ENDED: readonly DemoInfoRequest[] = [
  {
    key: "road-widening-unclear",
    agency: "construction",
    channel: "online",
    daysAgo: 84,
    path: "closedNotAmended",
    applicant: {
      type: "person",
      name: "谢佩霞",
      idKind: "residentId",
      idNumber: "440183198309069984",
      phone: "13800000116",
      email: "xiepeixia@example.com",
      address: "增城市荔城街学山路3号",
      postalCode: "511300",
    },
    subject: "修路的文件",
    description: "我们家门口那条路要修，请公开关于修路的所有文件。",
    carrier: "electronic",
    delivery: "online",
  },
  {
    key: "lighting-contract-withdrawn",
    agency: "urban-management",
    channel: "online",
    daysAgo: 31,
    path: "withdrawn",
    applicant: {
      type: "person",
      name: "苏启明",
      idKind: "residentId",
      idNumber: "440183198608219970",
      phone: "13800000117",
      email: "suqiming@example.com",
      address: "增城市增江街纬三路17号",
      postalCode: "511300",
    },
    subject: "增江画廊路段路灯养护合同",
    description: "申请公开增江画廊三期步道路灯养护合同和近一季度故障报修、修复登记表。",
    carrier: "electronic",
    delivery: "online",
  },
];
