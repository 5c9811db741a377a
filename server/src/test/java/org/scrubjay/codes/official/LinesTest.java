package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void anyLineEndCounts() throws IOException {
    assertThat(lines("a\r\nb\nc\rd\r\n\r\ne")).containsExactly("a", "b", "c", "d", "", "e");
  }

  @Test
  void aLoneControlZEndsTheFile() throws IOException {
    assertThat(lines("a\r\n\u001A")).containsExactly("a");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void theCodePageIsFoundLineByLine() throws IOException {
    assertThat(lines("\uFEFFn\u00E9\n")).containsExactly("n\u00E9");
    assertThat(lines(bytes("caf\u00E9 \u2019\n", "windows-1252")))
        .containsExactly("caf\u00E9 \u2019");
    assertThat(lines(bytes("Association.\u00A0All\n", "IBM437")))
        .containsExactly("Association.\u00A0All");
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThatThrownBy(() -> lines(bytes("\uFEFFab\n", "UTF-16LE")))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("UTF-16");
    assertThatThrownBy(() -> lines("%PDF\u0000\n"))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("not a text file");
  }

  @Test
  void aLineOfAHundredMegabytesIsAnErrorAndNeedsNoMemory() {
    OfficialFile endless =
        new OfficialFile() {
          @Override
          public String name() {
            return "endless.txt";
          }

          @Override
          public String path() {
            return "zip/endless.txt";
          }

          @Override
          public InputStream open() {
            return new InputStream() {
              private long left = 100L << 20;

              @Override
              public int read() {
                return left-- > 0 ? 'x' : -1;
              }
            };
          }
        };
    assertThatThrownBy(
            () -> {
              try (Lines lines = Lines.open(endless)) {
                lines.next();
              }
            })
        .isInstanceOf(DownloadException.class)
        .hasMessage("zip/endless.txt has a line above 1048576 bytes (line 1)");
  }

  private static List<String> lines(String text) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> lines(byte[] bytes) throws IOException {
    List<String> found = new ArrayList<>();
    try (Lines lines = Lines.of(bytes)) {
      while (lines.next()) {
        found.add(lines.text());
        assertThat(lines.number()).isEqualTo(found.size());
      }
    }
    return found;
  }

  private static byte[] bytes(String text, String codePage) {
    return text.getBytes(Charset.forName(codePage));
  }
}
