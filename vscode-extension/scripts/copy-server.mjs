// Takes the server that Maven built into the extension.
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const built = path.join(root, "..", "server", "target", "scrubjay.jar");
const packed = path.join(root, "server", "scrubjay.jar");

await mkdir(path.dirname(packed), { recursive: true });
try {
  await copyFile(built, packed);
} catch (error) {
  if (error.code !== "ENOENT") {
    throw error;
  }
  console.error(`The server is not built: there is no ${built}. Run "mvn package -pl server -am" in the project's root folder first.`);
  process.exitCode = 1;
}
