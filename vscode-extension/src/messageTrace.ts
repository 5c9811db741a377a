import { LogLevel, type Event, type LogOutputChannel } from "vscode";

/**
 * The channel that the language client writes its message trace to.
 *
 * The client traces when its channel's level is Trace, and at the verbose setting it would write whole
 * messages, which hold the text of notes. This channel has the level Trace only while the setting says
 * exactly "messages", and at that setting the client writes the names of messages and no more.
 */
export function messageTrace(log: LogOutputChannel, isOn: () => boolean, onDidChange: Event<void>): LogOutputChannel {
  const level = (): LogLevel => (isOn() ? LogLevel.Trace : LogLevel.Off);
  return {
    ...log,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: (listener, thisArgs, disposables) =>
      onDidChange(() => listener.call(thisArgs, level()) as unknown, undefined, disposables),
    trace: (message) => {
      log.info(message);
    },
  };
}
