/** What is wrong with one parameter. */
export interface ParameterFault {
  parameter: string;
  detail: string;
  /** What may stand there instead, where that is a list. */
  allowed?: readonly string[];
}

/** Why an open interface does not answer (RFC 9457). */
export interface Problem {
  status: 400 | 404 | 410 | 422 | 503;
  title: string;
  detail: string;
  errors?: readonly ParameterFault[];
  /** Seconds until another try is welcome. */
  retrySeconds?: number;
}

/** A run of an interface that ends here; the wrapper turns it into problem+json. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** The answer that says why there is none. */
export function problemAnswer({ retrySeconds, ...problem }: Problem): Response {
  return new Response(JSON.stringify({ type: "about:blank", ...problem }), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...(retrySeconds !== undefined && { "retry-after": String(retrySeconds) }),
    },
  });
}
