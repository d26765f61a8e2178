/**
 * Where information is laid out or made known beside the web site: 条例第二十五条 names 查阅场所, 公共查阅室, 资料索取点, 信息公告栏 and
 * 电子信息屏; 第二十三条 names 报刊、广播、电视.
 */
export const PLACE_KINDS = {
  readingRoom: "查阅场所",
  readingPlace: "资料索取点",
  noticeBoard: "公开栏",
  electronicScreen: "电子屏",
  touchScreen: "触摸屏",
  press: "报刊",
  broadcast: "广播电视",
} as const;
export type PlaceKind = keyof typeof PLACE_KINDS;

export const PLACE_KIND_NAMES = Object.keys(PLACE_KINDS) as [PlaceKind, ...PlaceKind[]];

/** True where something hangs, lies or runs until it is taken away; what was printed or broadcast stays so. */
export function canBeTakenDown(kind: PlaceKind): boolean {
  return kind !== "press" && kind !== "broadcast";
}
