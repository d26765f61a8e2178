/** What one section of a number format asks for (ECMA-376 §18.8.31). */
interface Format {
  before: string;
  after: string;
  hasThousands: boolean;
  least: number;
  most: number;
  percent: boolean;
  thousandths: number;
  hasDigits: boolean;
  wholeDigits: number;
}

const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  41: '#,##0;-#,##0;"-"',
  42: '"¥"#,##0;-"¥"#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"¥"#,##0.00;-"¥"#,##0.00;"-"',
};

/** The code of a format that a workbook need not name; null for General, dates and others that are shown as they are. */
export const builtInFormat = (id: number): string | null => BUILT_IN[id] ?? null;

/** Colours, conditions, blanks as wide as a character and fillings are for the eye alone. */
function readFormat(section: string): Format {
  const bare = section.replace(/\[(?!\$)[^\]]*\]/g, "").replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"');
  let digits = "";
  let before = "";
  let after = "";
  let percent = false;
  for (let at = 0; at < bare.length; at++) {
    const char = bare[at] ?? "";
    let literal = "";
    if (char === "_" || char === "*") at += 1;
    else if (char === "\\") literal = bare[++at] ?? "";
    else if (char === '"') {
      const end = bare.indexOf('"', at + 1);
      literal = bare.slice(at + 1, end < 0 ? bare.length : end);
      at = end < 0 ? bare.length : end;
    } else if (/[0#?,.]/.test(char)) digits += char;
    else {
      literal = char;
      if (char === "%") percent = true;
    }
    if (digits === "") before += literal;
    else after += literal;
  }
  const [whole = "", fraction = ""] = digits.split(".");
  return {
    before: before.trim(),
    after: after.trim(),
    hasThousands: /[0#?],[0#?]/.test(whole),
    least: [...fraction].filter((char) => char === "0").length,
    most: fraction.replace(/[^0#?]/g, "").length,
    percent,
    thousandths: /,*$/.exec(digits.split(".").at(-1) ?? "")?.[0].length ?? 0,
    hasDigits: /[0#?]/.test(digits),
    wholeDigits: [...whole].filter((char) => char === "0").length,
  };
}

/** Rounds as a person does with the decimal digits on paper: 1.005 to two places is 1.01. */
function rounded(value: number, places: number): string {
  const plain = String(Number(value.toPrecision(15)));
  if (plain.includes("e")) return value.toFixed(places);
  const shifted = Math.round(Number(`${plain}e${places}`));
  return Number(`${shifted}e-${places}`).toFixed(places);
}

/** A number as a cell with this format shows it: thousands, places, per cent, what stands around it. Null for a format that is none for numbers. */
export function formatted(value: number, code: string): string | null {
  if (
    /^general$/i.test(code.trim()) ||
    /\[(?:DBNum|h+|m+|s+)/i.test(code) ||
    /^@$|[ydhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""))
  )
    return null;
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const isOwnNegative = value < 0 && sections[1] !== undefined && sections[1] !== "";
  const section =
    value === 0 && sections[2] !== undefined
      ? sections[2]
      : isOwnNegative
        ? (sections[1] ?? "")
        : (sections[0] ?? "");
  const format = readFormat(section);
  if (!format.hasDigits) return `${format.before}${format.after}`;
  const scaled = (Math.abs(value) * (format.percent ? 100 : 1)) / 1000 ** format.thousandths;
  let [whole = "0", fraction = ""] = rounded(scaled, format.most).split(".");
  while (fraction.length > format.least && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  whole = whole.padStart(format.wholeDigits, "0");
  if (format.wholeDigits === 0 && whole === "0" && fraction !== "") whole = "0";
  if (format.hasThousands) whole = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const number = fraction === "" ? whole : `${whole}.${fraction}`;
  const isZero = /^[0,.]*$/.test(number);
  const sign = value < 0 && !isOwnNegative && !isZero ? "-" : "";
  return `${sign}${format.before}${number}${format.after}`;
}
