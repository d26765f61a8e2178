import { publicHandler } from "@/server/handlers";
import { keepAndGoOn } from "../keep-and-go-on";

/** Keeps what was typed, right or wrong, and leads on. */
export const POST = publicHandler((entries, call) => keepAndGoOn(entries, call));
