import { parentPort, workerData } from "node:worker_threads";
import { faultOf } from "../edge/log";
import type { Returned, Sent } from "./ask";

/** What the thread was given when it was started. */
export function given<Given>(): Given {
  return (workerData as { given: Given }).given;
}

/** Makes this thread answer what `threadOf` asks, one question after another. */
export function answerWith<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  const returned = async ({ id, question }: Sent<Question>): Promise<Returned<Answer>> => {
    try {
      return { id, answer: await answer(question) };
    } catch (error) {
      return { id, fault: faultOf(error) };
    }
  };
  // One after another: two at once would each take twice as long.
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (sent: Sent<Question>) => {
    last = last.then(async () => parentPort?.postMessage(await returned(sent)));
  });
}
