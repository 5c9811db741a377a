import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { CDPSession, Frame, FrameLocator } from "playwright-core";

/** What a screen reader is told of an element. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
}

/** An element that has the keyboard. */
export interface Stop extends Spoken {
  /** Whether the eye sees that the keyboard is here. */
  readonly isOutlined: boolean;
}

/** More stops of the Tab key than any panel of these tests has. */
const MOST_STOPS = 100;

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

interface AccessibilityNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** The page of a web view as Chromium tells it to screen readers, and as somebody without a mouse goes through it. */
export class AccessiblePage {
  private constructor(
    private readonly frame: Frame,
    private readonly session: CDPSession,
    private readonly frameId: string,
  ) {}

  static async of(webview: FrameLocator): Promise<AccessiblePage> {
    const frame = await (await webview.locator("body").elementHandle()).ownerFrame();
    if (frame === null) {
      throw new Error("The web view has no page.");
    }
    const session = await frame.page().context().newCDPSession(frame.page());
    await session.send("Accessibility.enable");
    const { frameTree } = await session.send("Page.getFrameTree");
    // The editor writes the page into an empty one, which then has the address of the frame around it.
    const address = frame.parentFrame()?.url();
    const found = flat(frameTree).filter(({ url }) => url === address).at(-1);
    if (found === undefined) {
      throw new Error("Chromium does not know the web view's page.");
    }
    return new AccessiblePage(frame, session, found.id);
  }

  /** Everything that a screen reader meets in this page, in its order. */
  async spoken(): Promise<readonly Spoken[]> {
    return (await this.nodes()).map(spokenOf);
  }

  /** Waits until the keyboard is in this page, on whatever. */
  async untilFocused(timeout: number): Promise<void> {
    await this.frame.waitForFunction(() => document.hasFocus(), undefined, { timeout });
  }

  /** What has the keyboard; none when it is elsewhere in the editor. */
  async focused(): Promise<Stop | undefined> {
    const isOutlined = await this.frame.evaluate(() => {
      const element = document.activeElement;
      if (!document.hasFocus() || element === null || element === document.body) {
        return undefined;
      }
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && !/, 0\)|transparent/.test(outlineColor);
    });
    if (isOutlined === undefined) {
      return undefined;
    }
    const node = (await this.nodes()).find((one) => one.role?.value !== "RootWebArea" && hasKeyboard(one));
    return node === undefined ? { role: "", name: "", isOutlined } : { ...spokenOf(node), isOutlined };
  }

  /** Where the Tab key goes in this page before it leaves it. */
  async tabThrough(): Promise<readonly Stop[]> {
    const stops: Stop[] = [];
    while (stops.length < MOST_STOPS) {
      await this.frame.page().keyboard.press("Tab");
      const stop = await this.focused();
      if (stop === undefined) {
        return stops;
      }
      stops.push(stop);
    }
    throw new Error("The Tab key does not leave the page.");
  }

  /** Goes on with a key until an element has the keyboard whose name begins so. */
  async goTo(name: string, key: string): Promise<void> {
    for (let press = 0; press < MOST_STOPS; press++) {
      if ((await this.focused())?.name.startsWith(name) === true) {
        return;
      }
      await this.frame.page().keyboard.press(key);
    }
    throw new Error(`${key} does not lead to “${name}”.`);
  }

  /** What axe-core finds wrong: each rule with the elements. */
  async violations(): Promise<readonly string[]> {
    // The page allows no script but its own; what the debugger evaluates is not asked.
    await this.frame.evaluate(await readFile(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8"));
    const { violations, passes } = await this.frame.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
    if (passes.length === 0) {
      throw new Error("axe-core looked at nothing.");
    }
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join(" | ")}`);
  }

  private async nodes(): Promise<readonly AccessibilityNode[]> {
    const { nodes } = await this.session.send("Accessibility.getFullAXTree", { frameId: this.frameId });
    return (nodes as readonly AccessibilityNode[]).filter(({ ignored }) => !ignored);
  }
}

function flat({ frame, childFrames = [] }: FrameTree): readonly FrameTree["frame"][] {
  return [frame, ...childFrames.flatMap(flat)];
}

function hasKeyboard({ properties = [] }: AccessibilityNode): boolean {
  return properties.some(({ name, value }) => name === "focused" && value.value === true);
}

function spokenOf({ role, name }: AccessibilityNode): Spoken {
  return { role: role?.value ?? "", name: name?.value ?? "" };
}
