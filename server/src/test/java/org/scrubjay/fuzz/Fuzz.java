package org.scrubjay.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.scrubjay.cli.BookFuzz;
import org.scrubjay.cli.DownloadFuzz;
import org.scrubjay.cli.PriceFuzz;
import org.scrubjay.cli.SettingsFuzz;
import org.scrubjay.ide.FeatureFuzz;
import org.scrubjay.lsp.EditFuzz;
import org.scrubjay.lsp.EndFuzz;
import org.scrubjay.lsp.TrafficFuzz;

/**
 * Throws random inputs at everything that reads, for a given time. Arguments: seconds (default 60),
 * the first seed (default: of the clock), names of targets (default: all). What fails is made as
 * small as it can be and written to {@code target/fuzz}; moved to {@code src/test/resources/fuzz}
 * it is a test. Ends with 1 when anything failed.
 */
public final class Fuzz {
  private Fuzz() {}

  /** Every target there is. */
  public static List<Target> targets() {
    return List.of(
        new NoteFuzz(),
        new FeatureFuzz(),
        new PriceFuzz(),
        new EditFuzz(),
        new TrafficFuzz(),
        new EndFuzz(),
        new SettingsFuzz(),
        new DownloadFuzz(),
        new BookFuzz());
  }

  public static void main(String[] arguments) throws IOException {
    long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 60;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.currentTimeMillis();
    List<String> names =
        arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : List.of();
    List<Target> targets =
        targets().stream().filter(t -> names.isEmpty() || names.contains(t.name())).toList();
    System.out.printf(
        "%d targets for %d s, seeds from %d, Java %s%n",
        targets.size(), seconds, seed, System.getProperty("java.version"));
    Map<String, Integer> failures = new TreeMap<>();
    for (Target target : targets) {
      long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos() / targets.size();
      int inputs = 0;
      for (; System.nanoTime() < end; inputs++) {
        if (failed(target, seed + inputs)) {
          failures.merge(target.name(), 1, Integer::sum);
        }
      }
      System.out.printf(
          "%-10s %,9d inputs, %d failed%n",
          target.name(), inputs, failures.getOrDefault(target.name(), 0));
    }
    System.exit(failures.isEmpty() ? 0 : 1);
  }

  /** The source of chance that makes the input of {@code seed}. */
  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static boolean failed(Target target, long seed) throws IOException {
    List<String> input = target.input(random(seed));
    Throwable why = failure(target, input);
    if (why == null) {
      return false;
    }
    List<String> small = smaller(target, input, why);
    Path file = Path.of("target", "fuzz", target.name() + "-" + seed + ".txt");
    Files.createDirectories(file.getParent());
    Pieces.write(file, small);
    System.out.printf(
        "%s: seed %d failed, %d of its %d pieces are in %s%n",
        target.name(), seed, small.size(), input.size(), file);
    why.printStackTrace(System.out);
    return true;
  }

  /** Leaves out pieces, halves first, as long as the same kind of failure stays. */
  private static List<String> smaller(Target target, List<String> input, Throwable why) {
    List<String> best = input;
    for (int size = Math.max(1, best.size() / 2); ; size = Math.max(1, size / 2)) {
      boolean cut = false;
      for (int from = 0; from < best.size() && best.size() > 1; ) {
        List<String> without = new ArrayList<>(best.subList(0, from));
        without.addAll(best.subList(Math.min(best.size(), from + size), best.size()));
        Throwable still = failure(target, without);
        if (still != null && still.getClass() == why.getClass()) {
          best = without;
          cut = true;
        } else {
          from += size;
        }
      }
      if (size == 1 && !cut) {
        return best;
      }
    }
  }

  private static Throwable failure(Target target, List<String> input) {
    try {
      target.check(input);
      return null;
    } catch (Throwable e) {
      return e;
    }
  }
}
