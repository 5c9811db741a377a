package org.scrubjay.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Setting;

/**
 * A code book whose editions of some sets count as complete: what they lack does not exist. The
 * built-in book is partial everywhere, and some rules need the certainty of an imported one.
 */
final class CompleteSets {
  private static final Map<String, CodeSet> SET_OF_QUESTION =
      Map.of(
          "diagnosis", CodeSet.ICD10CM,
          "procedure", CodeSet.CPT,
          "modifier", CodeSet.MODIFIERS,
          "outpatient", CodeSet.OPPS,
          "feeSchedule", CodeSet.PFS);

  private CompleteSets() {}

  static CodeBook of(CodeBook book, Set<CodeSet> sets) {
    if (sets.isEmpty()) {
      return book;
    }
    return (CodeBook)
        Proxy.newProxyInstance(
            CodeBook.class.getClassLoader(),
            new Class<?>[] {CodeBook.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(book, arguments);
                Optional<CodeSet> set = set(method.getName(), arguments).filter(sets::contains);
                if (set.isPresent() && answer instanceof Answer.NotChecked) {
                  Optional<Edition> complete = edition(book, set.get(), arguments);
                  return complete.isPresent() ? new Answer.None<>(complete.get()) : answer;
                }
                if (method.getName().equals("editions")) {
                  return book.editions().stream()
                      .map(edition -> sets.contains(edition.set()) ? complete(edition) : edition)
                      .collect(Collectors.toList());
                }
                if (answer instanceof Optional<?> found
                    && found.orElse(null) instanceof Edition edition
                    && sets.contains(edition.set())) {
                  return Optional.of(complete(edition));
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static Optional<CodeSet> set(String question, Object[] arguments) {
    if (question.equals("pairEdit")) {
      return Optional.of(
          arguments[0] == Setting.PRACTITIONER
              ? CodeSet.NCCI_PTP_PRACTITIONER
              : CodeSet.NCCI_PTP_HOSPITAL);
    }
    return Optional.ofNullable(SET_OF_QUESTION.get(question));
  }

  private static Optional<Edition> edition(CodeBook book, CodeSet set, Object[] arguments) {
    return Arrays.stream(arguments)
        .filter(LocalDate.class::isInstance)
        .map(LocalDate.class::cast)
        .findFirst()
        .flatMap(date -> book.edition(set, date))
        .map(CompleteSets::complete);
  }

  private static Edition complete(Edition edition) {
    return new Edition(
        edition.set(),
        edition.name(),
        edition.from(),
        edition.to(),
        false,
        edition.rows(),
        edition.source());
  }
}
