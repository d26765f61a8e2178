const KINDS = "JPG、PNG或PDF，每个不超过10MB，最多10个，合计不超过50MB。手机上可以直接拍照。";

/** Files that an applicant sends along. */
export const sentFiles = {
  held: "已经上传、还没有提交的文件",
  drop: "移除",
  taken: (count: number) => `已收到 ${count} 个文件。`,
  textKept: "您填写的文字和其他文件都已保存，不用重新填写、重新选择。",
} as const;

/** With an amendment. */
export const amendFiles = {
  label: "附件（选填）",
  hint: `证明、图纸等材料。${KINDS}`,
  add: "先上传，不提交",
} as const;

/** With a third party's opinion. */
export const replyFiles = {
  label: "证明材料（选填）",
  hint: `说明理由的材料，盖章的书面意见也可以拍照上传。${KINDS}`,
  add: "先上传，不提交",
} as const;

/** The proof of identity that could be handed in later (条例第二十九条). */
export const proofPage = {
  title: "补交身份证明",
  lead: "申请时没有上传身份证明的，可以在这里补交。只有可以查看申请人信息的工作人员能够打开，只用于办理这件申请。",
  label: "身份证明",
  hint: `公民：证件的照片或者扫描件；单位：营业执照等登记证书；委托他人的，还有授权委托书。${KINDS}`,
  consequence: "提交后在这里看不到，也不能删除。不补交的，办理机关会按您提供的信息核对，需要时再与您联系。",
  add: "提交身份证明",
  over: "这件申请已经办结，不能再补交材料。",
  back: "返回进度页",
} as const;

/** In the form of the application. */
export const draftFiles = {
  label: "身份证明（可以后补）",
  hint: `公民：证件的照片或者扫描件；单位：登记证书；委托他人的，还有授权委托书。${KINDS}`,
  add: "先上传，留在这一页",
  kept: "上传的文件保留24小时；24小时内没有提交申请的，需要重新选择。",
  checkLabel: "身份证明",
  count: (count: number) => (count > 0 ? `已上传 ${count} 个文件` : "没有上传，可以在提交以后补交"),
} as const;
