package org.scrubjay.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrubjay.note.NoteNames;
import org.scrubjay.setup.Ignores;
import org.scrubjay.setup.Setup;

/**
 * Finds what to lint. A file named on the command line is always read; a folder means, recursively,
 * every file that is a note by its name or by the user's settings and every MRRT template, less the
 * folders of version control and of tools and what {@code .gitignore} files and settings leave out.
 */
final class Discovery {
  /** The argument that means standard input. */
  static final String STANDARD_INPUT = "-";

  /**
   * Folders in which version control and other tools keep files of their own. Every other hidden
   * folder is read: that its name begins with a dot says nothing of what is in it, and a folder
   * that is left out unseen passes for one without problems. Ruff's "exclude" has the most of
   * these.
   */
  private static final Set<String> NOBODYS_NOTES =
      Set.of(
          ".bzr",
          ".direnv",
          ".eggs",
          ".git",
          ".hg",
          ".idea",
          ".ipynb_checkpoints",
          ".jj",
          ".mypy_cache",
          ".nox",
          ".pytest_cache",
          ".ruff_cache",
          ".svn",
          ".tox",
          ".venv",
          ".vscode");

  private static final int HTML_HEAD_BYTES = 16 * 1024;

  private final Path directory;
  private final String standardInputName;
  private final Function<Path, Setup> setups;

  /** By the real path, so that a file comes once whichever way it was named. */
  private final Map<String, Found> found = new HashMap<>();

  /**
   * @param linked whether a symbolic link led there
   */
  private record Found(Input input, boolean linked) {

    /** Of a file's own path and links to it the path, and of links the first by name. */
    Found orRather(Found other) {
      if (linked != other.linked) {
        return linked ? other : this;
      }
      return linked && other.input.shown().compareTo(input.shown()) < 0 ? other : this;
    }
  }

  private Discovery(Path directory, String standardInputName, Function<Path, Setup> setups) {
    this.directory = directory;
    this.setups = setups;
    this.standardInputName = standardInputName;
  }

  /**
   * The inputs that {@code arguments} mean, each once, sorted by path.
   *
   * @param directory where relative paths start
   * @param standardInputName what standard input is called
   * @param setups what settings say of a file in a folder
   */
  static List<Input> find(
      List<String> arguments,
      Path directory,
      String standardInputName,
      Function<Path, Setup> setups) {
    Discovery discovery = new Discovery(directory, standardInputName, setups);
    arguments.forEach(discovery::add);
    return discovery.found.values().stream()
        .map(Found::input)
        .sorted(Comparator.comparing(Input::shown))
        .collect(Collectors.toUnmodifiableList());
  }

  private void add(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      put(STANDARD_INPUT, new Input.Standard(standardInputName), false);
      return;
    }
    try {
      Path given = Path.of(argument);
      Path real = directory.resolve(given).toRealPath();
      boolean linked = !real.equals(directory.toRealPath().resolve(given).normalize());
      if (Files.isDirectory(real)) {
        walk(real, given.equals(Path.of(".")) ? Path.of("") : given, linked);
      } else {
        put(real.toString(), named(shown(given), real), linked);
      }
    } catch (NoSuchFileException e) {
      unreadable(argument, "there is no such file or folder");
    } catch (IOException e) {
      unreadable(argument, reason(e));
    } catch (InvalidPathException e) {
      unreadable(argument, "this is not a path");
    }
  }

  private Input named(String shown, Path real) {
    return setups.apply(real).isSettings(real)
        ? new Input.Settings(shown, real)
        : new Input.OnDisk(shown, real);
  }

  private void put(String real, Input input, boolean linked) {
    found.merge(real, new Found(input, linked), Found::orRather);
  }

  private void unreadable(String shown, String why) {
    String path = shown.replace(File.separatorChar, '/');
    put(path, new Input.Unreadable(path, why), false);
  }

  /**
   * @param top the folder's real path
   * @param given how the user named it
   * @param linked whether that name leads through a symbolic link
   */
  private void walk(Path top, Path given, boolean linked) throws IOException {
    Deque<Ignores> ignores = new ArrayDeque<>();
    ignores.push(Ignores.above(top));
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(top)
                && (NOBODYS_NOTES.contains(folder.getFileName().toString())
                    || ignores.element().ignoresFolder(folder))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            ignores.push(ignores.element().within(folder));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            ignores.pop();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (Files.isRegularFile(file)
                && !ignores.element().ignoresFile(file)
                && isMeant(file, setups.apply(file))) {
              boolean link = attributes.isSymbolicLink();
              put(
                  (link ? file.toRealPath() : file).toString(),
                  new Input.OnDisk(shown(given.resolve(top.relativize(file))), file),
                  link || linked);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unreadable(shown(given.resolve(top.relativize(file))), reason(failure));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** {@code name} as a path; {@code other} when it is none. */
  static Path pathOr(String name, Path other) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      return other;
    }
  }

  /** What a report calls a file: its way from the current folder when it is in it, with slashes. */
  static String shown(Path file, Path directory) {
    Path current = directory.toAbsolutePath().normalize();
    return shown(file.startsWith(current) ? current.relativize(file) : file);
  }

  /** Why a file or folder cannot be read, in words that follow a colon. */
  static String reason(IOException failure) {
    return failure instanceof AccessDeniedException
        ? "reading it is not permitted"
        : "it cannot be read (" + Reason.of(failure) + ")";
  }

  private static boolean isMeant(Path file, Setup setup) {
    return !setup.ignores(file)
        && !setup.isSettings(file)
        && (setup.namesKind(file) || isNote(file));
  }

  private static boolean isNote(Path file) {
    String name = file.getFileName().toString();
    return NoteNames.isNote(name)
        || NoteNames.isHtml(name) && NoteNames.kindOf(name, head(file)).isPresent();
  }

  /** The beginning of a file; unreadable files come out empty and so are nobody's template. */
  private static String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HTML_HEAD_BYTES), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private static String shown(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
