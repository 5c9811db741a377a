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
import org.scrubjay.codes.CoverageDocument;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.MedicareTables;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.SourceRef;

/** A code book with rows of tables that no built-in one has. */
final class WithTables {
  private static final Edition EDITION =
      new Edition(
          CodeSet.NCCI_ADDONS,
          "example",
          LocalDate.of(2025, 1, 1),
          Optional.empty(),
          false,
          1,
          SourceRef.of("an invented file"));

  private WithTables() {}

  /**
   * @param primaries the primary code of each add-on code
   * @param retired the day on which each coverage determination was retired
   */
  static CodeBook of(CodeBook book, Map<String, String> primaries, Map<String, LocalDate> retired) {
    if (primaries.isEmpty() && retired.isEmpty()) {
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

          @Override
          public Answer<CoverageDocument> coverageDocument(String id, LocalDate date) {
            return retired.containsKey(id)
                ? new Answer.Found<>(document(id, retired.get(id)), EDITION)
                : new Answer.NotChecked<>("the list of coverage documents lacks " + id);
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

  private static CoverageDocument document(String id, LocalDate retired) {
    return new CoverageDocument(
        id, 1, "An invented title", new Period(Optional.empty(), Optional.of(retired)));
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
