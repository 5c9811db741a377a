package org.scrubjay.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownOutputTest {

  @Test
  void aPageIsLaidOutForATerminal() {
    String page =
        """
        ---
        severity: error
        kinds: claim
        ---
        # pair-never-together

        ## What it checks
        %s
        - an item whose words go on and on and on until they no longer fit into one line of it

        ```note
        CPT: 76376, 76377
                    ^^^^^ pair-never-together
        ```
        """
            .formatted("word ".repeat(20).strip());

    assertThat(MarkdownOutput.of(page, new Palette(false)))
        .isEqualTo(
            """
            pair-never-together
            severity: error
            kinds: claim

            What it checks
            word word word word word word word word word word word word word word word word word
            word word word
            - an item whose words go on and on and on until they no longer fit into one line of it

                CPT: 76376, 76377
                            ^^^^^ pair-never-together
            """);
  }

  @Test
  void listItemsKeepTheirMargin() {
    String item = "- " + "word ".repeat(20).strip();

    assertThat(MarkdownOutput.of(item, new Palette(false)).lines())
        .last()
        .asString()
        .isEqualTo("  word word word");
  }

  @Test
  void headingsAreBoldOnATerminal() {
    assertThat(MarkdownOutput.of("# Name\n", new Palette(true)))
        .isEqualTo("\u001b[1mName\u001b[0m\n");
  }
}
