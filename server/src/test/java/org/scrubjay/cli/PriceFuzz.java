package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.scrubjay.fuzz.NoteTexts;
import org.scrubjay.fuzz.Target;

/**
 * {@code price} on random claims: it answers, for people and for programs, and no amount is
 * negative. The pieces are lines.
 */
public final class PriceFuzz implements Target {
  private static final List<String> CODES =
      List.of(
          "75574", "71260", "71250", "75571", "76377", "70553", "99213", "93454", "C9793", "36415",
          "20610", "0501T", "31575", "J1100");
  private static final List<String> MODIFIERS =
      List.of("", "-26", "-TC", "-50", "-59", "-RT", "-LT", "-76", "-52", "-26-59", "-XX");
  private static final List<String> HEADERS =
      List.of(
          "PAYER: Medicare Part B",
          "CLAIM: professional",
          "CLAIM: outpatient hospital",
          "DOS: 03/14/2025",
          "DOS: 12/31/2024",
          "DOS: 03/14/1999",
          "POS: 22",
          "POS: 11",
          "MAC: NGS JK",
          "LOCALITY: 10112-00",
          "LOCALITY: 00000-99",
          "ZIP: 00000");

  @Override
  public String name() {
    return "prices";
  }

  @Override
  public List<String> input(RandomGenerator random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      lines.add(pick(HEADERS, random));
    }
    for (int i = random.nextInt(12); i >= 0; i--) {
      lines.add(
          switch (random.nextInt(8)) {
            case 0 -> pick(HEADERS, random);
            case 1 -> NoteTexts.snippet(random);
            default -> service(random);
          });
    }
    return lines;
  }

  @Override
  public void check(List<String> input) throws IOException {
    Scratch.in(
        folder -> {
          Files.write(
              folder.resolve("a.claim"), String.join("\n", input).getBytes(StandardCharsets.UTF_8));
          Shell text = Shell.real(folder, "price", "a.claim");
          Shell json = Shell.real(folder, "price", "--format", "json", "a.claim");
          assertThat(text.exit()).as(text.err()).isBetween(0, 1).isEqualTo(json.exit());
          JsonObject price = JsonParser.parseString(json.out()).getAsJsonObject();
          for (JsonElement line : price.getAsJsonArray("lines")) {
            assertThat(line.getAsJsonObject().get("units").getAsInt()).isNotNegative();
            notNegative(line.getAsJsonObject().get("amount"));
          }
          notNegative(price.get("total"));
        });
  }

  private static void notNegative(JsonElement amount) {
    if (!amount.isJsonNull()) {
      assertThat(amount.getAsBigDecimal()).isNotNegative();
    }
  }

  private static String service(RandomGenerator random) {
    String units =
        switch (random.nextInt(6)) {
          case 0 -> " x" + random.nextInt(-1, 12);
          case 1 -> " x99999999999";
          default -> "";
        };
    return (random.nextBoolean() ? "CPT: " : "     ")
        + pick(CODES, random)
        + pick(MODIFIERS, random)
        + units;
  }

  private static String pick(List<String> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
