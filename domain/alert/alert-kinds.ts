/** 蓝、黄、橙、红: 突发事件应对法第六十三条, the least first. */
export const ALERT_COLOURS = ["blue", "yellow", "orange", "red"] as const;
export type AlertColour = (typeof ALERT_COLOURS)[number];

/** 「预警级别……分为一级、二级、三级和四级，分别用红色、橙色、黄色和蓝色标示，一级为最高级别」 (突发事件应对法第六十三条). */
export const COLOUR_NAMES: Readonly<Record<AlertColour, { name: string; level: string }>> = {
  blue: { name: "蓝色", level: "四级" },
  yellow: { name: "黄色", level: "三级" },
  orange: { name: "橙色", level: "二级" },
  red: { name: "红色", level: "一级" },
};

const MEASURES = "《气象灾害预警信号发布与传播办法》（中国气象局令第16号）";
const GUANGDONG = "《广东省气象灾害预警信号发布规定》";
const RESPONSE_LAW = "《中华人民共和国突发事件应对法》第六十三条";

/** What of CAP 1.2 a kind belongs to: 3.2.2 `category`. */
export type CapCategory = "Met" | "Geo" | "Fire" | "Env" | "Safety" | "Health";

interface Kind {
  name: string;
  /** Who says that there is such an alert, and in which colours. */
  source: string;
  colours: readonly AlertColour[];
  category: CapCategory;
  /** How long it usually lasts: hours, until tomorrow morning, some days. Only prefilled. */
  lasts: "hours" | "day" | "days";
}

const ALL = ALERT_COLOURS;
const FROM_YELLOW = ["yellow", "orange", "red"] as const;
const FROM_ORANGE = ["orange", "red"] as const;

const weather = (name: string, colours: readonly AlertColour[], lasts: Kind["lasts"] = "day"): Kind => ({
  name,
  source: MEASURES,
  colours,
  category: "Met",
  lasts,
});
const emergency = (name: string, category: CapCategory): Kind => ({
  name,
  source: RESPONSE_LAW,
  colours: ALL,
  category,
  lasts: "day",
});

/** Everything that can be warned of, with the colours that its source knows. */
export const ALERT_KINDS = {
  typhoon: weather("台风", ALL),
  rainstorm: weather("暴雨", ALL),
  heat: weather("高温", FROM_YELLOW, "days"),
  lightning: weather("雷电", FROM_YELLOW, "hours"),
  gale: weather("大风", ALL),
  hail: weather("冰雹", FROM_ORANGE, "hours"),
  cold: { ...weather("寒冷", FROM_YELLOW), source: GUANGDONG },
  coldWave: weather("寒潮", ALL),
  fog: weather("大雾", FROM_YELLOW, "hours"),
  haze: weather("霾", ["yellow", "orange"]),
  drought: weather("干旱", FROM_ORANGE, "days"),
  frost: weather("霜冻", ["blue", "yellow", "orange"]),
  icyRoads: weather("道路结冰", FROM_YELLOW),
  snowstorm: weather("暴雪", ALL),
  sandstorm: weather("沙尘暴", FROM_YELLOW),
  forestFire: { ...weather("森林火险", FROM_YELLOW, "days"), source: GUANGDONG, category: "Fire" },
  flood: emergency("洪水", "Met"),
  landslide: emergency("地质灾害", "Geo"),
  pollution: emergency("重污染天气", "Env"),
  accident: emergency("事故灾难", "Safety"),
  publicHealth: emergency("公共卫生事件", "Health"),
} as const satisfies Record<string, Kind>;
export type AlertKind = keyof typeof ALERT_KINDS;

export const ALERT_KIND_CODES = Object.keys(ALERT_KINDS) as AlertKind[];

/** The colours in which a kind is issued. */
export function coloursOf(kind: AlertKind): readonly AlertColour[] {
  return ALERT_KINDS[kind].colours;
}

/** True for a colour that the kind's source knows: there is no blue 高温. */
export function isIssuedIn(kind: AlertKind, colour: AlertColour): boolean {
  return coloursOf(kind).includes(colour);
}

/** 「台风橙色预警」. */
export function alertName(kind: AlertKind, colour: AlertColour): string {
  return `${ALERT_KINDS[kind].name}${COLOUR_NAMES[colour].name}预警`;
}

/** For lists: the worst first. */
export function bySeverity(one: { colour: AlertColour }, other: { colour: AlertColour }): number {
  return ALERT_COLOURS.indexOf(other.colour) - ALERT_COLOURS.indexOf(one.colour);
}
