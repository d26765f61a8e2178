import pino from "pino";
import { env } from "./env";

/** One JSON line an entry on standard output. Entries name what happened; they never carry what somebody typed. */
export const log = pino({ level: env().logLevel, base: null });
