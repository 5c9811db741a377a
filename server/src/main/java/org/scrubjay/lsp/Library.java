package org.scrubjay.lsp;

import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.lint.Rule;

/** Where the server gets its rules and its code book from. */
public interface Library {

  List<Rule> rules();

  /** Opens the code book as it is now: once at the start, and again after every import. */
  CodeBook open();

  /** Where imported files go; none where nobody knows. */
  Optional<BookFolder> folder();
}
