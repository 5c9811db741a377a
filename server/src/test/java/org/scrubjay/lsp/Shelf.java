package org.scrubjay.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.Rule;
import org.scrubjay.rules.Rules;

/** Every rule, and the code book in a folder of the test's own. */
record Shelf(Path place) implements Library {
  @Override
  public List<Rule> rules() {
    return Rules.all();
  }

  @Override
  public CodeBook open() {
    BookFolder book = new BookFolder(place);
    try {
      return book.exists() ? book.open(BuiltinCodeBook.files()) : BuiltinCodeBook.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<BookFolder> folder() {
    return Optional.of(new BookFolder(place));
  }
}
