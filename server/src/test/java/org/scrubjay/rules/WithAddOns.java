package org.scrubjay.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.codes.AddOn;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.MedicareTables;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.SourceRef;

/** A code book with an add-on code table, which no built-in one has. */
final class WithAddOns {
  private static final Edition EDITION =
      new Edition(
          CodeSet.NCCI_ADDONS,
          "example",
          LocalDate.of(2025, 1, 1),
          Optional.empty(),
          false,
          1,
          SourceRef.of("an invented add-on file"));

  private WithAddOns() {}

  /**
   * @param primaries the primary code of each add-on code
   */
  static CodeBook of(CodeBook book, Map<String, String> primaries) {
    if (primaries.isEmpty()) {
      return book;
    }
    MedicareTables tables =
        new MedicareTables() {
          @Override
          public Answer<List<AddOn>> addOns(String code, LocalDate date) {
            return primaries.containsKey(code)
                ? new Answer.Found<>(List.of(addOn(code, primaries.get(code))), EDITION)
                : new Answer.None<>(EDITION);
          }
        };
    return (CodeBook)
        Proxy.newProxyInstance(
            CodeBook.class.getClassLoader(),
            new Class<?>[] {CodeBook.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("medicare")
                    ? tables
                    : method.invoke(book, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static AddOn addOn(String code, String primary) {
    return new AddOn(
        code,
        Optional.of(primary),
        1,
        Period.ALWAYS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
