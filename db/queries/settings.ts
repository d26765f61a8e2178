import { eq } from "drizzle-orm";
import { q } from "../client";
import { settings } from "../schema/house-keeping";

/** What the site says of itself; every part can be set by an administrator, none is fixed in code. */
export interface SiteSettings {
  siteName: string;
  tagline: string;
  /** 网站主办单位, 网站标识码, ICP 备案, 公安备案: the footer of 国办发〔2017〕47号. */
  sponsor: string;
  siteCode: string;
  icpNumber: string;
  policeNumber: string;
  domain: string;
  contactPhone: string;
  contactHours: string;
  contactAddress: string;
  /** On what terms others use what is published here; empty where nobody has said so. */
  openTerms: string;
  /** Hosts that may show our list in a frame, parted by blanks. */
  embedders: string;
  /** True while an administrator has not finished set-up. */
  needsSetUp: boolean;
}

const UNSET: SiteSettings = {
  siteName: "政府信息公开平台",
  tagline: "依法公开，便民查阅",
  sponsor: "",
  siteCode: "",
  icpNumber: "",
  policeNumber: "",
  domain: "",
  contactPhone: "",
  contactHours: "",
  contactAddress: "",
  openTerms: "",
  embedders: "",
  needsSetUp: true,
};

/** The site's settings as they are now. */
export async function siteSettings(): Promise<SiteSettings> {
  const [row] = await q().select({ value: settings.value }).from(settings).where(eq(settings.key, "site"));
  return { ...UNSET, ...(row?.value as Partial<SiteSettings> | undefined) };
}
