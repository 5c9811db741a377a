import * as path from "node:path";
import type { AccessiblePage } from "./accessibility";
import { achieve, LIMIT_MS, SLOW_TRY_MS, TRY_MS } from "./patience";
import { Sight } from "./sight";

/** What a person does in VS Code whatever is open in it: keys, commands, lists, tabs, panels. */
export class Workbench extends Sight {
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
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
    await achieve(
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
    await achieve(
      `choosing ${path.basename(file)}`,
      async () => {
        await this.quickInput.fill(file, { timeout: TRY_MS });
        await rows.filter({ hasText: path.basename(file) }).first().waitFor({ timeout: TRY_MS });
        await this.quickInput.press("Enter", { timeout: TRY_MS });
      },
      (timeout) => this.quickInput.waitFor({ state: "hidden", timeout }),
    );
  }

  /** Closes the active tab without saving, whatever was changed. */
  async closeActive(): Promise<void> {
    const name = (await this.activeTab.getAttribute("data-resource-name")) ?? "";
    const tab = this.page.locator(`.tab[data-resource-name="${name}"]`);
    await achieve(
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

  /** Puts the keyboard into the page beside the note. */
  async focusPanel(page: AccessiblePage): Promise<void> {
    await achieve(
      "the keyboard in the panel",
      () => this.command("View: Focus Right Editor Group"),
      (timeout) => page.untilFocused(timeout),
    );
  }

  /** Runs a task that an extension offers, from the list of its type, until this stands in its terminal. */
  async runTask(type: string, name: string, said: string): Promise<void> {
    await achieve(
      `running ${type}: ${name}`,
      async () => {
        await this.command("Tasks: Run Task");
        await this.quickInput.fill(type, { timeout: SLOW_TRY_MS });
        await this.found(type).click({ timeout: SLOW_TRY_MS });
        await this.page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: `${type}: ${name}` }).click({ timeout: TRY_MS });
      },
      (timeout) => this.page.locator(".terminal-wrapper.active .xterm-rows", { hasText: said }).waitFor({ timeout }),
      SLOW_TRY_MS,
    );
  }

  /** Shows the problems of all files. */
  async showProblems(): Promise<void> {
    await achieve(
      "the problems",
      () => this.command("Problems: Focus on Problems View"),
      (timeout) => this.page.locator(".markers-panel").waitFor({ timeout }),
    );
  }

  /** Opens what is known of the note by its item in the status bar. */
  async openStatus(said: string): Promise<void> {
    await achieve(
      "the item in the status bar",
      () => this.statusItem.click({ timeout: TRY_MS }),
      (timeout) => this.page.locator(".quick-input-list .monaco-list-row", { hasText: said }).first().waitFor({ timeout }),
    );
  }

  /** Puts every notification away, so that none stands before what comes next. */
  async clearNotifications(): Promise<void> {
    await achieve(
      "no notification",
      () => this.command("Notifications: Clear All Notifications"),
      (timeout) => this.page.locator(".notification-toast").first().waitFor({ state: "detached", timeout }),
    );
  }

  async showSideBar(wanted: boolean): Promise<void> {
    const bar = this.page.locator(".part.sidebar");
    await achieve(
      "the side bar",
      async () => {
        if ((await bar.isVisible()) !== wanted) {
          await this.command("View: Toggle Primary Side Bar Visibility");
        }
      },
      (timeout) => bar.waitFor({ state: wanted ? "visible" : "hidden", timeout }),
    );
  }

  async changeTheme(name: string): Promise<void> {
    const background = (): string => getComputedStyle(document.querySelector(".monaco-workbench") ?? document.body).backgroundColor;
    const before = await this.page.evaluate(background);
    await achieve(
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
}
