import { publicHandler, seeOther } from "@/server/handlers";
import { logOut } from "@/server/login";

/** Ends the session at once, for every copy of its cookie (AU-013). */
export const POST = publicHandler(async (_entries, call) => {
  const response = seeOther("/login?out", [await logOut(call.headers.get("cookie"))]);
  response.headers.set("clear-site-data", '"cache", "storage"');
  return response;
});
