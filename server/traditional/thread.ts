import { answerWith } from "../threads/answer";
import { traditionalConverter, traditionalPage } from "./page";

const convert = traditionalConverter();

answerWith((html: string) => traditionalPage(html, convert));
