import { answerWith } from "../threads/answer";
import { setHere } from "./papers";

// A thread that sets papers: two hundred pages take seconds, in which the thread that serves goes on serving.
answerWith(setHere);
