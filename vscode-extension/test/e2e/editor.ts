import * as path from "node:path";
import { chromium, type BrowserContext, type FrameLocator, type Locator, type Page } from "playwright-core";

/** The browser's window; small enough that the screenshots stay legible in a README. */
const VIEWPORT = { width: 1200, height: 720 };

/** Names that a page of the editor uses for files of its own: its service worker answers, and nothing leaves. */
const EDITOR_FILES = ".vscode-resource.vscode-cdn.net";

const LIMIT_MS = 60_000;

/** How long one try may take of what can be tried again. */
const RETRY_MS = 3000;

/** What a person does in VS Code, in their words. Every step waits until its result is there. */
export class Editor {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly address: string,
    private readonly screenshots: string,
  ) {}

  /** Addresses beyond this machine that the page asked for: there must be none. */
  readonly foreign = new Set<string>();

  static async open(executablePath: string, profile: string, address: string, screenshots: string): Promise<Editor> {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: true,
      viewport: VIEWPORT,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    context.setDefaultTimeout(LIMIT_MS);
    const page = context.pages()[0] ?? (await context.newPage());
    const editor = new Editor(context, page, address, screenshots);
    page.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      const isOwn = ["127.0.0.1", "localhost"].includes(hostname) || hostname.endsWith(EDITOR_FILES);
      if (protocol.startsWith("http") && !isOwn) {
        editor.foreign.add(hostname);
      }
    });
    return editor;
  }

  async goToFolder(folder: string): Promise<void> {
    await this.page.goto(`${this.address}/?folder=${encodeURIComponent(folder)}`);
    await this.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  }

  async goWithoutFolder(): Promise<void> {
    await this.page.goto(`${this.address}/?ew=true`);
    await this.page.locator(".monaco-workbench .part.statusbar").waitFor();
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  async openFile(name: string): Promise<void> {
    // By the explorer, because finding a file by its name needs a search program that code-server lacks here.
    await this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).dblclick();
    await this.page.locator(".tab.active", { hasText: name }).waitFor();
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  /**
   * Runs a command by its title, as the palette shows it. A palette closes again when something else takes the
   * focus just then (a theme being applied, a web view being drawn), and a person would ask for it once more.
   */
  async command(title: string): Promise<void> {
    const entry = this.page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: title }).first();
    for (const end = Date.now() + LIMIT_MS; ; ) {
      try {
        await this.press("F1");
        await this.quickInput.fill(`>${title}`, { timeout: RETRY_MS });
        await entry.click({ timeout: RETRY_MS });
        return;
      } catch (error) {
        if (Date.now() > end) {
          throw error;
        }
        await this.press("Escape");
      }
    }
  }

  /** Takes the entry of the open list that has this text. */
  async choose(text: string | RegExp): Promise<void> {
    await this.page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: text }).first().click();
  }

  /** Types a path into the open file dialog, which takes a while to list its first folder. */
  async chooseFile(file: string): Promise<void> {
    const rows = this.page.locator(".quick-input-widget:visible .monaco-list-row");
    await rows.filter({ hasText: ".." }).first().waitFor();
    await this.quickInput.fill(file);
    await rows.filter({ hasText: path.basename(file) }).first().waitFor();
    await this.press("Enter");
  }

  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget:visible input.input");
  }

  /** Closes without saving, whatever was changed. */
  async closeActive(): Promise<void> {
    const tabs = this.page.locator(".tab");
    const before = await tabs.count();
    await this.command("View: Revert and Close Editor");
    await this.page.waitForFunction((number) => document.querySelectorAll(".tab").length < number, before);
  }

  async closeAll(): Promise<void> {
    while ((await this.page.locator(".tab").count()) > 0) {
      await this.closeActive();
    }
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** The lines of the active editor as they are shown, without those that are scrolled away. */
  get lines(): Locator {
    return this.page.locator(".editor-instance .view-line");
  }

  line(text: string): Locator {
    return this.lines.filter({ hasText: text }).first();
  }

  /** Points at a word until this is said about it: hints and lenses that come meanwhile move the lines. */
  async hover(line: string, word: string, said: string): Promise<Locator> {
    const hover = this.page.locator(".monaco-hover:not(.hidden)", { hasText: said });
    for (const end = Date.now() + LIMIT_MS; ; ) {
      const { x, y } = await this.wordBox(line, word);
      await this.page.mouse.move(0, 0);
      await this.page.mouse.move(x, y);
      const isThere = await hover.waitFor({ timeout: RETRY_MS }).then(
        () => true,
        () => false,
      );
      if (isThere) {
        return hover;
      }
      if (Date.now() > end) {
        throw new Error(`The hover of ${word} did not say: ${said}`);
      }
    }
  }

  async clickWord(line: string, word: string): Promise<void> {
    const { x, y } = await this.wordBox(line, word);
    await this.page.mouse.click(x, y);
  }

  async toggleSideBar(): Promise<void> {
    const bar = this.page.locator(".part.sidebar");
    const wasVisible = await bar.isVisible();
    await this.command("View: Toggle Primary Side Bar Visibility");
    await bar.waitFor({ state: wasVisible ? "hidden" : "visible" });
  }

  get suggestions(): Locator {
    return this.page.locator(".suggest-widget.visible .monaco-list-row");
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

  async clickIntoEditor(): Promise<void> {
    await this.lines.first().click();
  }

  /** The text of the active editor as far as it is shown. */
  async text(): Promise<string> {
    return (await this.lines.allInnerTexts()).join("\n").replace(/\u00a0/g, " ");
  }

  async changeTheme(name: string): Promise<void> {
    const background = (): string => getComputedStyle(document.querySelector(".monaco-workbench") ?? document.body).backgroundColor;
    const before = await this.page.evaluate(background);
    await this.command("Preferences: Color Theme");
    await this.quickInput.fill(name);
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: name }).waitFor();
    await this.press("Enter");
    await this.quickInput.waitFor({ state: "hidden" });
    await this.page.waitForFunction(
      (old) => getComputedStyle(document.querySelector(".monaco-workbench") ?? document.body).backgroundColor !== old,
      before,
    );
  }

  get webview(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(this.screenshots, `${name}.png`) });
  }

  /** The middle of a word on the screen. The editor splits a line into pieces as its colours ask for. */
  private async wordBox(line: string, word: string): Promise<{ x: number; y: number }> {
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
