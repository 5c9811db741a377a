package org.scrubjay.cli.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;

/** The codes that notes use, and which procedures stand together in one of them. */
public final class UsedCodes {
  private final Map<String, List<Use>> procedures = new TreeMap<>();
  private final Map<String, List<Use>> diagnoses = new TreeMap<>();

  /** By the pair, in order: the files that hold both. */
  private final Map<Pair, Set<String>> pairs = new TreeMap<>();

  private int notes;

  /** Two procedure codes, in order. */
  record Pair(String first, String second) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int order = first.compareTo(other.first);
      return order != 0 ? order : second.compareTo(other.second);
    }
  }

  /**
   * @param path as the user gave it
   */
  public void add(String path, Note note) {
    notes++;
    Set<String> here = new TreeSet<>();
    for (CodeMention mention : note.mentions()) {
      Use use = new Use(path, note.tree().source().lines().positionOf(mention.span().start()));
      if (mention.isProcedure()) {
        here.add(mention.code());
        procedures.computeIfAbsent(mention.code(), code -> new ArrayList<>()).add(use);
      } else if (mention.isDiagnosis()) {
        diagnoses.computeIfAbsent(mention.code(), code -> new ArrayList<>()).add(use);
      }
    }
    List<String> codes = List.copyOf(here);
    for (int i = 0; i < codes.size(); i++) {
      for (int j = i + 1; j < codes.size(); j++) {
        pairs
            .computeIfAbsent(new Pair(codes.get(i), codes.get(j)), pair -> new TreeSet<>())
            .add(path);
      }
    }
  }

  /** How many notes were read. */
  public int notes() {
    return notes;
  }

  /** How many different codes they use. */
  public int codes() {
    return procedures.size() + diagnoses.size();
  }

  Map<String, List<Use>> procedures() {
    return procedures;
  }

  Map<String, List<Use>> diagnoses() {
    return diagnoses;
  }

  Set<Pair> pairs() {
    return pairs.keySet();
  }

  /** Where the first code of a pair stands in the notes that hold both. */
  List<Use> uses(Pair pair) {
    Set<String> paths = pairs.get(pair);
    return procedures.get(pair.first()).stream().filter(use -> paths.contains(use.path())).toList();
  }
}
