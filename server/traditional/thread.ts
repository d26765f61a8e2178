import { parentPort } from "node:worker_threads";
import { faultOf } from "../edge/log";
import { traditionalConverter, traditionalPage } from "./page";
import type { Asked, Converted } from "./threads";

const convert = traditionalConverter();

function answer({ id, html }: Asked): Converted {
  try {
    return { id, html: traditionalPage(html, convert) };
  } catch (error) {
    return { id, fault: faultOf(error) };
  }
}

parentPort?.on("message", (asked: Asked) => parentPort?.postMessage(answer(asked)));
