import { chromium, type BrowserContext, type Locator, type Page } from "playwright-core";
import { achieve, LIMIT_MS, SLOW_TRY_MS, TRY_MS, type Goal } from "./patience";
import { VIEWPORT } from "./sight";
import { Workbench } from "./workbench";

/** Names that a page of the editor uses for files of its own: its service worker answers, and nothing leaves. */
const EDITOR_FILES = ".vscode-resource.vscode-cdn.net";

/** What a person does with notes in VS Code, in their words. Every step waits until its result is there. */
export class Editor extends Workbench {
  /** Addresses beyond this machine that the page asked for: there must be none. */
  readonly foreign = new Set<string>();

  private constructor(
    private readonly context: BrowserContext,
    page: Page,
    private readonly address: string,
    screenshots: string,
  ) {
    super(page, screenshots);
  }

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
    await achieve(
      `opening ${name}`,
      () => row.dblclick({ timeout: TRY_MS }),
      (timeout) => this.activeTab.filter({ hasText: name }).waitFor({ timeout }),
      SLOW_TRY_MS,
    );
    await this.lines.first().waitFor();
    await this.focusNote();
  }

  /** Puts the keyboard into the note, where a panel or a list may have it. */
  async focusNote(): Promise<void> {
    const focused = this.page.locator(".editor-instance .monaco-editor.focused");
    if ((await focused.count()) === 0) {
      await achieve(
        "the keyboard in the note",
        () => this.command("View: Focus First Editor Group"),
        (timeout) => focused.first().waitFor({ timeout }),
      );
    }
  }

  /** Points at a word until this is said about it: hints and lenses that come meanwhile move the lines. */
  async hover(line: string, word: string, said: string): Promise<Locator> {
    const hover = this.page.locator(".monaco-hover:not(.hidden)", { hasText: said }).first();
    await achieve(
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

  /** @param place what the status bar says of the cursor then and not before, such as "Ln 10," */
  async clickWord(line: string, word: string, place: string | RegExp): Promise<void> {
    await achieve(
      `a click on ${word}`,
      async () => {
        const { x, y } = await this.wordBox(line, word);
        await this.page.mouse.click(x, y);
      },
      (timeout) => this.selection.filter({ hasText: place }).waitFor({ timeout }),
    );
    await this.focusNote();
  }

  /** Opens the list of fixes at the cursor and waits for the one that is marked. */
  async openFixes(title: string): Promise<Locator> {
    const fix = this.page.locator(".action-widget .action.focused", { hasText: title });
    await achieve(
      `the fix ${title}`,
      async () => {
        await this.press("Escape");
        await this.focusNote();
        await this.moveMouseAside();
        await this.press("Control+.");
      },
      (timeout) => fix.waitFor({ timeout }),
      SLOW_TRY_MS,
    );
    return fix;
  }

  /** Applies the fix that is marked at the cursor, until this is there. */
  async applyFix(title: string, isApplied: Goal): Promise<void> {
    await achieve(
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
    await achieve(
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
    await achieve(
      `completing ${text}`,
      async () => (await this.suggest(text)).click({ timeout: TRY_MS }),
      (timeout) => this.line(line).waitFor({ timeout }),
      SLOW_TRY_MS,
    );
  }

  /** Puts the mouse below the lines of the note: over a word, the Control key would make a link of it. */
  private async moveMouseAside(): Promise<void> {
    const box = await this.page.locator(".editor-instance").first().boundingBox();
    if (box !== null) {
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height - 20);
    }
  }
}
