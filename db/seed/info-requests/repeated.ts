import type { DemoInfoRequest } from "./shape";

/** What was asked for before by somebody else, and a refusal old enough to be looked at again. */
export const REPEATED: readonly DemoInfoRequest[] = [
  {
    key: "expropriation-plan-again",
    agency: "xintang",
    channel: "counter",
    daysAgo: 9,
    path: "assigned",
    applicant: {
      type: "person",
      name: "黎汝添",
      idKind: "residentId",
      idNumber: "440183197906129987",
      phone: "13800000137",
      address: "增城市新塘镇西洲村东约二巷6号",
      postalCode: "511340",
    },
    subject: "西洲村东江大道北延线征地补偿安置方案全文",
    description: "申请公开新塘镇西洲村东江大道北延线项目的征地补偿安置方案全文。",
    carrier: "paper",
    delivery: "pickup",
  },
  {
    key: "talent-housing-minutes",
    agency: "city",
    channel: "online",
    daysAgo: 384,
    path: "answered",
    outcome: "refusedDeliberation",
    applicant: {
      type: "person",
      name: "廖咏珊",
      idKind: "residentId",
      idNumber: "440183198503279969",
      phone: "13800000138",
      email: "liaoyongshan@example.com",
      address: "增城市荔城街和平路21号302房",
      postalCode: "511300",
    },
    subject: "人才公寓分配办法起草过程中的部门意见和讨论记录",
    description: "申请公开本市人才公寓分配办法在起草过程中各部门书面意见、专题会议讨论记录和历次修改稿。",
    carrier: "electronic",
    delivery: "online",
    answer: {
      ground:
        "《中华人民共和国政府信息公开条例》第十六条第二款规定，行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息，可以不予公开。",
      reason:
        "您申请的部门意见、会议讨论记录和修改稿，是办法尚未公布时形成的过程性信息，公开后可能影响各部门今后坦率地提出意见。办法正式公布后，可以在本网站查阅全文和解读。",
    },
  },
];
