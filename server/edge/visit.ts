import type { IncomingMessage, ServerResponse } from "node:http";
import type { EdgeRefusal } from "@/text/edge";
import type { Address } from "./addresses";
import type { Encoding } from "./compress";

/** One call at the edge, from its first line to the last byte of its answer. */
export interface Visit {
  readonly id: string;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** The visitor's own network address, never logged. */
  readonly client: string;
  readonly method: string;
  readonly encoding: Encoding | null;
  readonly knownTags: string | undefined;
  readonly begunAt: number;
  /** Bytes that the connection had sent before. */
  readonly sentBefore: number;
  /** True while the visitor waits for our word before sending a body. */
  awaitsContinue: boolean;
  address: Address | null;
  /** The policy of a staff page, with its nonce. */
  staffCsp: string | null;
  isAnswered: boolean;
  refused?: EdgeRefusal;
  fault?: string;
}
