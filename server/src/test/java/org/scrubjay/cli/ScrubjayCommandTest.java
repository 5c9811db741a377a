package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that is named is the only one that picocli looks at, see {@link ScrubjayCommand}. */
class ScrubjayCommandTest {
  private static final Map<String, String> ALL = HelpTexts.commands();

  @ParameterizedTest
  @MethodSource("names")
  void aCommandSaysTheSameWithoutTheOthers(String name) {
    Map<String, String> itAndWhatIsBelow =
        ALL.entrySet().stream()
            .filter(help -> help.getKey().equals(name) || help.getKey().startsWith(name + " "))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(HelpTexts.commandsFor(name)).isEqualTo(itAndWhatIsBelow);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "lnit", "-"})
  void withoutOneThereAreAll(String argument) {
    assertThat(HelpTexts.commandsFor(argument)).isEqualTo(ALL);
  }

  private static Stream<String> names() {
    return ALL.keySet().stream().filter(name -> !name.contains(" "));
  }
}
