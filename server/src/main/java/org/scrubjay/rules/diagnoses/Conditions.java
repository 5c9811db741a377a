package org.scrubjay.rules.diagnoses;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.note.statements.Wording;

/**
 * The words by which reports name the conditions of some ICD-10-CM categories: those that imaging
 * is ordered for and that are often only suspected. The categories are the code set's own; the
 * words are a lexicon of this project.
 */
final class Conditions {
  private static final Map<String, Wording> WORDS = words();

  private Conditions() {}

  /** The words for the condition of {@code code}, by its longest listed beginning. */
  static Optional<Wording> words(String code) {
    String rest = code;
    while (rest.length() >= 3) {
      if (WORDS.containsKey(rest)) {
        return Optional.of(WORDS.get(rest));
      }
      rest = rest.substring(0, rest.length() - 1);
    }
    return Optional.empty();
  }

  private static Map<String, Wording> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("I26", "pulmonary embol(?:us|i|ism)|\\bpe\\b");
    words.put("I82", "(?:deep )?(?:vein|venous) thrombosis|dvt|thrombus");
    words.put("I63", "infarct(?:ion)?s?|stroke|cva");
    words.put("I60", "subarachnoid (?:hemorrhage|blood)");
    words.put("I61", "intracerebral hemorrhage|intraparenchymal hemorrhage|hemorrhage");
    words.put("I71", "aneurysm|dissection");
    words.put("I25.1", "coronary (?:artery |heart )?disease|cad|atherosclero\\w+|coronary plaque");
    for (String category : new String[] {"J12", "J13", "J14", "J15", "J16", "J18"}) {
      words.put(category, "pneumonia");
    }
    words.put("J93", "pneumothorax");
    for (String category : new String[] {"K35", "K36", "K37"}) {
      words.put(category, "appendicitis");
    }
    words.put("K57", "diverticulitis|diverticul\\w+");
    words.put("K80", "gallstones?|cholelithiasis|choledocholithiasis|cholecystitis|stones?");
    words.put("K81", "cholecystitis");
    words.put("K85", "pancreatitis");
    words.put("K56", "obstruction|ileus|volvulus|intussusception");
    words.put("N20", "stones?|calcul(?:us|i)|nephrolithiasis|ureterolithiasis|urolithiasis");
    words.put("N10", "pyelonephritis");
    words.put("N83.5", "torsion");
    words.put("M86", "osteomyelitis");
    words.put("G35", "multiple sclerosis|demyelinat\\w+");
    words.put("C34", "cancer|carcinoma|malignan\\w+|neoplasm");
    words.put("C50", "cancer|carcinoma|malignan\\w+|neoplasm");
    words.put("C22", "cancer|carcinoma|malignan\\w+|neoplasm|hepatoma");
    words.put("C25", "cancer|carcinoma|malignan\\w+|neoplasm");
    words.put("C64", "cancer|carcinoma|malignan\\w+|neoplasm");
    Map<String, Wording> patterns = new LinkedHashMap<>();
    words.forEach((code, regex) -> patterns.put(code, Wording.of("\\b(?:" + regex + ")\\b")));
    return Map.copyOf(patterns);
  }
}
