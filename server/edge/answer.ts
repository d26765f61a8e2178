import type { ServerResponse } from "node:http";
import type { AddressKind } from "./addresses";
import { isBodyPending, swallowBody } from "./body";
import { compressorFor, isCompressible } from "./compress";
import { dressAnswer, type House, isKnown, packer, packName, tagOf } from "./dress";
import { type Refusal, refusalAnswer } from "./error-page";
import { FILE_LENGTH, standingHeaders } from "./headers";
import { hangUp, sayAndHold, sayWhole } from "./line";
import { faultOf } from "./log";
import { isEmptyShell, rewritePage } from "./rewrite";
import { type Dressed, passThrough } from "./through";
import type { Visit } from "./visit";
import { takeWhole } from "./whole";

const PACKED_BYTES = 32 * 1024 * 1024;
const NOTHING = Buffer.alloc(0);

/** Addresses of files: when a page answers there, Next found no file and said so in its own way. */
const FILES: ReadonlySet<AddressKind> = new Set(["asset", "file", "privateFile", "openApi", "openFile"]);

const SAID_BY_FILES: ReadonlySet<number> = new Set([410, 503]);

const isHtml = (res: ServerResponse) => /^text\/html/i.test(String(res.getHeader("content-type") ?? ""));
const isNoFile = ({ address }: Visit) => address !== null && FILES.has(address.kind);

