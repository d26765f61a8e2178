import type { DemoInfoRequest } from "./shape";

/** Requests refused: 不予公开. */
export const REFUSED: readonly DemoInfoRequest[] = [
  {
    key: "presale-escrow-details",
    agency: "land-housing",
    channel: "email",
    daysAgo: 118,
    path: "answered",
    outcome: "refusedThirdPartyRights",
    applicant: {
      type: "business",
      organisationName: "广东万景房地产咨询有限公司",
      creditCode: "91440183MA0DEM0219",
      legalRepresentative: "简永康",
      contactName: "谢晓琳",
      phone: "13800000105",
      email: "research@wanjing.example.com",
      address: "增城市荔城街挂绿路99号807室",
      postalCode: "511300",
    },
    subject: "某商品房项目预售资金监管账户收支明细",
    description:
      "申请公开新塘镇江畔明珠商品房项目近一年的预售资金监管账户逐笔收支明细、工程款支付对象和开户银行对账单。",
    carrier: "electronic",
    delivery: "email",
    answer: {
      ground:
        "《中华人民共和国政府信息公开条例》第十五条：涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。但是，第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。",
      reason:
        "所申请的逐笔收支明细和银行对账单由开发企业向监管部门报送，包含购房人姓名和付款账号、材料供应商名称及成交价格，未对外披露。本机关依法征求开发企业和监管银行的意见，两家单位均书面答复不同意公开，理由分别为涉及经营秘密和客户信息保密义务。经审查，该项目监管账户目前按照工程进度拨付，未发现违规支取，不公开不会对公共利益造成重大影响。该项目的预售许可、监管银行名称和监管账号已经公布，您单位可在本机关政府信息公开专栏查询。",
    },
  },
  {
    key: "school-district-minutes",
    agency: "education",
    channel: "online",
    daysAgo: 64,
    path: "answered",
    outcome: "refusedDeliberation",
    applicant: {
      type: "person",
      name: "骆雅雯",
      idKind: "residentId",
      idNumber: "440183198806179981",
      phone: "13800000106",
      email: "luoyawen@example.com",
      address: "增城市荔城街富鹏路5号雍景苑2栋902房",
      postalCode: "511300",
    },
    subject: "荔城片区小学招生地段调整的内部讨论记录",
    description:
      "申请公开市教育局研究荔城片区小学招生服务区调整的班子会议讨论记录、未采用的备选方案和与镇教育指导中心的往来征求意见稿。",
    carrier: "electronic",
    delivery: "online",
    answer: {
      ground:
        "《中华人民共和国政府信息公开条例》第十六条第二款：行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，可以不予公开。法律、法规、规章规定上述信息应当公开的，从其规定。",
      reason:
        "您申请的会议讨论记录、备选方案和征求意见稿形成于招生服务区确定之前，属于决策过程中未定型的信息，未对外发生效力；公开后可能影响参会人员坦率发表意见，也容易使家长对并未采用的方案产生误解。没有法律、法规、规章规定上述信息应当公开。最终确定的招生服务区方案、服务区划分依据说明和公示期间收集意见的采纳情况，均已在本网站“教育、医疗”栏目公开。",
    },
  },
  {
    key: "pollution-penalty-file",
    agency: "environment",
    channel: "letter",
    daysAgo: 143,
    path: "answered",
    outcome: "refusedEnforcementFile",
    applicant: {
      type: "legalService",
      organisationName: "广东正荔律师事务所",
      creditCode: "31440000MD0DEM0307",
      legalRepresentative: "范子敬",
      contactName: "范子敬",
      phone: "13800000107",
      address: "增城市荔城街府前路66号三楼",
      postalCode: "511300",
    },
    subject: "某印染厂环境违法案卷",
    description:
      "申请公开对新塘镇工业园内一家印染厂（我所客户的上游加工单位）超标排放废水一案的全部案卷，包括立案审批表、现场检查笔录、询问笔录、监测报告、案件讨论笔录和行政处罚决定书。",
    carrier: "paper",
    delivery: "post",
    answer: {
      ground:
        "《中华人民共和国政府信息公开条例》第十六条第二款：行政执法案卷信息，可以不予公开。法律、法规、规章规定上述信息应当公开的，从其规定。",
      reason:
        "您单位申请的立案审批表、现场检查笔录、询问笔录、案件讨论笔录等属于行政执法案卷信息，其中含有举报人和被询问人的身份信息，公开可能影响今后的调查取证。本案行政处罚决定书依照《中华人民共和国行政处罚法》第四十八条已经公开，可在本机关“行政处罚、行政强制”栏目查阅。您单位如系案件当事人或者利害关系人的委托代理人，可以凭委托手续依照行政处罚、行政复议或者行政诉讼的有关规定申请查阅案卷。",
    },
  },
  {
    key: "waterworks-control-points",
    agency: "water",
    channel: "fax",
    daysAgo: 87,
    path: "answered",
    outcome: "refusedEndangersSafety",
    applicant: {
      type: "research",
      organisationName: "增城市城乡水务技术研究所",
      creditCode: "12440183MB0DEM041J",
      legalRepresentative: "莫振邦",
      contactName: "区慧玲",
      phone: "13800000108",
      address: "增城市荔城街观绿路30号",
      postalCode: "511300",
    },
    subject: "荔城水厂取水口安防布设和主干管控制阀门坐标",
    description:
      "为开展供水可靠性课题研究，申请公开荔城水厂取水口安全防护设施布设图、主干供水管网控制阀门的坐标和远程控制系统结构图。",
    carrier: "electronic",
    delivery: "fax",
    answer: {
      ground:
        "《中华人民共和国政府信息公开条例》第十四条：公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。",
      reason:
        "荔城水厂承担中心城区约42万人的供水任务。取水口安防布设、主干管控制阀门坐标和远程控制系统结构一旦公开，可能被用于破坏供水设施或者入侵控制系统，直接影响公共饮水安全。课题研究所需的年供水量、管网漏损率、水质检测结果等已在本机关网站公开；确需精度更低的管网概化图，可以通过合作研究协议依照保密规定取得。",
    },
  },
  {
    key: "neighbour-property-register",
    agency: "land-housing",
    channel: "counter",
    daysAgo: 51,
    path: "answered",
    outcome: "refusedAdministrativeInquiry",
    applicant: {
      type: "person",
      name: "姚锡添",
      idKind: "residentId",
      idNumber: "440183196507209977",
      phone: "13800000109",
      address: "增城市石滩镇立新中路45号",
      postalCode: "511330",
    },
    subject: "石滩镇立新中路47号房屋的产权登记资料",
    description:
      "申请公开石滩镇立新中路47号房屋的权利人、登记日期、历次转移登记材料和宗地图。本人与该房屋业主因共用墙体有争议。",
    carrier: "paper",
    delivery: "pickup",
    answer: {
      ground:
        "《中华人民共和国政府信息公开条例》第三十六条第七项：所申请公开信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定的，告知申请人依照有关法律、行政法规的规定办理。《不动产登记暂行条例》第二十七条：权利人、利害关系人可以依法查询、复制不动产登记资料，不动产登记机构应当提供。",
      channelAdvice:
        "您可以利害关系人的身份到市不动产登记中心查询窗口（荔城街惠民路2号1楼，工作日9:00至17:00，电话020-82630330）申请查询。请携带本人身份证件，并提供与该房屋存在利害关系的材料，例如相邻房屋的不动产权证书、法院受理通知书或者仲裁受理通知书。查询结果证明当场出具。",
    },
  },
  {
    key: "staff-appraisal-rules",
    agency: "city",
    channel: "online",
    daysAgo: 21,
    path: "signed",
    outcome: "refusedInternalAffairs",
    applicant: {
      type: "person",
      name: "欧阳健生",
      idKind: "residentId",
      idNumber: "440183197912129991",
      phone: "13800000110",
      email: "ouyangjs@example.com",
      address: "增城市中新镇中福路78号",
      postalCode: "511365",
    },
    subject: "市政府大院值班室排班表和车辆调度登记",
    description: "申请公开市政府机关大院近半年值班室人员排班表、公务用车调度登记表和食堂采购流程单。",
    carrier: "electronic",
    delivery: "online",
    answer: {
      ground:
        "《中华人民共和国政府信息公开条例》第十六条第一款：行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。",
      reason:
        "值班排班、车辆调度登记和食堂采购流程是机关内部人事、后勤管理过程中形成的记录，不对外部产生影响。公务用车的保有量和运行维护费、机关运行经费的采购情况已经在本网站“财政预算、决算”和“政府集中采购”栏目公开，您可以查阅。",
    },
  },
];
