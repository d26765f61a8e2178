import type { ApplicantType, Carrier, Delivery } from "./channels";

/** Papers by which a natural person is known (条例第二十九条「身份证明」). */
export const ID_KINDS = [
  "residentId",
  "passport",
  "homeReturnPermit",
  "taiwanPermit",
  "residencePermit",
  "foreignerPermit",
  "other",
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** Who applies; a person has a name and a paper, an organisation its name, code and contact. Null where it does not apply. */
export interface ApplicantDetails {
  applicantType: ApplicantType;
  name: string | null;
  idKind: IdKind | null;
  idNumber: string | null;
  organisationName: string | null;
  creditCode: string | null;
  legalRepresentative: string | null;
  contactName: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  postalCode: string | null;
}

/** What is asked for and how it is wanted (条例第二十九条). No purpose is ever asked. */
export interface InformationWanted {
  /** 名称、文号或者便于行政机关查询的其他特征性描述. */
  subject: string;
  description: string;
  documentNumber: string | null;
  carrier: Carrier;
  delivery: Delivery;
  /** 若无法按指定方式提供，可接受其他方式. */
  acceptOther: boolean;
  /** 阅读困难或者视听障碍，需要帮助 (条例第四十三条). */
  needsHelp: boolean;
  helpNote: string | null;
}

/** A whole application (申请), checked; to which agency it goes is said beside it. */
export interface Application extends ApplicantDetails, InformationWanted {}

/** The personal values of an application, which are sealed one by one. */
export const PRIVATE_FIELDS = [
  "name",
  "idNumber",
  "organisationName",
  "creditCode",
  "legalRepresentative",
  "contactName",
  "phone",
  "email",
  "address",
  "postalCode",
] as const satisfies readonly (keyof ApplicantDetails)[];
export type PrivateField = (typeof PRIVATE_FIELDS)[number];
