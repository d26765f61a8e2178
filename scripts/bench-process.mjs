// One process of `npm run bench`: the portal, or a bare `node:http` server that sends bytes it was given; tells its CPU time on request.
import "./check-node.mjs";
import "./resolve.mjs";
import { createServer } from "node:http";

process.on("message", (message) => {
  if (message === "cpu") {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000 });
  }
});

if (process.argv[2] === "bare") {
  let answers = new Map();
  process.on("message", (message) => {
    if (message?.answers)
      answers = new Map(
        message.answers.map(([path, a]) => [path, { ...a, body: Buffer.from(a.body, "base64") }]),
      );
  });
  const server = createServer((request, response) => {
    const { headers, body } = answers.get(request.url) ?? { headers: {}, body: "" };
    response.writeHead(200, headers).end(body);
  });
  server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"));
} else {
  const { serve } = await import("../server/serve.ts");
  await serve({ dev: false });
  process.send?.("ready");
}
