package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WholeMessagesTest {
  @Test
  void aMessageIsPassedOnWholeOrNotAtAll() throws IOException {
    ByteArrayOutputStream client = new ByteArrayOutputStream();
    WholeMessages messages = new WholeMessages(client);
    messages.write("head ".getBytes(StandardCharsets.US_ASCII));
    assertThat(client.size()).isZero();
    messages.write("body".getBytes(StandardCharsets.US_ASCII));
    messages.flush();
    assertThat(client).hasToString("head body");

    messages.write("head ".getBytes(StandardCharsets.US_ASCII));
    messages.end(1_000);
    messages.write("body".getBytes(StandardCharsets.US_ASCII));
    messages.flush();
    assertThat(client).hasToString("head body");
  }
}
