import type { DemoInfoRequest } from "./shape";

/** Requests answered in full or in part. */
export const GRANTED: readonly DemoInfoRequest[] = [
  {
    key: "expropriation-plan-xizhou",
    agency: "xintang",
    channel: "counter",
    daysAgo: 96,
    path: "answered",
    outcome: "granted",
    applicant: {
      type: "person",
      name: "湛伟雄",
      idKind: "residentId",
      idNumber: "440183196809149973",
      phone: "13800000101",
      address: "增城市新塘镇西洲村中街三巷12号",
      postalCode: "511340",
    },
    subject: "西洲村东江大道北延线征地补偿安置方案",
    description:
      "申请公开新塘镇西洲村东江大道北延线项目（涉及西洲村第3、第5经济合作社）的征地补偿安置方案、补偿登记汇总表和方案公告张贴的现场照片。本人为第5经济合作社成员，承包地在征收范围内。",
    carrier: "paper",
    delivery: "pickup",
    answer: {
      content:
        "一、《东江大道北延线项目征地补偿安置方案》全文，共14页，载明征收范围、土地现状、征收目的、补偿方式和标准、安置对象、安置方式和社会保障等内容。\n二、西洲村第3、第5经济合作社补偿登记汇总表，共6页。汇总表按合作社列明地类、面积和补偿总额，不涉及农户个人账户信息。\n三、方案公告在西洲村委会公告栏、第3和第5合作社办公点张贴的现场照片，共5张，照片显示张贴日期和位置。",
      howToObtain:
        "上述信息已复印25页并加盖骑缝章。请您在工作日9:00至12:00、13:30至17:30，携带本人有效身份证件到新塘镇人民政府办公室（新塘镇港口大道1号101室）领取。复印件不收取费用。如需改为邮寄，请致电020-82630851说明。",
    },
  },
  {
    key: "planning-verification-garden",
    agency: "planning",
    channel: "online",
    daysAgo: 72,
    path: "answered",
    outcome: "granted",
    applicant: {
      type: "person",
      name: "温嘉怡",
      idKind: "residentId",
      idNumber: "440183199111039987",
      phone: "13800000102",
      email: "wenjiayi@example.com",
      address: "增城市荔城街荔景大道118号翠湖花园6栋1203房",
      postalCode: "511300",
    },
    subject: "翠湖花园二期规划条件核实意见及总平面图",
    description:
      "申请公开荔城街翠湖花园二期（6至11栋）的建设工程规划条件核实意见书，以及核实时所依据的经批准总平面图，用于核对小区中心绿地、幼儿园和地面停车位的位置、数量。",
    carrier: "electronic",
    delivery: "online",
    answer: {
      content:
        "一、《建设工程规划条件核实意见书》（翠湖花园二期6至11栋），共3页。意见书载明该期建设用地面积28,640平方米，绿地率35.2%，地面机动车位126个、地下机动车位812个，配建6班幼儿园1所。\n二、经批准的翠湖花园二期总平面图（1∶500），1张。图中中心绿地位于7栋与9栋之间，面积3,180平方米；幼儿园位于地块西北角。",
      howToObtain:
        "上述两份信息已转换为PDF格式，可在本网站“我的申请”中凭查询码下载，文件保留90日。总平面图原件幅面为A1，如需查看纸质图，可凭本告知书到市城乡规划档案室（荔城街府佑路98号2号楼2层）查阅。",
    },
  },
  {
    key: "sewer-construction-contract",
    agency: "water",
    channel: "letter",
    registeredPost: true,
    daysAgo: 131,
    path: "answered",
    outcome: "partlyGranted",
    applicant: {
      type: "business",
      organisationName: "增城市荔源管道设备有限公司",
      creditCode: "91440183MA0DEM013E",
      legalRepresentative: "邱建文",
      contactName: "卢敏仪",
      phone: "13800000103",
      email: "office@liyuan.example.com",
      address: "增城市新塘镇太平洋工业区第62号",
      postalCode: "511340",
    },
    subject: "永和污水处理系统配套管网第三标段施工合同",
    description:
      "申请公开永和污水处理系统配套管网工程第三标段的施工合同、管材采购清单和工程变更审批表。我公司作为该标段未中标的投标人，拟了解合同实际执行的管材规格和变更数量。",
    carrier: "paper",
    delivery: "post",
    answer: {
      content:
        "一、《永和污水处理系统配套管网工程第三标段施工合同》协议书和专用条款，共38页，包括工程范围、合同价款、工期、质量标准、付款节点和违约责任。\n二、工程变更审批表4份，共9页，载明变更原因、变更工程量、审核金额和审批意见。\n三、管材采购清单（遮盖供货单价栏），共5页，保留管材名称、材质、管径、环刚度和数量。",
      howToObtain:
        "上述信息共52页，已随本告知书以邮政特快专递寄至您单位登记的地址，邮件编号可向020-82630731查询。",
      withheldParts:
        "管材采购清单中的各规格管材供货单价，以及施工合同附件中项目管理人员的身份证号码、手机号码。",
      ground:
        "《中华人民共和国政府信息公开条例》第十五条：涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开；第三十七条：能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。",
      reason:
        "本机关书面征求了施工单位和供货单位的意见。供货单位答复不同意公开供货单价，并说明该单价为其与施工单位单独议定、未对外披露，且双方约定保密，公开后将使同行掌握其报价。本机关审查认为，合同总价和付款情况已经公开，足以满足对财政资金使用的监督，供货单价不公开不会对公共利益造成重大影响。管理人员的证件号码和手机号码属于个人隐私，予以遮盖。",
    },
  },
  {
    key: "demolition-safety-assessments",
    agency: "land-housing",
    channel: "online",
    daysAgo: 158,
    path: "answeredLate",
    outcome: "partlyGranted",
    applicant: {
      type: "person",
      name: "赖国栋",
      idKind: "residentId",
      idNumber: "440183197402269994",
      phone: "13800000104",
      email: "laiguodong@example.com",
      address: "增城市增江街东桥东路21号",
      postalCode: "511300",
    },
    subject: "东桥东路旧城改造国有土地上房屋征收分户评估汇总",
    description:
      "申请公开增江街东桥东路旧城改造项目国有土地上房屋征收决定、补偿方案、房地产价格评估机构选定结果，以及全部被征收房屋的分户评估结果汇总表。",
    carrier: "electronic",
    delivery: "email",
    answer: {
      content:
        "一、《房屋征收决定》及所附补偿方案，共22页。\n二、房地产价格评估机构协商选定结果公告，共2页。\n三、分户初步评估结果公示表（遮盖姓名中的名字、身份证号码和电话），共17页，涉及被征收房屋146户，列明门牌号、结构、建筑面积、评估单价和评估总价。",
      howToObtain:
        "上述信息的PDF文件已发送至您登记的电子邮箱。征收决定和补偿方案同时公布在本网站“土地征收、房屋征收”栏目。",
      withheldParts:
        "分户评估结果中被征收人的完整姓名、身份证号码、联系电话，以及3户涉及继承纠纷的权属说明。",
      ground: "《中华人民共和国政府信息公开条例》第十五条、第三十七条。",
      reason:
        "《国有土地上房屋征收与补偿条例》第二十九条规定分户补偿情况在房屋征收范围内向被征收人公布，未规定向社会公开被征收人的身份信息。上述身份信息和家庭继承情况属于个人隐私，经征求意见，有关当事人不同意公开。本答复因核对146户表格未能在法定期限内作出，本机关向您致歉，并已对承办环节进行整改。",
    },
  },
];
