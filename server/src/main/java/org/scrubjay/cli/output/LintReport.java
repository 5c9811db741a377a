package org.scrubjay.cli.output;

import java.util.List;
import org.scrubjay.codes.Edition;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Severity;

/**
 * What came of a whole run.
 *
 * @param editions what the code book held
 * @param files in the order of their paths
 * @param compared whether any file was held against a baseline
 */
public record LintReport(List<Edition> editions, List<FileReport> files, boolean compared) {

  public LintReport {
    editions = List.copyOf(editions);
    files = List.copyOf(files);
  }

  public long count(Severity severity) {
    return files.stream()
        .flatMap(file -> file.problems().stream())
        .filter(problem -> problem.severity() == severity)
        .count();
  }

  /** How many problems comments silenced. */
  public long suppressed() {
    return files.stream().mapToLong(file -> file.suppressed().size()).sum();
  }

  /** How many problems a baseline knows. */
  public long baselined() {
    return files.stream().mapToLong(file -> file.baselined().size()).sum();
  }

  /** How many checks could not be made. */
  public long unchecked() {
    return files.stream().mapToLong(file -> file.unchecked().size()).sum();
  }

  /** Whether everything that was asked for could be read. */
  public boolean readable() {
    return files.stream().allMatch(FileReport::readable);
  }

  /** Whether any problem is at least as grave as {@code severity}. */
  public boolean anyAtLeast(Severity severity) {
    return files.stream()
        .flatMap(file -> file.problems().stream())
        .map(Problem::severity)
        .anyMatch(found -> found.atLeast(severity));
  }
}
