package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientsTest {
  @Test
  void theWorkOfEightClientsIsNotMixedUp() throws Exception {
    Clients.Outcome outcome = Clients.run(8, 25);

    assertThat(outcome.wrong()).isEmpty();
    assertThat(outcome.millis().values().stream().mapToInt(java.util.List::size).sum())
        .isEqualTo(8 * 25);
  }
}
