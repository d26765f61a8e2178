const LONGEST = 30;
const SHORTEST = 2;
/** Digits in a row that may be a telephone, an id number, an account or a case number. */
const NUMBER = /\d{5,}/;
const ADDRESS = /@|https?:|www\./;
/** Two to four characters that begin with a frequent family name may be somebody's name. */
const NAME =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文湛温][\p{Script=Han}]{1,2}$/u;
const PERSON = /(先生|女士|同志|身份证|手机|电话|住址|门牌)/;

/** Words that look like a name and are things the government is asked about. */
const NOT_NAMES =
  /^(高考|高铁|方案|石油|白酒|金融|文物|文化|江河|田地|林地|林业|马路|陆路|钟楼|常住|武装|史料|龙舟|雷电|钱币|夏粮|温泉|黄埔|任免|许可|何时|余泥|易地)/;

/**
 * The words of a search as they are counted when nothing was found, or null when they are not kept: too short or long, or anything
 * in them could tell of a person.
 */
export function countableWords(typed: string): string | null {
  const words = typed.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const length = [...words].length;
  if (length < SHORTEST || length > LONGEST) return null;
  if (NUMBER.test(words) || ADDRESS.test(words) || PERSON.test(words)) return null;
  const parts = words.split(" ");
  return parts.some((part) => NAME.test(part) && !NOT_NAMES.test(part)) ? null : words;
}
