import { writeFile } from "node:fs/promises";
import * as path from "node:path";
import { chromium, type BrowserContext, type FrameLocator, type Locator, type Page } from "playwright-core";

/** The browser's window; small enough that the screenshots stay legible in a README. */
const VIEWPORT = { width: 1200, height: 720 };

/** Names that a page of the editor uses for files of its own: its service worker answers, and nothing leaves. */
const EDITOR_FILES = ".vscode-resource.vscode-cdn.net";

const LIMIT_MS = 120_000;

/** How long one try may take of what can be tried again: the page itself answers to it. */
const TRY_MS = 5000;

/** The same where the server or a file takes part, so that a slow machine does not get the same wish twice. */
const SLOW_TRY_MS = 30_000;

/** Answers when something is as it should be, and fails when it is not within so many milliseconds. */
type Goal = (timeout: number) => Promise<unknown>;

/**
 * What a person does in VS Code, in their words. Every step waits until its result is there. A key or a click may be
 * lost when the page redraws, applies a theme or moves the focus just then; a person looks, and does it once more.
 */
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
      timeout: LIMIT_MS,
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
    const row = this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
    await this.achieve(
      `opening ${name}`,
      () => row.dblclick({ timeout: TRY_MS }),
      (timeout) => this.activeTab.filter({ hasText: name }).waitFor({ timeout }),
      SLOW_TRY_MS,
    );
    await this.lines.first().waitFor();
    await this.focusNote();
  }

  /** Runs a command by its title, as the palette shows it. When this returns the palette has closed or asks for more. */
  async command(title: string): Promise<void> {
    for (const end = Date.now() + LIMIT_MS; ; ) {
      try {
        await this.press("F1");
        await this.quickInput.fill(`>${title}`, { timeout: TRY_MS });
        await this.found(title).click({ timeout: TRY_MS });
        await this.page.waitForFunction(
          (typed) => [...document.querySelectorAll<HTMLInputElement>(".quick-input-widget input.input")].every((input) => input.offsetParent === null || input.value !== typed),
          `>${title}`,
          { timeout: TRY_MS },
        );
        return;
      } catch (error) {
        if (Date.now() > end) {
          throw error;
        }
        await this.press("Escape");
      }
    }
  }

  /** Takes the entry with this text from the list with this title, which may stand in its empty input. */
  async choose(title: string, text: string): Promise<void> {
    const named = this.page.locator(`.quick-input-title:has-text("${title}"), input[placeholder*="${title}"]`);
    const list = this.page.locator(".quick-input-widget:visible", { has: named });
    await list.waitFor({ timeout: SLOW_TRY_MS });
    await this.achieve(
      `${title}: ${text}`,
      async () => {
        await this.quickInput.fill(text, { timeout: TRY_MS });
        await this.found(text).click({ timeout: TRY_MS });
      },
      (timeout) => list.waitFor({ state: "hidden", timeout }),
    );
  }

  /** Types a path into the open file dialog, which takes a while to list its first folder. */
  async chooseFile(file: string): Promise<void> {
    const rows = this.page.locator(".quick-input-widget:visible .monaco-list-row");
    await rows.filter({ hasText: ".." }).first().waitFor();
    await this.achieve(
      `choosing ${path.basename(file)}`,
      async () => {
        await this.quickInput.fill(file, { timeout: TRY_MS });
        await rows.filter({ hasText: path.basename(file) }).first().waitFor({ timeout: TRY_MS });
        await this.quickInput.press("Enter", { timeout: TRY_MS });
      },
      (timeout) => this.quickInput.waitFor({ state: "hidden", timeout }),
    );
  }

  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget:visible input.input");
  }

  /** Closes the active tab without saving, whatever was changed. */
  async closeActive(): Promise<void> {
    const name = (await this.activeTab.getAttribute("data-resource-name")) ?? "";
    const tab = this.page.locator(`.tab[data-resource-name="${name}"]`);
    await this.achieve(
      `closing ${name}`,
      async () => {
        // Never another one: what was asked for may have come to pass meanwhile.
        if ((await this.activeTab.getAttribute("data-resource-name", { timeout: TRY_MS })) === name) {
          await this.command("View: Revert and Close Editor");
        }
      },
      (timeout) => tab.waitFor({ state: "detached", timeout }),
      SLOW_TRY_MS,
    );
  }

  async closeAll(): Promise<void> {
    while ((await this.page.locator(".tab").count()) > 0) {
      await this.closeActive();
    }
  }

  /** Puts the keyboard into the note, where a panel or a list may have it. */
  async focusNote(): Promise<void> {
    const focused = this.page.locator(".editor-instance .monaco-editor.focused");
    if ((await focused.count()) === 0) {
      await this.achieve(
        "the keyboard in the note",
        () => this.command("View: Focus First Editor Group"),
        (timeout) => focused.first().waitFor({ timeout }),
      );
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

  line(text: string | RegExp): Locator {
    return this.lines.filter({ hasText: text }).first();
  }

  /** Points at a word until this is said about it: hints and lenses that come meanwhile move the lines. */
  async hover(line: string, word: string, said: string): Promise<Locator> {
    const hover = this.page.locator(".monaco-hover:not(.hidden)", { hasText: said }).first();
    await this.achieve(
      `the hover of ${word}`,
      async () => {
        const { x, y } = await this.wordBox(line, word);
        await this.page.mouse.move(0, 0);
        await this.page.mouse.move(x, y);
      },
      (timeout) => hover.waitFor({ timeout }),
    );
    return hover;
  }

  /** @param place what the status bar then says of the cursor, such as "Ln 10," */
  async clickWord(line: string, word: string, place: string): Promise<void> {
    await this.achieve(
      `a click on ${word}`,
      async () => {
        const { x, y } = await this.wordBox(line, word);
        await this.page.mouse.click(x, y);
      },
      (timeout) => this.selection.filter({ hasText: place }).waitFor({ timeout }),
    );
    await this.focusNote();
  }

  async showSideBar(wanted: boolean): Promise<void> {
    const bar = this.page.locator(".part.sidebar");
    await this.achieve(
      "the side bar",
      async () => {
        if ((await bar.isVisible()) !== wanted) {
          await this.command("View: Toggle Primary Side Bar Visibility");
        }
      },
      (timeout) => bar.waitFor({ state: wanted ? "visible" : "hidden", timeout }),
    );
  }

  /** Opens the list of fixes at the cursor and waits for the one that is marked. */
  async openFixes(title: string): Promise<Locator> {
    const fix = this.page.locator(".action-widget .action.focused", { hasText: title });
    await this.achieve(
      `the fix ${title}`,
      async () => {
        await this.press("Escape");
        await this.focusNote();
        await this.press("Control+.");
      },
      (timeout) => fix.waitFor({ timeout }),
      SLOW_TRY_MS,
    );
    return fix;
  }

  /** Applies the fix that is marked at the cursor, until this is there. */
  async applyFix(title: string, isApplied: Goal): Promise<void> {
    await this.achieve(
      `applying ${title}`,
      async () => {
        const fix = await this.openFixes(title);
        // Until the mouse moves, the list lets nobody click.
        await fix.hover({ force: true, timeout: TRY_MS });
        await fix.click({ timeout: TRY_MS });
      },
      isApplied,
      SLOW_TRY_MS,
    );
  }

  /** Opens the suggestions at the cursor, until one has this text. */
  async suggest(text: string): Promise<Locator> {
    const suggestion = this.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: text }).first();
    await this.achieve(
      `the suggestion ${text}`,
      async () => {
        await this.focusNote();
        if (!(await suggestion.isVisible())) {
          await this.press("Control+Space");
        }
      },
      (timeout) => suggestion.waitFor({ timeout }),
    );
    return suggestion;
  }

  /** Takes the suggestion with this text, until this line is there. */
  async complete(text: string, line: string): Promise<void> {
    await this.achieve(
      `completing ${text}`,
      async () => (await this.suggest(text)).click({ timeout: TRY_MS }),
      (timeout) => this.line(line).waitFor({ timeout }),
      SLOW_TRY_MS,
    );
  }

  /** Opens what is known of the note by its item in the status bar. */
  async openStatus(said: string): Promise<void> {
    await this.achieve(
      "the item in the status bar",
      () => this.statusItem.click({ timeout: TRY_MS }),
      (timeout) => this.page.locator(".quick-input-list .monaco-list-row", { hasText: said }).first().waitFor({ timeout }),
    );
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

  async changeTheme(name: string): Promise<void> {
    const background = (): string => getComputedStyle(document.querySelector(".monaco-workbench") ?? document.body).backgroundColor;
    const before = await this.page.evaluate(background);
    await this.achieve(
      name,
      async () => {
        await this.command("Preferences: Color Theme");
        await this.choose("Color Theme", name);
      },
      (timeout) =>
        this.page.waitForFunction(
          (old) => getComputedStyle(document.querySelector(".monaco-workbench") ?? document.body).backgroundColor !== old,
          before,
          { timeout },
        ),
      SLOW_TRY_MS,
    );
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
    await this.page.screenshot({ path: path.join(this.screenshots, `${name}.png`) });
    if (isResized) {
      await this.page.setViewportSize(VIEWPORT);
    }
  }

  /** What a person would look at to see why a step failed: a picture, and who has the keyboard. */
  async keepFailure(): Promise<void> {
    await this.screenshot("failure");
    const state = await this.page.evaluate(() => ({
      keyboard: document.activeElement?.outerHTML.slice(0, 300),
      tabs: [...document.querySelectorAll(".tab")].map((tab) => `${tab.getAttribute("aria-label") ?? ""} ${tab.className}`),
      status: document.querySelector(".part.statusbar")?.textContent,
      messages: [...document.querySelectorAll(".notification-list-item-message")].map((message) => message.textContent),
    }));
    await writeFile(path.join(this.screenshots, "failure.json"), JSON.stringify(state, undefined, 2));
  }

  private get activeTab(): Locator {
    return this.page.locator(".editor-group-container.active .tab.active");
  }

  /** The entry that was found by what is typed into the open list: what was typed is marked in it, so that the list rests. */
  private found(text: string): Locator {
    const marked = this.page.locator(".highlight");
    return this.page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: text, has: marked }).first();
  }

  /** Acts until the goal is reached. Before it acts again it looks whether the goal was reached late. */
  private async achieve(what: string, act: () => Promise<unknown>, goal: Goal, tryFor = TRY_MS): Promise<void> {
    for (const end = Date.now() + LIMIT_MS; ; ) {
      try {
        await act();
        await goal(tryFor);
        return;
      } catch (error) {
        if (Date.now() > end) {
          throw new Error(`This did not come about: ${what}`, { cause: error });
        }
      }
      if (await goal(1).then(() => true, () => false)) {
        return;
      }
    }
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