/** The ways in which a visit is answered. */
export function answers(house: House) {
  const pack = packer(PACKED_BYTES);

  function close(visit: Visit, status: number, headers: Record<string, string>, body: string): void {
    if (visit.isAnswered) return;
    visit.isAnswered = true;
    const { req, res } = visit;
    const bytes = Buffer.from(body);
    // What the handler said so far is void.
    Reflect.deleteProperty(res, "headersSent");
    for (const name of res.getHeaderNames()) res.removeHeader(name);
    res.statusCode = status;
    const given = {
      ...standingHeaders(visit.address, {
        id: visit.id,
        https: house.https,
        staging: house.staging,
        left: visit.left,
      }),
      ...headers,
    };
    for (const [name, value] of Object.entries(given)) res.setHeader(name, value);
    res.setHeader("Content-Length", bytes.byteLength);
    const isPending = isBodyPending(req);
    if (isPending || house.isClosing()) res.setHeader("Connection", "close");
    // A handler that still waits for the rest learns that it will not come.
    if (isPending) res.once("finish", () => req.destroy());
    // Whoever asked before sending does not send after a refusal, and whoever stopped sending has stopped.
    if (!isPending || visit.awaitsContinue || visit.refused === "tooSlow") {
      sayWhole(res, bytes);
      return;
    }
    sayAndHold(res, bytes);
    swallowBody(req, () => hangUp(res));
  }

  /** Answers with a page of the edge's own; nothing is answered twice. */
  function refuse(visit: Visit, refusal: Refusal): void {
    if (visit.isAnswered) return;
    visit.refused = refusal.why;
    const { status, headers, body } = refusalAnswer(refusal, visit.address, visit.id);
    close(visit, status, headers, body);
  }

  /** What is left when a handler failed: our page, or a broken line where half an answer is out already. */
  function fail(visit: Visit, fault: string): void {
    // A handler whose visitor was refused meanwhile has every reason to fail.
    if (visit.refused) return;
    visit.fault ??= fault;
    if (!visit.isAnswered) refuse(visit, { why: "fault" });
    else if (!visit.res.writableEnded) visit.req.socket.destroy();
  }

  /** Sends the visitor to the one spelling of an address. */
  function move(visit: Visit, to: string): void {
    close(visit, 308, { Location: to, "Cache-Control": "no-store" }, "");
  }

  function send(visit: Visit, body: Buffer, path: string): void {
    const { res, encoding, address, method } = visit;
    visit.isAnswered = true;
    dressAnswer(visit, house);
    const isOk = res.statusCode === 200;
    const tag = address?.kind === "page" && isOk ? tagOf(body) : null;
    if (tag) res.setHeader("ETag", tag);
    if (tag && isKnown(tag, visit.knownTags)) {
      res.statusCode = 304;
      for (const name of ["content-type", "content-length", "transfer-encoding"]) res.removeHeader(name);
      sayWhole(res, NOTHING);
      return;
    }
    let packed = body;
    const type = String(res.getHeader("content-type") ?? "");
    if (encoding && isCompressible(type, body.byteLength) && !res.hasHeader("content-range")) {
      packed = pack(body, encoding, isOk ? packName(address, path, res.getHeader("etag")) : null);
      res.setHeader("Content-Encoding", encoding);
    }
    res.removeHeader("transfer-encoding");
    // The answer to a HEAD that was not rendered as a page has no length to tell.
    if (res.statusCode !== 304 && (method !== "HEAD" || body.byteLength > 0))
      res.setHeader("Content-Length", packed.byteLength);
    sayWhole(res, packed);
  }

  /** What becomes of a page that the handler wrote whole. */
  function finish(visit: Visit, body: Buffer, path: string): void {
    if (visit.isAnswered) return;
    const { res, address } = visit;
    Reflect.deleteProperty(res, "headersSent");
    if (res.statusCode >= 300 && res.statusCode < 400) {
      if (res.statusCode !== 304) res.removeHeader("content-type");
      send(visit, NOTHING, path);
    } else if (res.statusCode >= 500 && address?.kind !== "health" && !house.dev) {
      refuse(visit, { why: "fault" });
    } else if (!isHtml(res)) {
      send(visit, body, path);
    } else if (isNoFile(visit)) {
      refuse(visit, { why: "notFound" });
    } else finishPage(visit, body, path);
  }

  function finishPage(visit: Visit, body: Buffer, path: string): void {
    const { res } = visit;
    const page = body.toString();
    const { html, status, location } = rewritePage(page);
    // A shell that only scripts would fill, or a page that broke off, is worth nothing without them.
    if (!house.dev && (isEmptyShell(page) || !page.trimEnd().endsWith("</html>"))) {
      refuse(visit, { why: res.statusCode === 404 ? "notFound" : "fault" });
      return;
    }
    if (status) res.statusCode = status;
    if (location) res.setHeader("Location", location);
    // The framework's scripts would turn the page back, so that even the development server leaves them out.
    if (visit.traditional) sendTraditional(visit, html, path);
    else send(visit, house.dev ? body : Buffer.from(html), path);
  }

  /** Converted, and said to be a copy of the page in simplified characters. */
  function sendTraditional(visit: Visit, html: string, path: string): void {
    visit.res.appendHeader("Link", `<${encodeURI(path)}>; rel="canonical"`);
    house
      .toTraditional(html)
      .then((converted) => {
        if (!visit.isAnswered) send(visit, Buffer.from(converted), path);
      })
      .catch((error: unknown) => fail(visit, faultOf(error)));
  }

  /** Collects the handler's answer and sends it as the public may see it. */
  function whole(visit: Visit, path: string): void {
    takeWhole(visit.res, {
      whole: (body) => finish(visit, body, path),
      broken: () => refuse(visit, { why: "fault" }),
    });
  }

  /** Lets the handler's answer pass, dressed and compressed on its way. */
  function through(visit: Visit): void {
    const { res, address, encoding, method } = visit;
    passThrough(res, (): Dressed | null => {
      // A stored file that was damaged (503) or withdrawn (410) says so itself.
      const lost = isHtml(res) && isNoFile(visit) && !SAID_BY_FILES.has(res.statusCode);
      if (lost || (res.statusCode === 500 && !address?.isStaff)) {
        refuse(visit, { why: lost ? "notFound" : "fault" });
        return null;
      }
      visit.isAnswered = true;
      dressAnswer(visit, house);
      const type = String(res.getHeader("content-type") ?? "");
      const length = Number(res.getHeader("content-length") ?? Number.POSITIVE_INFINITY);
      const isWhole = res.statusCode === 200 && !res.hasHeader("content-encoding") && method !== "HEAD";
      const isDownload = String(res.getHeader("content-disposition") ?? "").startsWith("attachment");
      if (!encoding || !isWhole || isDownload || !isCompressible(type, length)) {
        // The framework takes away how long a file is; its handler says it once more under a name of ours.
        const told = res.getHeader(FILE_LENGTH);
        if (told !== undefined) res.setHeader("Content-Length", told);
        res.removeHeader(FILE_LENGTH);
        return { compressor: null };
      }
      res.removeHeader(FILE_LENGTH);
      res.removeHeader("content-length");
      res.setHeader("Content-Encoding", encoding);
      const tag = res.getHeader("etag");
      if (typeof tag === "string" && !tag.startsWith("W/")) res.setHeader("ETag", `W/${tag}`);
      return { compressor: compressorFor(encoding) };
    });
  }

  return { refuse, fail, move, whole, through };
}
