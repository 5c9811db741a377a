package org.scrubjay.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.scrubjay.ide.SemanticTokens;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.text.Position;
import org.scrubjay.text.Span;

/** Semantic tokens as numbers, and what changed since the last ones. */
final class Tokens {
  static final SemanticTokensLegend LEGEND =
      new SemanticTokensLegend(
          Stream.of(SemanticTokens.Type.values()).map(SemanticTokens.Type::word).toList(),
          List.of(SemanticTokenModifiers.Deprecated));

  private static final int NUMBERS = 5;

  /** The last answer for each document: numbers, no text. */
  private final Map<String, Answer> last = new ConcurrentHashMap<>();

  private record Answer(String id, List<Integer> numbers) {}

  org.eclipse.lsp4j.SemanticTokens full(Snapshot snapshot) {
    Answer answer = answer(snapshot);
    return new org.eclipse.lsp4j.SemanticTokens(answer.id(), answer.numbers());
  }

  /** The change since the answer called {@code previous}; everything when that one is forgotten. */
  Either<org.eclipse.lsp4j.SemanticTokens, SemanticTokensDelta> since(
      Snapshot snapshot, String previous) {
    Answer before = last.get(snapshot.uri());
    Answer after = answer(snapshot);
    if (before == null || !before.id().equals(previous)) {
      return Either.forLeft(new org.eclipse.lsp4j.SemanticTokens(after.id(), after.numbers()));
    }
    return Either.forRight(
        new SemanticTokensDelta(edits(before.numbers(), after.numbers()), after.id()));
  }

  static org.eclipse.lsp4j.SemanticTokens in(Snapshot snapshot, Span range) {
    return new org.eclipse.lsp4j.SemanticTokens(
        numbers(snapshot, SemanticTokens.in(snapshot, range)));
  }

  void forget(String uri) {
    last.remove(uri);
  }

  private Answer answer(Snapshot snapshot) {
    Answer answer =
        new Answer(SnapshotId.of(snapshot), numbers(snapshot, SemanticTokens.all(snapshot)));
    last.put(snapshot.uri(), answer);
    return answer;
  }

  /** One edit: what stands between the common beginning and the common end, in whole tokens. */
  private static List<SemanticTokensEdit> edits(List<Integer> before, List<Integer> after) {
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    start -= start % NUMBERS;
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    end -= end % NUMBERS;
    return start == before.size() && start == after.size()
        ? List.of()
        : List.of(
            new SemanticTokensEdit(
                start,
                before.size() - end - start,
                List.copyOf(after.subList(start, after.size() - end))));
  }

  private static List<Integer> numbers(Snapshot snapshot, List<SemanticTokens.Token> tokens) {
    List<Integer> numbers = new ArrayList<>(tokens.size() * NUMBERS);
    int line = 0;
    int character = 0;
    for (SemanticTokens.Token token : tokens) {
      Position place = snapshot.source().lines().positionOf(token.span().start());
      numbers.add(place.line() - line);
      numbers.add(place.line() == line ? place.character() - character : place.character());
      numbers.add(token.span().length());
      numbers.add(token.type().ordinal());
      numbers.add(token.ended() ? 1 : 0);
      line = place.line();
      character = place.character();
    }
    return List.copyOf(numbers);
  }
}
