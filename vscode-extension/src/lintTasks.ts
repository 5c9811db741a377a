import { ProcessExecution, ShellExecution, Task, TaskScope, tasks, TaskGroup, workspace, type Disposable, type TaskDefinition, type TaskProvider } from "vscode";
import { relativeTo } from "./lintPaths";
import { planLaunch, type LaunchPlace } from "./serverLauncher";
import { launchSettings } from "./settings";

const TYPE = "scrubjay";

interface LintDefinition extends TaskDefinition {
  readonly type: typeof TYPE;
  readonly paths?: readonly string[];
  readonly args?: readonly string[];
}

/** Offers `scrubjay lint` as a task, run with the server and the Java of this extension. */
export class LintTasks implements TaskProvider, Disposable {
  private readonly registration = tasks.registerTaskProvider(TYPE, this);

  constructor(private readonly place: LaunchPlace) {}

  async provideTasks(): Promise<Task[]> {
    const hasFiles = (workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === "file");
    const task = hasFiles ? await this.makeTask({ type: TYPE }, TaskScope.Workspace) : undefined;
    return task === undefined ? [] : [task];
  }

  async resolveTask({ definition, scope }: Task): Promise<Task | undefined> {
    return this.makeTask(definition as LintDefinition, scope ?? TaskScope.Workspace);
  }

  dispose(): void {
    this.registration.dispose();
  }

  private async makeTask(definition: LintDefinition, scope: NonNullable<Task["scope"]>): Promise<Task | undefined> {
    const paths = relativeTo(folderOf(scope), definition.paths ?? ["."]);
    try {
      const { server } = await planLaunch(launchSettings(), this.place, ["lint", ...(definition.args ?? []), ...paths]);
      const execution = server.shell ? new ShellExecution(server.command, [...server.args]) : new ProcessExecution(server.command, [...server.args]);
      const task = new Task(definition, scope, `lint ${paths.join(" ")}`, "Scrubjay", execution, ["$scrubjay"]);
      task.group = TaskGroup.Test;
      task.detail = "Checks all notes, as continuous integration does";
      return task;
    } catch {
      // Without a Java there is no task; the start of the server has said what was tried.
      return undefined;
    }
  }
}

/** The folder that a task runs in. */
function folderOf(scope: NonNullable<Task["scope"]>): string | undefined {
  const folder = typeof scope === "object" ? scope : workspace.workspaceFolders?.[0];
  return folder?.uri.fsPath;
}
