import { publicHandler, seeOther } from "@/server/handlers";
import { leavingCookies } from "@/server/tracking-cookies";

export const POST = publicHandler(async (_, { at }) => {
  const answer = seeOther("/track", leavingCookies(at));
  // On a shared computer the Back button must find nothing (AU-029); cookies of others on this site stay.
  answer.headers.set("clear-site-data", '"cache"');
  return answer;
});
