import { writeFile } from "node:fs/promises";
import * as path from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";

/** The browser's window; small enough that the screenshots stay legible in a README. */
export const VIEWPORT = { width: 1200, height: 720 };

/** What a person sees of VS Code: where things are, what they say, and pictures of them. Looking changes nothing. */
export class Sight {
  constructor(
    readonly page: Page,
    private readonly screenshots: string,
  ) {}

  /** The lines of the active editor as they are shown, without those that are scrolled away. */
  get lines(): Locator {
    return this.page.locator(".editor-instance .view-line");
  }

  line(text: string | RegExp): Locator {
    return this.lines.filter({ hasText: text }).first();
  }

  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget:visible input.input");
  }

  get statusItem(): Locator {
    return this.page.locator("#scrubjay\\.scrubjay\\.scrubjay\\.status, [id$='scrubjay.status']").first();
  }

  /** Where the cursor is and how much is selected, as the status bar says it. */
  get selection(): Locator {
    return this.page.locator("#status\\.editor\\.selection");
  }

  get languageMode(): Locator {
    return this.page.locator("#status\\.editor\\.mode");
  }

  /** The text of the active editor as far as it is shown. */
  async text(): Promise<string> {
    return (await this.lines.allInnerTexts()).join("\n").replace(/\u00a0/g, " ");
  }

  /** What the problems panel lists. */
  get problems(): Locator {
    return this.page.locator(".markers-panel .monaco-list-row");
  }

  get webview(): FrameLocator {
    // While one page takes the place of another there are two for a moment; the newest is the one looked at.
    return this.page.locator("iframe.webview.ready").filter({ visible: true }).last().contentFrame().frameLocator("#active-frame");
  }

  /** @param height of the window for this picture, where the usual one does not show enough */
  async screenshot(name: string, height = VIEWPORT.height): Promise<void> {
    const isResized = height !== VIEWPORT.height;
    if (isResized) {
      await this.page.setViewportSize({ ...VIEWPORT, height });
      await this.page.waitForFunction((wanted) => document.querySelector(".monaco-workbench")?.clientHeight === wanted, height);
    }
    // A theme and its colours come one after the other.
    await this.page.locator(".statusbar-item", { hasText: "Activating Extensions" }).waitFor({ state: "detached" });
    await this.page.screenshot({ path: path.join(this.screenshots, `${name}.png`) });
    if (isResized) {
      await this.page.setViewportSize(VIEWPORT);
    }
  }

  /** What a person would look at to see why a step failed: a picture, and who has the keyboard. */
  async keepFailure(of: string): Promise<void> {
    await this.screenshot(`failure-${of}`);
    const state = await this.page.evaluate(() => ({
      keyboard: document.activeElement?.outerHTML.slice(0, 300),
      tabs: [...document.querySelectorAll(".tab")].map((tab) => `${tab.getAttribute("aria-label") ?? ""} ${tab.className}`),
      status: document.querySelector(".part.statusbar")?.textContent,
      messages: [...document.querySelectorAll(".notification-list-item-message")].map((message) => message.textContent),
    }));
    await writeFile(path.join(this.screenshots, `failure-${of}.json`), JSON.stringify(state, undefined, 2));
  }

  protected get activeTab(): Locator {
    return this.page.locator(".editor-group-container.active .tab.active");
  }

  /** The entry that was found by what is typed into the open list: what was typed is marked in it, so that the list rests. */
  protected found(text: string): Locator {
    const marked = this.page.locator(".highlight");
    return this.page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: text, has: marked }).first();
  }

  /** The middle of a word on the screen. The editor splits a line into pieces as its colours ask for. */
  protected async wordBox(line: string, word: string): Promise<{ x: number; y: number }> {
    const found = this.line(line);
    await found.waitFor();
    const middle = await found.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start >= 0) {
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          const { left, top, width, height } = range.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }
      }
      return undefined;
    }, word);
    if (middle === undefined) {
      throw new Error(`The line “${line}” shows no ${word} in one piece.`);
    }
    return middle;
  }
}
