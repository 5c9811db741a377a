package org.scrubjay.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.basjes.gitignore.GitIgnore;

/**
 * The {@code .gitignore} files that hold in a folder, nearest first: the nearest that speaks of a
 * file decides, as in git.
 */
public final class Ignores {
  private static final String NAME = ".gitignore";

  private final List<Level> levels;

  private Ignores(List<Level> levels) {
    this.levels = List.copyOf(levels);
  }

  /**
   * What holds for {@code top} from the folders above it, up to the root of its git repository.
   * Outside a repository nothing does. A folder that is ignored itself was named on purpose, so the
   * files above it do not count either.
   */
  public static Ignores above(Path top) {
    Path absolute = top.toAbsolutePath().normalize();
    Ignores none = new Ignores(List.of());
    if (isRepository(absolute)) {
      return none;
    }
    List<Path> parents =
        Stream.iterate(absolute.getParent(), folder -> folder != null, Path::getParent).toList();
    for (int i = 0; i < parents.size(); i++) {
      if (isRepository(parents.get(i))) {
        Ignores ignores = none;
        for (int j = i; j >= 0; j--) {
          ignores = ignores.within(parents.get(j));
        }
        return ignores.ignoresFolder(absolute) ? none : ignores;
      }
    }
    return none;
  }

  /** What holds inside {@code folder}, a folder below. */
  public Ignores within(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return this;
    }
    String content;
    try {
      content = Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // A file that nobody can read names nothing.
      return this;
    }
    List<Level> nearestFirst = new ArrayList<>(levels.size() + 1);
    nearestFirst.add(new Level(normal(folder), Globs.compiled(content.lines().toList())));
    nearestFirst.addAll(levels);
    return new Ignores(nearestFirst);
  }

  public boolean ignoresFile(Path file) {
    return ignores(file, "");
  }

  public boolean ignoresFolder(Path folder) {
    return ignores(folder, "/");
  }

  private boolean ignores(Path path, String ending) {
    if (levels.isEmpty()) {
      return false;
    }
    Path normal = normal(path);
    for (Level level : levels) {
      Boolean ignored =
          level.rules.isIgnoredFile(
              "/" + level.folder.relativize(normal).toString().replace('\\', '/') + ending);
      if (ignored != null) {
        return ignored;
      }
    }
    return false;
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static boolean isRepository(Path folder) {
    return Files.exists(folder.resolve(".git"));
  }

  private record Level(Path folder, GitIgnore rules) {}
}
