package org.scrubjay.note.statements;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrubjay.text.Span;

/**
 * Paired parts of the body, and one-sided findings that reports name without the part, each with
 * the words for it.
 *
 * <p>Left out on purpose: the chambers, valves and vessels of the heart and the lobes of the liver,
 * where left and right are part of a name and say nothing about a side of the patient.
 */
public final class Anatomy {
  private static final String THYROID_LOBE = "thyroid lobe";
  private static final Wording LOBE = Wording.of("\\blobes?\\b");
  private static final Map<String, String> NAMES = names();

  private static final Wording NOUN =
      Wording.of(
          "(?<![a-z])(?:"
              + NAMES.keySet().stream()
                  .sorted(Comparator.comparing(String::length).reversed())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")(?![a-z])");

  /** What exams of a part show of other parts. */
  private static final Map<String, Set<String>> SHOWN =
      Map.of(
          "foot", Set.of("metatarsal", "toe", "heel"),
          "hand", Set.of("metacarpal", "finger", "thumb"),
          "wrist", Set.of("radius", "ulna"),
          "forearm", Set.of("radius", "ulna"),
          "elbow", Set.of("radius", "ulna", "humerus"),
          "shoulder", Set.of("humerus", "clavicle", "scapula", "supraspinatus"),
          "hip", Set.of("femur"),
          "knee", Set.of("femur", "patella", "tibia", "fibula"),
          "ankle", Set.of("tibia", "fibula", "Achilles tendon"));

  private Anatomy() {}

  /** Finds the words; {@link #name} turns what it found into the noun. */
  static Occurrences search(FoldedText text, Span span) {
    return text.search(NOUN, span);
  }

  /** Where {@code noun}, by whatever word, is spoken of in {@code span}. */
  public static boolean names(FoldedText text, Span span, String noun) {
    Occurrences nouns = search(text, span);
    while (nouns.find()) {
      if (name(nouns.group()).filter(noun::equals).isPresent()) {
        return true;
      }
    }
    // Under the name of the gland its lobes are "the right lobe".
    return noun.equals(THYROID_LOBE) && text.has(LOBE, span);
  }

  /** Whether {@code noun} is {@code whole} or a part that exams of {@code whole} show. */
  public static boolean shows(String whole, String noun) {
    return whole.equals(noun) || SHOWN.getOrDefault(whole, Set.of()).contains(noun);
  }

  static Optional<String> name(String word) {
    return Optional.ofNullable(NAMES.get(word));
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    add(names, "upper lobe", "upper lobes", "upper lung", "upper lung zone", "upper lung field");
    add(names, "middle lobe", "mid lung", "mid lung zone", "midlung", "mid lung field");
    add(names, "lower lobe", "lower lobes", "lower lung", "lower lung zone", "lower lung field");
    add(names, "lung base", "base", "basilar", "basal", "bibasilar", "lung bases", "bases");
    add(names, "lung apex", "apex", "apical", "apices", "biapical");
    add(names, "hilum", "hila", "hilar", "perihilar", "parahilar");
    add(names, "lung", "lungs");
    add(names, "pleura", "pleural", "pleural space");
    add(names, "effusion", "effusions", "pleural effusion", "pleural effusions", "hydrothorax");
    add(names, "pneumothorax", "pneumothoraces");
    add(names, "costophrenic angle", "costophrenic angles", "costophrenic sulcus");
    add(names, "hemidiaphragm", "hemidiaphragms");
    add(names, "hemithorax");
    add(names, "breast", "breasts", "mammogram", "mammograms", "mammography");
    add(names, "axilla", "axillary", "axillae");
    add(names, "rib", "ribs");
    add(names, "clavicle", "clavicular");
    add(names, "scapula", "scapular");
    add(names, "shoulder", "shoulders", "glenohumeral joint", "rotator cuff");
    add(names, "supraspinatus", "supraspinatus tendon");
    add(names, "humerus", "humeral");
    add(names, "elbow", "elbows");
    add(names, "forearm");
    add(names, "radius", "radial");
    add(names, "ulna", "ulnar");
    add(names, "wrist", "wrists");
    add(names, "hand", "hands");
    add(names, "thumb", "thumbs");
    add(names, "finger", "fingers");
    add(names, "metacarpal", "metacarpals");
    add(names, "upper extremity", "upper extremities", "arm", "arms");
    add(names, "lower extremity", "lower extremities", "leg", "legs");
    add(names, "hip", "hips");
    add(names, "femur", "femoral");
    add(names, "pubic ramus", "pubic rami", "superior pubic ramus", "inferior pubic ramus");
    add(names, "thigh", "thighs");
    add(names, "knee", "knees");
    add(names, "patella", "patellar");
    add(names, "tibia", "tibial");
    add(names, "fibula", "fibular");
    add(names, "calf", "calves");
    add(names, "Achilles tendon", "achilles tendon", "achilles");
    add(names, "popliteal vein", "popliteal veins");
    add(names, "femoral vein", "femoral veins", "common femoral vein", "superficial femoral vein");
    add(names, "ankle", "ankles");
    add(names, "foot", "feet");
    add(names, "metatarsal", "metatarsals");
    add(names, "toe", "toes", "great toe", "hallux");
    add(names, "heel", "calcaneus");
    add(names, "kidney", "kidneys", "renal");
    add(names, "ureter", "ureters", "ureteral", "ureterovesical junction", "uvj");
    add(names, "hydronephrosis", "hydroureteronephrosis");
    add(names, "adrenal", "adrenal gland", "adrenals");
    add(names, "ovary", "ovaries", "ovarian");
    add(names, "adnexa", "adnexal", "adnexae");
    add(names, "testis", "testicle", "testicles", "testes", "testicular");
    add(names, "epididymis", "epididymal");
    add(names, "groin", "inguinal");
    add(names, "frontal lobe", "frontal");
    add(names, "parietal lobe", "parietal", "frontoparietal");
    add(names, "temporal lobe", "temporal");
    add(names, "occipital lobe", "occipital");
    add(names, "cerebellum", "cerebellar");
    add(names, "orbit", "orbital");
    add(names, "maxillary sinus", "maxillary", "maxillary antrum");
    add(names, "mandible", "mandibular");
    add(names, "mastoid", "mastoids");
    add(names, "parotid", "parotid gland");
    add(names, THYROID_LOBE, "thyroid", "thyroid nodule", "lobe of the thyroid");
    add(names, "carotid", "carotid artery", "carotids");
    return Map.copyOf(names);
  }

  private static void add(Map<String, String> names, String noun, String... words) {
    names.put(noun, noun);
    for (String word : words) {
      names.put(word, noun);
    }
  }
}
