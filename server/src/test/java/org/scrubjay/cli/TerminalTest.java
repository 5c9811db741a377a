package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which terminals get colours. */
class TerminalTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, TERM=xterm-256color, true",
    "Linux, TERM=xterm NO_COLOR=, true",
    "Linux, TERM=xterm NO_COLOR=1, false",
    "Linux, TERM=xterm NO_COLOR=0, false",
    "Linux, TERM=dumb, false",
    "Linux, TERM=xterm CLICOLOR=0, false",
    "Mac OS X, TERM=xterm, true",
    "Windows 11, PATH=x, false",
    "Windows 11, WT_SESSION=1, true",
    "Windows 11, WT_SESSION=1 NO_COLOR=1, false",
  })
  void coloursAreForTerminalsThatShowThemToUsersWhoWantThem(
      String system, String variables, boolean shown) {
    Map<String, String> environment =
        Stream.of(variables.split(" "))
            .map(variable -> variable.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    assertThat(Terminal.shows(environment, system)).isEqualTo(shown);
  }
}
