import { ALERT_KINDS, type AlertColour, type AlertKind, alertName } from "@/domain/alert/alert-kinds";

interface Template {
  /** What is happening, in the terms in which the kind's source defines each colour. */
  situation: Partial<Record<AlertColour, string>>;
  /** What to do under blue and yellow, and under orange and red. */
  careful: readonly string[];
  severe: readonly string[];
}

const STAY_INFORMED = "及时关注后续预警信息，遇险请拨打110、119或者120。";

const wind = (hours: number, mean: number, gust: number) =>
  `${hours}小时内本地可能受大风影响，平均风力达${mean}级以上，或者阵风${gust}级以上。`;
const typhoon = (hours: number, mean: number, gust: number) =>
  `受台风影响，${hours}小时内本地平均风力可能达到${mean}级以上，或者阵风${gust}级以上，并可能持续。`;
const rain = (hours: number, millimetres: number) =>
  `${hours}小时内本地降雨量将达到${millimetres}毫米以上，或者已达到${millimetres}毫米以上且降雨可能持续。`;
const snow = (hours: number, millimetres: number) =>
  `${hours}小时内本地降雪量将达到${millimetres}毫米以上，或者已达到${millimetres}毫米以上且降雪可能持续。`;

/** What the editor finds filled in; after 《气象灾害预警信号及防御指南》 for weather, in plain words for everything else. */
const TEMPLATES: Readonly<Record<AlertKind, Template>> = {
  typhoon: {
    situation: {
      blue: typhoon(24, 6, 8),
      yellow: typhoon(24, 8, 10),
      orange: typhoon(12, 10, 12),
      red: typhoon(6, 12, 14),
    },
    careful: [
      "关紧门窗，收好阳台和楼顶容易被风吹落的物品。",
      "减少外出，不要在广告牌、临时搭建物和大树下停留。",
      "停止高空、水上等户外危险作业，船只回港避风。",
      STAY_INFORMED,
    ],
    severe: [
      "停止一切户外活动，尽快到坚固的室内躲避，远离窗户。",
      "住在危房、工棚、低洼地和山边的，马上听从安排转移。",
      "切断室外危险电源，备好饮用水、食物、手电筒和常用药品。",
      "台风中心经过时风力会突然减小，请继续留在安全的地方。",
      STAY_INFORMED,
    ],
  },
  rainstorm: {
    situation: { blue: rain(12, 50), yellow: rain(6, 50), orange: rain(3, 50), red: rain(3, 100) },
    careful: [
      "减少外出，避开低洼地、地下通道和山边。",
      "开车遇到积水不要贸然通过。",
      "检查阳台、屋顶和院落排水，搬走低处的贵重物品。",
      STAY_INFORMED,
    ],
    severe: [
      "停止户外作业和户外活动，留在安全的室内。",
      "住在山边、河边和低洼处的，马上听从安排转移。",
      "不要进入地下车库、地下通道和涵洞；车辆被淹时立即弃车往高处走。",
      "积水漫入屋内时，先切断电源。",
      STAY_INFORMED,
    ],
  },
  heat: {
    situation: {
      yellow: "连续三天本地日最高气温将在35℃以上。",
      orange: "24小时内本地最高气温将升至37℃以上。",
      red: "24小时内本地最高气温将升至40℃以上。",
    },
    careful: [
      "午后减少户外活动，外出做好防晒，多喝水。",
      "高温条件下作业的人员缩短连续工作时间。",
      "多留意家中老人、孩子和病人。",
    ],
    severe: [
      "避开上午10时至下午4时外出，停止高温时段的户外露天作业。",
      "出现头晕、恶心等中暑症状，马上到阴凉处休息，严重的拨打120。",
      "注意用电安全，防止线路过载引起火灾。",
      "多留意独居老人、孩子和病人，切勿把人留在密闭的车内。",
    ],
  },
  lightning: {
    situation: {
      yellow: "6小时内本地可能发生雷电活动，可能造成雷电灾害事故。",
      orange: "2小时内本地发生雷电活动的可能性很大，出现雷电灾害事故的可能性比较大。",
      red: "2小时内本地发生雷电活动的可能性非常大，出现雷电灾害事故的可能性非常大。",
    },
    careful: [
      "尽量留在室内，关好门窗。",
      "户外活动和水上活动应当及时结束。",
      "不要在树下、电线杆旁和塔吊下避雨。",
    ],
    severe: [
      "留在室内，不要使用没有防雷装置的电器，不要触摸金属管线。",
      "在空旷处的，远离大树、水面和高耸的金属物，不要打伞、不要举高农具。",
      "停止一切户外作业，遇人被雷击请立即拨打120并施救。",
    ],
  },
  gale: {
    situation: {
      blue: wind(24, 6, 7),
      yellow: wind(12, 8, 9),
      orange: wind(6, 10, 11),
      red: wind(6, 12, 13),
    },
    careful: [
      "关好门窗，加固棚架、广告牌等容易被风吹动的搭建物。",
      "不要在高大建筑、广告牌和大树下停留。",
      "停止高空和水上作业，船只回港。",
    ],
    severe: [
      "停止户外活动和户外作业，留在坚固的室内。",
      "住在工棚、危旧房屋的，马上转移到安全的地方。",
      "切断户外危险电源，远离玻璃窗和临时搭建物。",
      STAY_INFORMED,
    ],
  },
  hail: {
    situation: {
      orange: "6小时内本地可能出现冰雹天气，并可能造成雹灾。",
      red: "2小时内本地出现冰雹的可能性极大，并可能造成重雹灾。",
    },
    careful: [],
    severe: [
      "马上到坚固的室内躲避，不要在大树和简易棚下停留。",
      "户外行走时用手边的硬物保护头部。",
      "把车辆、家禽家畜转移到有顶的地方，保护好温室大棚。",
    ],
  },
  cold: {
    situation: {
      yellow: "受冷空气影响，24小时内本地气温将急剧下降10℃以上，或者日平均气温维持在12℃以下。",
      orange: "受冷空气影响，24小时内本地最低气温将降到5℃以下。",
      red: "受冷空气影响，24小时内本地最低气温将降到0℃以下。",
    },
    careful: ["注意添衣保暖，照顾好老人、孩子和病人。", "给农作物、畜禽和水产做好防寒准备。"],
    severe: [
      "减少外出，照顾好老人、孩子和病人；需要避寒的，请前往开放的避寒场所。",
      "使用煤炭、燃气取暖时开窗通风，谨防一氧化碳中毒。",
      "包好室外水管和水表，保护农作物、畜禽和水产。",
    ],
  },
  coldWave: {
    situation: {
      blue: "48小时内本地最低气温将下降8℃以上，最低气温降到4℃以下，平均风力达5级以上。",
      yellow: "24小时内本地最低气温将下降10℃以上，最低气温降到4℃以下，平均风力达6级以上。",
      orange: "24小时内本地最低气温将下降12℃以上，最低气温降到0℃以下，平均风力达6级以上。",
      red: "24小时内本地最低气温将下降16℃以上，最低气温降到0℃以下，平均风力达6级以上。",
    },
    careful: ["注意添衣保暖，加固门窗和棚架。", "给农作物、畜禽和水产做好防寒准备。"],
    severe: [
      "减少外出，照顾好老人、孩子和病人。",
      "取暖时开窗通风，谨防一氧化碳中毒和火灾。",
      "采取防霜冻、防冰冻措施，保护水管、农作物和畜禽。",
    ],
  },
  fog: {
    situation: {
      yellow: "12小时内本地可能出现能见度小于500米的雾。",
      orange: "6小时内本地可能出现能见度小于200米的雾。",
      red: "2小时内本地可能出现能见度小于50米的雾。",
    },
    careful: ["开车打开雾灯，减速慢行，保持车距。", "出门留意路况，减少户外锻炼。"],
    severe: [
      "没有急事不要外出；高速公路和渡口可能封闭，请先查询再出门。",
      "路上的车辆打开雾灯和双闪，低速行驶，尽快到安全地点停靠。",
      "呼吸道不适的人留在室内，必须外出的戴好口罩。",
    ],
  },
  haze: {
    situation: {
      yellow: "12小时内本地可能出现能见度小于3000米的霾。",
      orange: "6小时内本地可能出现能见度小于2000米的霾。",
    },
    careful: ["减少户外活动，外出戴好口罩。", "开车减速慢行，注意路况。"],
    severe: ["避免户外活动，关好门窗，外出戴好口罩。", "有呼吸道疾病的人留在室内，不适请及时就医。"],
  },
  drought: {
    situation: {
      orange: "预计未来一周本地干旱达到重旱，农作物受旱面积较大。",
      red: "预计未来一周本地干旱达到特旱，农作物受旱严重，部分地方用水困难。",
    },
    careful: [],
    severe: [
      "节约用水，先保生活用水。",
      "听从供水安排，提前储备必要的饮用水。",
      "防范森林火灾，不要在野外用火。",
    ],
  },
  frost: {
    situation: {
      blue: "48小时内本地地面最低温度将降到0℃以下，对农业将产生影响。",
      yellow: "24小时内本地地面最低温度将降到零下3℃以下，对农业将产生严重影响。",
      orange: "24小时内本地地面最低温度将降到零下5℃以下，对农业将产生严重影响。",
    },
    careful: ["给蔬菜、花卉和果树覆盖保温，适时灌溉。"],
    severe: ["给农作物覆盖保温，采取田间灌溉等防霜冻措施。", "做好畜禽、水产的保温和补料。"],
  },
  icyRoads: {
    situation: {
      yellow: "路面温度低于0℃，12小时内可能出现对交通有影响的道路结冰。",
      orange: "路面温度低于0℃，6小时内可能出现对交通有较大影响的道路结冰。",
      red: "路面温度低于0℃，2小时内可能出现或者已经出现对交通有很大影响的道路结冰。",
    },
    careful: ["开车减速慢行，不要急刹车、急转弯。", "行人小心路滑，少骑自行车。"],
    severe: [
      "没有急事不要开车，道路可能封闭，请先查询再出门。",
      "必须行驶的装好防滑链，低速行驶，保持车距。",
      "行人小心滑倒，留意老人和孩子。",
    ],
  },
  snowstorm: {
    situation: { blue: snow(12, 4), yellow: snow(12, 6), orange: snow(6, 10), red: snow(6, 15) },
    careful: ["减少外出，出门注意防滑、防寒。", "加固棚架等容易被雪压垮的搭建物。"],
    severe: [
      "停止户外活动，没有急事不要开车。",
      "不要在积雪的棚架、广告牌下停留，危房人员马上转移。",
      "备好食物、饮水和取暖用品，取暖时注意通风。",
    ],
  },
  sandstorm: {
    situation: {
      yellow: "12小时内本地可能出现沙尘暴天气，能见度小于1000米。",
      orange: "6小时内本地可能出现强沙尘暴天气，能见度小于500米。",
      red: "6小时内本地可能出现特强沙尘暴天气，能见度小于50米。",
    },
    careful: ["关好门窗，外出戴好口罩和纱巾。", "开车减速慢行，注意路况。"],
    severe: ["留在室内，关紧门窗，停止户外活动。", "路上的车辆尽快到安全地点停靠。"],
  },
  forestFire: {
    situation: {
      yellow: "本地森林火险等级达到三级，林内可燃物较易燃烧、蔓延。",
      orange: "本地森林火险等级达到四级，林内可燃物容易燃烧、蔓延。",
      red: "本地森林火险等级达到五级，林内可燃物极易燃烧、蔓延。",
    },
    careful: ["进入林区不带火种，不在野外用火。", "发现火情立即拨打119或者12119。"],
    severe: [
      "停止一切野外用火，不进入林区，祭扫不点香烛、不放鞭炮。",
      "发现火情立即拨打119或者12119，不要自行上山扑火。",
      "林区周边的住户备好转移物品，听从安排。",
    ],
  },
  flood: {
    situation: {
      blue: "受降雨影响，本地江河水位正在上涨，可能接近警戒水位。",
      yellow: "受降雨影响，本地江河水位将达到或者超过警戒水位。",
      orange: "受强降雨影响，本地江河水位将明显超过警戒水位，沿岸低洼地可能受淹。",
      red: "受强降雨影响，本地江河水位将接近或者超过保证水位，堤围和沿岸地区面临严重威胁。",
    },
    careful: ["不要到河边、堤围和水库下游停留。", "住在低洼处的，搬好物品，做好转移准备。", STAY_INFORMED],
    severe: [
      "沿岸和低洼处的住户马上听从安排转移到安置点。",
      "不要涉水、不要驾车通过漫水的道路和桥梁。",
      "转移前切断电源、关好燃气，带上证件、药品和饮用水。",
      STAY_INFORMED,
    ],
  },
  landslide: {
    situation: {
      blue: "受降雨影响，24小时内本地发生山体滑坡、崩塌、泥石流的可能性有所增加。",
      yellow: "受降雨影响，24小时内本地发生山体滑坡、崩塌、泥石流的可能性较大。",
      orange: "受强降雨影响，24小时内本地发生山体滑坡、崩塌、泥石流的可能性大。",
      red: "受强降雨影响，24小时内本地发生山体滑坡、崩塌、泥石流的可能性很大。",
    },
    careful: ["住在山边、切坡旁的，留意坡面裂缝、落石和浑水。", "减少进山和在山边停留。", STAY_INFORMED],
    severe: [
      "住在山边、沟口和隐患点的，马上听从安排转移，预警解除之前不要返回。",
      "不要进山，不要在陡坡、沟谷和挡土墙旁停留、停车。",
      "发现滑坡、泥石流，往两侧高处跑，并立即拨打110。",
    ],
  },
  pollution: {
    situation: {
      blue: "预计未来24小时本地空气质量将达到轻度以上污染。",
      yellow: "预计本地空气质量将达到重度污染。",
      orange: "预计本地将持续出现重度污染天气。",
      red: "预计本地将持续出现严重污染天气。",
    },
    careful: ["老人、孩子和有呼吸道、心脑血管疾病的人减少外出。", "尽量乘坐公共交通工具出行。"],
    severe: ["避免户外活动，关好门窗，外出戴好口罩。", "停止露天烧烤和焚烧，按通告调整车辆出行。"],
  },
  accident: {
    situation: {
      blue: "本地发生突发事故，周边可能受到影响，有关部门正在处置。",
      yellow: "本地发生较大突发事故，周边将受到影响，有关部门正在处置。",
      orange: "本地发生重大突发事故，周边受到严重影响，有关部门正在处置。",
      red: "本地发生特别重大突发事故，周边受到特别严重影响，有关部门正在全力处置。",
    },
    careful: ["不要前往事发地点，给救援车辆让路。", "留意政府发布的信息，不传播未经证实的消息。"],
    severe: [
      "事发地周边的人员马上听从安排撤离，往上风方向走。",
      "留在室内的关好门窗，等候通知。",
      "给救援车辆让路，不要前往围观。",
      STAY_INFORMED,
    ],
  },
  publicHealth: {
    situation: {
      blue: "本地出现公共卫生风险，有关部门正在调查处置。",
      yellow: "本地发生较大公共卫生事件，有关部门正在处置。",
      orange: "本地发生重大公共卫生事件，有关部门正在处置。",
      red: "本地发生特别重大公共卫生事件，有关部门正在全力处置。",
    },
    careful: ["勤洗手、多通风，到人多的室内场所戴好口罩。", "身体不适及时就医，并如实说明情况。"],
    severe: [
      "减少外出和聚集，外出戴好口罩。",
      "出现相关症状立即就医，途中不乘坐公共交通工具。",
      "服从卫生健康部门的安排，不传播未经证实的消息。",
    ],
  },
};

/** The text to begin with; empty for a colour that the kind does not know. */
export function alertTemplate(kind: AlertKind, colour: AlertColour): { situation: string; advice: string } {
  const { situation, careful, severe } = TEMPLATES[kind];
  const lines = colour === "orange" || colour === "red" ? severe : careful;
  return {
    situation: situation[colour] ?? "",
    advice: lines.map((line, at) => `${at + 1}. ${line}`).join("\n"),
  };
}

/** The text to begin with when an alert is lifted. */
export function liftTemplate(kind: AlertKind, colour: AlertColour): { situation: string; advice: string } {
  return {
    situation: `${ALERT_KINDS[kind].name}对本地的影响已经减弱，${alertName(kind, colour)}现予解除。`,
    advice: "1. 返回住处、恢复作业之前，请先检查房屋、电线和道路是否安全。",
  };
}
