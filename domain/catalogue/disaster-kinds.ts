interface DisasterClass {
  /** 突发事件应对法第二条. */
  name: "自然灾害" | "事故灾难" | "公共卫生事件" | "社会安全事件";
  kinds: readonly { name: string; words: RegExp }[];
}

/** Kinds of disaster (灾种) in the four classes of 《中华人民共和国突发事件应对法》第二条, with the words by which a plan's title names them. */
export const DISASTER_CLASSES: readonly DisasterClass[] = [
  {
    name: "自然灾害",
    kinds: [
      { name: "洪涝、台风、干旱", words: /防汛|防洪|防旱|抗旱|防风|台风|洪涝|三防/ },
      { name: "气象灾害", words: /气象|暴雨|雷电|高温|低温|冰冻|大雾/ },
      { name: "地震", words: /地震/ },
      { name: "地质灾害", words: /地质灾害|滑坡|泥石流/ },
      { name: "森林火灾", words: /森林|林火/ },
      { name: "自然灾害救助", words: /灾害救助|救灾/ },
    ],
  },
  {
    name: "事故灾难",
    kinds: [
      { name: "生产安全事故", words: /生产安全|安全生产|危险化学品|矿山/ },
      { name: "火灾", words: /消防|火灾/ },
      { name: "交通事故", words: /交通|水上|轨道|铁路|航空/ },
      { name: "环境污染", words: /环境|污染|辐射/ },
      { name: "供水、供电、燃气事故", words: /供水|供电|停电|电网|燃气/ },
    ],
  },
  {
    name: "公共卫生事件",
    kinds: [
      { name: "传染病疫情", words: /传染病|疫情|公共卫生/ },
      { name: "动物疫情", words: /动物疫|禽流感|重大动物/ },
      { name: "食品药品安全", words: /食品|药品|食物中毒/ },
    ],
  },
  {
    name: "社会安全事件",
    kinds: [
      { name: "群体性、治安事件", words: /群体性|治安|恐怖|社会安全/ },
      { name: "粮食、物价、金融", words: /粮食|物价|价格|金融/ },
    ],
  },
];

/** The kind of disaster that a plan is for; null for one that serves all, as a general plan (总体预案). */
export function disasterKindOf(title: string): string | null {
  // 「重大动物疫情」 is no epidemic among people: the more exact word wins.
  const kinds = DISASTER_CLASSES.flatMap((one) => one.kinds);
  const animals = kinds.find(({ name }) => name === "动物疫情");
  if (animals?.words.test(title)) return animals.name;
  return kinds.find(({ words }) => words.test(title))?.name ?? null;
}
