import { createHash } from "node:crypto";
import PizZip from "pizzip";
import { verifyAudit } from "@/db/mutations/audit";
import { auditEntriesAbout, type CaseReader, type DisposalCase } from "@/db/queries/disposal";
import { type VisitCount, visitsTo } from "@/db/queries/visits";
import { csvOf } from "@/domain/entry/csv";
import { maskedText } from "@/domain/publication/withdrawal/masked-text";
import { beijingDate } from "@/domain/time/calendar-date";
import { intentName } from "@/text/audit";
import { instantInFull } from "@/text/dates";
import {
  evidence,
  handledName,
  leakNames,
  readerNames,
  routeName,
  stepNames,
  surfaceName,
} from "@/text/withdrawal";

/** What was given to a reader while it was public, day by day. */
export async function exposureVisits(
  { publicationId, files, exposure }: DisposalCase,
  at: number,
): Promise<VisitCount[]> {
  const named = [publicationId, ...new Set(files.map(({ sha256 }) => sha256))];
  const counts: VisitCount[] = [];
  for (const { from, until } of exposure) counts.push(...(await visitsTo(named, from, until ?? at)));
  return counts;
}

type Mask = (text: string) => string;

/** The case as data: what it is about, its steps, its files by name and hash; nothing of the text. */
function caseData(found: DisposalCase, at: number, masked: Mask) {
  const { events, exposure, files, title, explanation, ground, ...row } = found;
  const { id, publicationId, indexNumber, agencyName, columnName, reason, withdrawnAt, withdrawnBy } = row;
  return {
    id,
    kind: leakNames[ground],
    exportedAt: new Date(at).toISOString(),
    publication: { id: publicationId, indexNumber, title: masked(title), agencyName, columnName },
    withdrawal: {
      at: new Date(withdrawnAt).toISOString(),
      by: withdrawnBy,
      reason,
      explanation: masked(explanation),
    },
    exposure: exposure.map(({ from, until, version }) => ({
      from: new Date(from).toISOString(),
      until: until === null ? null : new Date(until).toISOString(),
      version,
    })),
    files: files.map(({ name, sha256, byteSize }) => ({ name: masked(name), sha256, byteSize })),
    steps: events.map(({ step, staffName, text, at: when }) => ({
      step: stepNames[step],
      by: staffName,
      at: new Date(when).toISOString(),
      text: masked(text),
    })),
  };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The evidence of a case in one file, numbers masked, each part with its hash, with what walking the whole audit chain found. */
export async function evidencePackage(by: CaseReader, found: DisposalCase, at: number) {
  const { files } = evidence;
  const masked: Mask = (text) => maskedText(text, beijingDate(at));
  const chain = await verifyAudit();
  const entries = await auditEntriesAbout(by, [found.publicationId, found.id]);
  const parts: Record<string, string> = {
    [files.case]: JSON.stringify(caseData(found, at, masked), null, 2),
    [files.visits]: csvOf([
      ["日期", "读者", "内容", "次数", "不同代号数"],
      ...(await exposureVisits(found, at)).map(({ day, reader, route, times, marks }) => [
        day,
        readerNames[reader],
        routeName(route),
        String(times),
        String(marks),
      ]),
    ]),
    [files.handled]: csvOf([
      ["时间", "人员", "操作", "意见", "稿件校验值"],
      ...found.record.map((line) => [
        instantInFull(line.at),
        line.staffName ?? line.authorisedBy ?? "",
        handledName(line),
        masked(line.opinion),
        line.contentHash,
      ]),
    ]),
    [files.checks]: csvOf([
      ["时间", "位置", "地址", "状态", "已清除"],
      ...found.checks.map(({ at: when, surface, address, status, isClean }) => [
        instantInFull(when),
        surfaceName(surface),
        masked(withoutQuery(address)),
        String(status),
        isClean ? "是" : "否",
      ]),
    ]),
    [files.audit]: csvOf([
      ["序号", "时间", "人员", "操作", "对象", "标识", "涉及项目", "前一条校验值", "校验值"],
      ...entries.map((entry) => [
        String(entry.seq),
        instantInFull(entry.at),
        entry.username ?? entry.actor,
        intentName(entry.intent),
        entry.objectKind,
        entry.objectId,
        entry.fields.join(" "),
        entry.previous,
        entry.hmac,
      ]),
    ]),
  };
  const hashes = Object.entries(parts).map(([name, text]) => ({ name, sha256: sha256(text) }));
  const result = chain.brokenAt === null ? evidence.sound : evidence.broken(chain.brokenAt);
  parts[files.hashes] = hashes.map(({ name, sha256: hash }) => `${hash}  ${name}\n`).join("");
  parts[files.manifest] = JSON.stringify(
    { exportedAt: new Date(at).toISOString(), audit: { ...chain, result }, files: hashes },
    null,
    2,
  );
  const zip = new PizZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

/** What was looked for repeats the title. */
function withoutQuery(address: string): string {
  return address.split("?")[0] ?? "";
}
