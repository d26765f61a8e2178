import { z } from "zod";
import { textField } from "@/domain/entry/entry-schema";
import { readOptionalLine, readRequiredLine } from "@/domain/publication/field-readers";
import { readEmbedders } from "./embedders";

const line = (limit: number) => textField(readRequiredLine(limit));
const optionalLine = (limit: number) => textField(readOptionalLine(limit)).transform((text) => text ?? "");

const HOST =
  /^(?=.{1,253}$)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;

/** What the site says of itself; the foot of every page carries it (国办发〔2017〕47号). */
export const siteForm = z.object({
  siteName: line(40),
  tagline: optionalLine(60),
  sponsor: line(60),
  /** 网站标识码: ten characters given by 全国政府网站信息报送系统. */
  siteCode: optionalLine(20)
    .transform((text) => text.normalize("NFKC").replace(/\s+/g, ""))
    .refine((text) => text === "" || /^[0-9A-Za-z]{10}$/.test(text), { message: "shape" }),
  icpNumber: optionalLine(60),
  policeNumber: optionalLine(60),
  /** Host name without scheme and path. */
  domain: optionalLine(253)
    .transform((text) =>
      text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/^https?:\/\//, "")
        .replace(/\/$/, ""),
    )
    .refine((text) => text === "" || HOST.test(text), { message: "shape" }),
  /** Which sites may show our list in a frame (ux M-15). */
  embedders: optionalLine(1000)
    .transform(readEmbedders)
    .refine((hosts) => hosts !== null, { message: "shape" })
    .transform((hosts) => hosts ?? ""),
  contactPhone: line(60),
  contactHours: line(120),
  contactAddress: line(120),
  /** On what terms others use what is published here (开放数据使用条款); the page for developers says it. */
  openTerms: optionalLine(1000),
});
export type SiteFields = z.output<typeof siteForm>;
export type SiteField = keyof SiteFields;
