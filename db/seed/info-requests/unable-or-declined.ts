import type { DemoInfoRequest } from "./shape";

/** Requests that could not be met (无法提供) or were not handled as such (不予处理). */
export const UNABLE_OR_DECLINED: readonly DemoInfoRequest[] = [
  {
    key: "homestead-approval-1993",
    agency: "xintang",
    channel: "counter",
    daysAgo: 109,
    path: "answered",
    outcome: "unableNotHeld",
    outcomeReason: "notExist",
    applicant: {
      type: "person",
      name: "黎桂兰",
      idKind: "residentId",
      idNumber: "440183195704089965",
      phone: "13800000111",
      address: "增城市新塘镇瓜岭村南约七巷3号",
      postalCode: "511340",
    },
    subject: "瓜岭村南约七巷3号宅基地1993年审批材料",
    description:
      "申请公开1993年本人亡夫黎锦棠名下瓜岭村南约七巷3号宅基地的建房申请表、镇政府审批表和四至草图，办理房屋确权使用。",
    carrier: "paper",
    delivery: "pickup",
    answer: {
      searchRecord:
        "本机关村镇建设管理所、档案室分别以“黎锦棠”“瓜岭村”“南约七巷”“宅基地”“建房审批”为关键词，检索了电子档案管理系统1988年至1998年的村镇建设类目录，并逐卷翻阅1992年、1993年、1994年《农民建房审批》共11卷，同时查阅了瓜岭村移交的宅基地登记簿2册，均未发现您申请的材料。另向市档案馆查询进馆档案目录，该馆复函称无此件。",
      reason:
        "经检索，本机关没有制作或者保存您申请公开的政府信息，该政府信息不存在。办理房屋确权时缺少历史审批材料的，可以由瓜岭村民委员会出具土地使用情况说明并公示，再向新塘国土资源所（电话020-82630343）申请按照历史沿革办理。",
    },
  },
  {
    key: "metro-environmental-approval",
    agency: "city",
    channel: "online",
    daysAgo: 58,
    path: "answered",
    outcome: "unableNotHeld",
    outcomeReason: "notOurs",
    applicant: {
      type: "person",
      name: "许俊杰",
      idKind: "residentId",
      idNumber: "440183199501309997",
      phone: "13800000112",
      email: "xujunjie@example.com",
      address: "增城市朱村街南岗横路9号2栋504房",
      postalCode: "511370",
    },
    subject: "轨道交通朱村站环境影响报告书批复",
    description:
      "申请公开轨道交通21号线朱村站及风亭、冷却塔的环境影响报告书批复和噪声敏感点防护措施的审批意见。",
    carrier: "electronic",
    delivery: "email",
    answer: {
      searchRecord:
        "市府办公室检索了公文处理系统“轨道交通”“朱村站”“环境影响”等关键词的收文、发文，仅有转送项目规划用地的公文，没有环境影响报告书及其批复。",
      reason:
        "城市轨道交通21号线环境影响报告书由建设单位报广州市环境保护主管部门审批，批复不是本机关制作或者保存，不属于本机关负责公开。",
      otherAgency:
        "请向广州市生态环境局提出申请，受理渠道可拨打12345查询。本市范围内施工期噪声监测情况，可以向增城市环境保护局申请，地址为增城市荔城街府佑路98号4号楼，邮政编码511300，电话020-82630381。",
    },
  },
  {
    key: "migrant-enrolment-statistics",
    agency: "education",
    channel: "email",
    daysAgo: 79,
    path: "answered",
    outcome: "unableNeedsCreation",
    applicant: {
      type: "research",
      organisationName: "华南城乡发展研究中心",
      creditCode: "52440000MJ0DEM059A",
      legalRepresentative: "沈维扬",
      contactName: "戴诗敏",
      phone: "13800000113",
      email: "data@hncx.example.com",
      address: "广州市天河区云岭路18号1602室",
      postalCode: "510620",
    },
    subject: "近十年各校随迁子女按来源省份、父母职业的交叉统计",
    description:
      "申请公开近十年本市每所义务教育学校随迁子女人数，按来源省份、父母职业、积分分段和录取结果作交叉统计，并按年级制作成表格。",
    carrier: "electronic",
    delivery: "email",
    answer: {
      reason:
        "本机关没有制作过按来源省份、父母职业、积分分段和录取结果交叉统计的信息。要提供该信息，需要从十年间数万份报名表中逐份提取、分类、汇总，属于《中华人民共和国政府信息公开条例》第三十八条规定的对现有政府信息进行加工、分析的情形，本机关不予提供。本机关已有各年度按镇街、按公办民办统计的随迁子女在读人数，可以在本网站“教育、医疗”栏目查询，也可以就该现有统计另行申请。",
    },
  },
  {
    key: "village-officer-complaint",
    agency: "xintang",
    channel: "online",
    daysAgo: 43,
    path: "answered",
    outcome: "declinedPetition",
    applicant: {
      type: "person",
      name: "钟满堂",
      idKind: "residentId",
      idNumber: "440183197205199974",
      phone: "13800000114",
      address: "增城市新塘镇解放北路20号",
      postalCode: "511340",
    },
    subject: "要求查处本村干部出租厂房收受好处",
    description:
      "我村第2合作社厂房长期低价出租，村干部从中收取好处费，请镇政府公开如何处理这些干部，并责令立即收回厂房、赔偿村民损失。",
    carrier: "electronic",
    delivery: "online",
    answer: {
      reason:
        "您提交的申请没有指向一份已经制作或者获取的政府信息，实质是对村干部履职和集体资产出租提出的举报和投诉，请求本机关查处并责令赔偿。依照《中华人民共和国政府信息公开条例》第三十九条第一款，本机关不作为政府信息公开申请处理。",
      channelAdvice:
        "您可以通过下列渠道反映：举报村干部违纪违法问题，向市纪检监察机关举报，电话12388；反映集体资产出租问题，向新塘镇农业农村办公室提出，地址为新塘镇港口大道1号2号楼203室，电话020-82630866；信访事项可拨打12345。您同时希望了解本村厂房出租合同的，可以另行向本村经济联合社查阅，或者向本机关就具体合同名称提出公开申请。",
    },
  },
  {
    key: "planning-permit-again",
    agency: "planning",
    channel: "online",
    daysAgo: 36,
    path: "answered",
    outcome: "declinedDuplicate",
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
    subject: "翠湖花园二期规划条件核实意见书",
    description: "再次申请公开翠湖花园二期6至11栋规划条件核实意见书和总平面图，希望确认车位数量。",
    carrier: "electronic",
    delivery: "online",
    answer: {
      earlierAnswer:
        "您此前已就相同的信息向本机关提出申请，本机关已作出《政府信息公开告知书》，向您提供了《建设工程规划条件核实意见书》和经批准的总平面图，其中地面机动车位126个、地下机动车位812个。依照《中华人民共和国政府信息公开条例》第三十六条第六项，本机关不予重复处理。您如需再次下载，可以使用前次申请的查询码；遗失查询码的，可以凭身份证件到市城乡规划局办公室（电话020-82630201）找回。",
    },
  },
  {
    key: "yearbook-volume",
    agency: "city",
    channel: "letter",
    registeredPost: true,
    daysAgo: 201,
    path: "answered",
    outcome: "declinedPublishedWork",
    applicant: {
      type: "nonprofit",
      organisationName: "增城市荔乡文化促进会",
      creditCode: "51440183MJ0DEM067L",
      legalRepresentative: "关佩珊",
      contactName: "麦可盈",
      phone: "13800000115",
      address: "增城市荔城街和平路12号",
      postalCode: "511300",
    },
    subject: "近五年《增城年鉴》全文",
    description: "申请免费提供近五年《增城年鉴》纸质版各2册，用于村史编写。",
    carrier: "paper",
    delivery: "post",
    answer: {
      howToObtain:
        "《增城年鉴》是公开出版物。依照《中华人民共和国政府信息公开条例》第三十九条第二款，申请内容为要求行政机关提供政府公报、报刊、书籍等公开出版物的，行政机关可以告知获取的途径。您可以到市图书馆地方文献室（荔城街府佑路100号，星期二至星期日9:00至17:30）免费查阅和复印，也可以在新华书店增城门店购买，近两年电子版可在市档案局网站浏览。",
    },
  },
];
