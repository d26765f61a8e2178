import { AsyncLocalStorage } from "node:async_hooks";
import { faultOf } from "./log";

interface Faulty {
  fault?: string;
}

const present = new AsyncLocalStorage<Faulty>();

/** Runs a handler so that a fault it prints is known to belong to this visit. */
export function during<T>(visit: Faulty, work: () => T): T {
  return present.run(visit, work);
}

/**
 * Next and React print a fault with its message and parameters, which may hold what somebody typed. From now on only its kind
 * and place are kept: in the log line of the visit, or through `log` where there is none.
 */
export function keepFaultsPlain(log: (fault: string) => void): void {
  const note = (...said: readonly unknown[]) => {
    const error = said.find((one) => one instanceof Error);
    const visit = present.getStore();
    const fault = error ? faultOf(error) : "a message on the console";
    if (visit) visit.fault ??= fault;
    else log(fault);
  };
  console.error = note;
  console.warn = note;
}
