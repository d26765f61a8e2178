import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import { edgeSettings } from "@/text/edge";

const family = (ip: string) => (isIPv6(ip) ? "ipv6" : "ipv4");

/** An address as one spelling: an IPv4 client on a dual-stack socket is an IPv4 client. */
export function plainAddress(ip: string | undefined): string {
  return (ip ?? "").replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
}

/** Reads networks as an administrator writes them; throws a readable sentence for a wrong one. */
export function networks(list: readonly string[]): (ip: string) => boolean {
  const block = new BlockList();
  for (const network of list) {
    const [ip = "", prefix, ...rest] = network.split("/");
    const longest = isIPv6(ip) ? 128 : 32;
    const bits = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
    if (!isIP(ip) || !(bits <= longest) || rest.length > 0) throw new Error(edgeSettings.badNetwork(network));
    block.addSubnet(ip, bits, family(ip));
  }
  return (ip) => isIP(ip) !== 0 && block.check(ip, family(ip));
}

/** Who is asking: the socket's peer, or the address that the configured proxy vouches for. */
export function clientAddress(req: IncomingMessage, isProxy: (ip: string) => boolean): string {
  const peer = plainAddress(req.socket.remoteAddress);
  const told = req.headers["x-real-ip"];
  return isProxy(peer) && typeof told === "string" && isIP(told) ? plainAddress(told) : peer;
}

/** What a limit counts: one IPv4 address, or the /64 that one household holds. */
export function rateKey(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const [head = "", tail] = ip.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, gap)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
