import * as vm from "node:vm";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

type Listener = (event: unknown) => unknown;

/** Stands for every part of the editor that a test does not look at: it can be called, extended, read and written. */
function anything(): object {
  const members = new Map<PropertyKey, unknown>();
  const callable = function (): void {
    // The proxy answers calls; the function is here because only a function can be called or extended.
  };
  return new Proxy(callable, {
    get(target, name) {
      if (name === "prototype") {
        return target.prototype as object;
      }
      if (name === "then" || typeof name === "symbol") {
        return undefined;
      }
      if (!members.has(name)) {
        members.set(name, anything());
      }
      return members.get(name);
    },
    set(_, name, value) {
      members.set(name, value);
      return true;
    },
    apply: () => anything(),
  });
}

function withRest(known: Readonly<Record<string, unknown>>): object {
  const rest = anything();
  return new Proxy(known, {
    get: (target, name) => (name in target ? target[name as string] : (rest as Record<PropertyKey, unknown>)[name]),
  });
}

class EventEmitter {
  private readonly listeners = new Set<Listener>();
  readonly event = (listener: Listener): { dispose(): void } => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };
  fire(event: unknown): void {
    this.listeners.forEach((listener) => listener(event));
  }
  dispose(): void {
    this.listeners.clear();
  }
}

/** An editor that remembers what the extension did to it. */
export class FakeVscode {
  readonly settings = new Map<string, unknown>();
  readonly commands = new Map<string, () => unknown>();
  readonly log: string[] = [];
  readonly errors: { readonly message: string; readonly buttons: readonly string[] }[] = [];
  private readonly configurationChanged = new EventEmitter();

  change(setting: string, value: unknown): void {
    this.settings.set(setting, value);
    this.configurationChanged.fire({
      affectsConfiguration: (section: string) => setting === section || setting.startsWith(`${section}.`),
    });
  }

  readonly api = withRest({
    version: "1.91.0",
    EventEmitter,
    LogLevel: { Off: 0, Trace: 1, Debug: 2, Info: 3, Warning: 4, Error: 5 },
    env: withRest({ language: "en", appName: "fake" }),
    commands: withRest({
      registerCommand: (name: string, run: () => unknown) => {
        this.commands.set(name, run);
        return { dispose: () => this.commands.delete(name) };
      },
    }),
    workspace: withRest({
      textDocuments: [],
      notebookDocuments: [],
      workspaceFolders: undefined,
      onDidChangeConfiguration: this.configurationChanged.event,
      getConfiguration: (section: string) => ({
        get: (key: string, otherwise: unknown) => this.settings.get(`${section}.${key}`) ?? otherwise,
      }),
    }),
    window: withRest({
      visibleTextEditors: [],
      createOutputChannel: () => {
        const write = (line: unknown): void => void this.log.push(String(line));
        return withRest({ logLevel: 3, trace: write, debug: write, info: write, warn: write, error: write });
      },
      showErrorMessage: (message: string, ...buttons: string[]) => {
        this.errors.push({ message, buttons });
        return Promise.resolve(undefined);
      },
    }),
  });
}

export interface Extension {
  activate(context: {
    readonly extensionPath: string;
    readonly extensionUri: object;
    readonly globalStorageUri: { readonly fsPath: string };
    readonly extension: { readonly packageJSON: { readonly version: string } };
    readonly subscriptions: { dispose(): void }[];
  }): Promise<void>;
  deactivate(): Promise<void>;
}

/** Loads the bundle as VS Code does: a CommonJS module that finds "vscode" and nothing else beside Node. */
export function loadBundle(file: string, fake: FakeVscode): Extension {
  const nodeRequire = createRequire(file);
  const bundleRequire = (name: string): unknown => (name === "vscode" ? fake.api : nodeRequire(`node:${name.replace(/^node:/, "")}`));
  const module = { exports: {} };
  const wrapper = vm.runInThisContext(`(function (require, module, exports) {${readFileSync(file, "utf8")}\n})`, {
    filename: file,
  }) as (require: (name: string) => unknown, module: { exports: object }, exports: object) => void;
  wrapper(bundleRequire, module, module.exports);
  return module.exports as Extension;
}
