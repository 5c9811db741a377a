package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.scrubjay.fuzz.Target;
import org.scrubjay.lint.Rule;
import org.scrubjay.rules.Rules;

/**
 * A client that dies: its last words are cut off anywhere, or were no frame to begin with. The
 * server ends by itself, writes whole messages to its end, and its log repeats no note. Every piece
 * but the last is the body of a frame; the last stands on the wire as it is.
 */
public final class EndFuzz implements Target {
  private static final String CANARY = "Quetzalcoatlus";
  private static final List<String> NO_FRAMES =
      List.of(
          "",
          "\r\n\r\n",
          "Content-Length: 5",
          "Content-Length: 5\r\n\r\n{",
          "Content-Length: -1\r\n\r\n",
          "Content-Length: 99999999999999\r\n\r\n{}",
          "Content-Length: 2147483647\r\n\r\n" + CANARY,
          "Content-Length: x\r\n\r\n{}",
          "Content-Type: " + CANARY + "\r\n\r\n",
          "content-length: 2\r\n\r\n{}",
          "Content-Length: 2\n\n{}",
          "GET /" + CANARY + " HTTP/1.1\r\n\r\n",
          "\u0000\u0001\u0002");

  @Override
  public String name() {
    return "ends";
  }

  @Override
  public List<String> input(RandomGenerator random) {
    List<String> pieces = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      pieces.add(TrafficFuzz.message(i, random));
    }
    String last = TrafficFuzz.message(0, random);
    String frame =
        "Content-Length: " + last.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + last;
    pieces.add(
        random.nextBoolean()
            ? NO_FRAMES.get(random.nextInt(NO_FRAMES.size()))
            : frame.substring(0, random.nextInt(frame.length())));
    return pieces;
  }

  @Override
  public void check(List<String> input) throws Exception {
    try (Service service = new Service(Rules.all().toArray(new Rule[0]))) {
      Wire wire = service.initialized(Service.pulling());
      input.subList(0, input.size() - 1).forEach(wire::write);
      wire.writeRaw(input.get(input.size() - 1));
      wire.hangUp();
      assertThat(service.status()).isBetween(0, 1);
      assertThat(wire.noise()).isEmpty();
      assertThat(service.log()).doesNotContain(CANARY);
    }
  }
}
