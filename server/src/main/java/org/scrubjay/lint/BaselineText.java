package org.scrubjay.lint;

import java.util.List;
import java.util.Optional;
import org.scrubjay.json.RecordText;

/**
 * A baseline file as it was read.
 *
 * @param baseline none when anything in the file is wrong: half a baseline would report old
 *     problems as new
 * @param problems what is wrong, by place
 */
public record BaselineText(Optional<Baseline> baseline, List<Problem> problems) {

  public BaselineText {
    problems = List.copyOf(problems);
  }

  public static BaselineText of(String text) {
    RecordText<Baseline> read = RecordText.of(text, Baseline.class);
    List<Problem> problems = read.problems().stream().map(SettingsText::problem).toList();
    return new BaselineText(problems.isEmpty() ? read.value() : Optional.empty(), problems);
  }
}
