import type { Page } from "@playwright/test";

interface Said {
  text: string;
  rate: number;
}

/** Gives the browser a Chinese voice that is silent, speaks only as far as the second sentence, and remembers what it was told. */
export async function hearAloud(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: { text: string; rate: number }[] = [];
    const speech = {
      getVoices: () => [{ lang: "zh-CN", name: "测试语音" }],
      addEventListener: () => undefined,
      cancel: () => undefined,
      speak(utterance: { text: string; rate: number; onend: (() => void) | null }) {
        said.push({ text: utterance.text, rate: utterance.rate });
        if (said.length === 1) setTimeout(() => utterance.onend?.(), 0);
      },
    };
    class Utterance {
      text: string;
      rate = 1;
      onend: (() => void) | null = null;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
    Object.defineProperty(window, "said", { value: said });
  });
}

/** What the voice was told to say. */
export const spoken = (page: Page): Promise<Said[]> =>
  page.evaluate(() => [...((window as unknown as { said?: Said[] }).said ?? [])]);
