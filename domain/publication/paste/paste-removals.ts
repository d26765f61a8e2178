import type { HtmlToken } from "./html-tokens";

/** What is taken out of a pasted text, in the order in which the editor is told. */
export const PASTE_REMOVALS = [
  "script",
  "frame",
  "image",
  "external",
  "hidden",
  "revision",
  "comment",
  "link",
  "merged",
  "list",
  "style",
] as const;
export type PasteRemovalKind = (typeof PASTE_REMOVALS)[number];

/** So many of one kind were taken out; `hosts` are the other sites that would have been asked for something. */
export interface PasteRemoval {
  kind: PasteRemovalKind;
  count: number;
  hosts: string[];
}

const FRAMES =
  /^(iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|base|meta|link|svg|math|template|audio|video|canvas|dialog|portal)$/;
const IMAGES = /^(img|image|picture|source|v:imagedata|v:fill)$/;
const FETCHED = ["src", "background", "poster", "data", "srcset", "o:href", "xlink:href"];
const ACTIVE = /^\s*(?:javascript|vbscript|data:text\/html)/i;

/** A scheme is read as browsers read it: without the controls that hide it. */
const scheme = (url: string): string =>
  Array.from(url)
    .filter((char) => char > " ")
    .join("");

/** Counts what was taken out. */
export class Removals {
  private readonly counts = new Map<PasteRemovalKind, { count: number; hosts: Set<string> }>();

  add(kind: PasteRemovalKind, url = ""): void {
    const found = this.counts.get(kind) ?? { count: 0, hosts: new Set() };
    this.counts.set(kind, found);
    found.count += 1;
    const host = /^(?:https?:)?\/\/[^/]/i.test(url)
      ? URL.parse(url, "http://pasted.invalid")?.host
      : undefined;
    if (host && found.hosts.size < 5) found.hosts.add(host);
  }

  /** What one opening tag brings that no text of ours has. */
  note({ name, attributes }: Extract<HtmlToken, { kind: "open" }>): void {
    if (name === "script") this.add("script");
    else if (FRAMES.test(name)) this.add("frame");
    else if (name === "font" || name === "style") this.add("style");
    for (const [attribute, value] of attributes) {
      if (attribute.startsWith("on")) this.add("script");
      else if (ACTIVE.test(scheme(value))) this.add("script");
      else if (name === "a" && attribute === "href" && !value.startsWith("#")) this.add("link");
    }
    const fetched = FETCHED.map((attribute) => attributes.get(attribute) ?? "").find((url) => url !== "");
    if (IMAGES.test(name)) this.add("image", fetched);
    else if (fetched !== undefined) this.add("external", fetched);
    this.noteStyle(attributes.get("style"));
  }

  /** A style sheet or a style attribute, with what it would fetch. */
  noteStyle(style: string | undefined): void {
    if (style === undefined || style === "") return;
    this.add("style");
    for (const [, url = ""] of style.matchAll(/(?:url\(|@import\s)\s*["']?([^"')\s;]+)/gi))
      this.add("external", url);
  }

  list(): PasteRemoval[] {
    return PASTE_REMOVALS.flatMap((kind) => {
      const found = this.counts.get(kind);
      return found ? [{ kind, count: found.count, hosts: [...found.hosts] }] : [];
    });
  }
}

/** Why nothing of an element is read, or null: a text that its reader never saw must not come up in ours. */
export function leftOut({
  name,
  attributes,
}: Extract<HtmlToken, { kind: "open" }>): PasteRemovalKind | "" | null {
  const style = (attributes.get("style") ?? "").replace(/\s+/g, "").toLowerCase();
  const className = attributes.get("class")?.toLowerCase() ?? "";
  if (/^(head|xml|script|style|title|w:data|o:officedocumentsettings)$/.test(name)) return "";
  if (/^(svg|math|template|object|select|audio|video|canvas|iframe|noscript|textarea)$/.test(name)) return "";
  if (/mso-element:(?:comment|annotation)/.test(style) || /msocom/.test(className)) return "comment";
  if (name === "del" || className === "msodel") return "revision";
  const isHidden =
    /display:none|visibility:hidden|mso-hide:all|opacity:0(?:;|$)|font-size:0(?:pt|px|em|%)?(?:;|$)/.test(
      style,
    );
  return isHidden || attributes.has("hidden") ? "hidden" : null;
}
