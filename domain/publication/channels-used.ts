import { codeKey, spellings } from "./coded-field";

/** Where a publication was made known (条例第二十三条), with the name each place has in the yearly figures. */
export const PUBLICATION_CHANNELS = {
  website: "政府网站",
  gazette: "政府公报",
  press: "报刊",
  noticeBoard: "公开栏",
  electronicScreen: "电子屏",
  touchScreen: "触摸屏",
  broadcast: "广播电视",
  pressConference: "新闻发布会",
  readingPlace: "资料索取点",
} as const;
export type PublicationChannel = keyof typeof PUBLICATION_CHANNELS;

const CODES = Object.keys(PUBLICATION_CHANNELS) as PublicationChannel[];
const BY_SPELLING = spellings<PublicationChannel>([
  ...CODES.flatMap((code) => [[code, code] as const, [PUBLICATION_CHANNELS[code], code] as const]),
  ["网站", "website"],
  ["公报", "gazette"],
  ["电子屏幕", "electronicScreen"],
]);

/** The channel that a text names (code or Chinese), or null. */
export function publicationChannelOf(text: string): PublicationChannel | null {
  return BY_SPELLING.get(codeKey(text)) ?? null;
}
