package org.scrubjay.note.statements;

import java.util.List;
import org.scrubjay.text.Span;

/**
 * An organ that complete ultrasound exams are made of. A report describes it when it speaks of it
 * at all: that it could not be seen, or was removed, is a description too.
 */
public enum UltrasoundOrgan {
  LIVER("liver", "liver|hepatic|hepatomegaly|hepat\\w+"),
  GALLBLADDER("gallbladder", "gall ?bladder|gb|cholecyst\\w+|gallstones?|cholelithiasis"),
  BILE_DUCTS(
      "bile ducts",
      "(?:common|bile|biliary|hepatic|intrahepatic|extrahepatic)(?: bile| hepatic)?"
          + " (?:ducts?|ductal|tree|dilat\\w+|system|radicles)|cbd|chd|biliary|choledoch\\w+|ducts"),
  PANCREAS("pancreas", "pancrea\\w+|panc"),
  SPLEEN("spleen", "spleen|splenic|splen\\w+|asplenia"),
  RIGHT_KIDNEY(
      "right kidney",
      "kidneys|both kidneys|bilateral renal|bilateral hydronephrosis|rk|rt?\\.? kidney"),
  LEFT_KIDNEY(
      "left kidney",
      "kidneys|both kidneys|bilateral renal|bilateral hydronephrosis|lk|lt?\\.? kidney"),
  AORTA("aorta", "aort\\w+|ao|aaa"),
  VENA_CAVA("inferior vena cava", "vena cava|ivc|caval"),
  ILIACS("common iliac arteries", "iliacs?"),
  BLADDER("urinary bladder", "(?<!gall)(?<!gall )bladder|bladder jets|ureteral jets"),
  UTERUS("uterus", "uterus|uterine|hysterectomy|fibroids?|myomas?"),
  ENDOMETRIUM("endometrium", "endometri\\w+|hysterectomy"),
  ADNEXA("ovaries or adnexa", "ovar(?:y|ies|ian)|adnex\\w+|oophorectomy|salpingo-?oophorectomy"),
  PROSTATE("prostate", "prostat\\w+"),
  SEMINAL_VESICLES("seminal vesicles", "seminal vesicles?|prostatectomy");

  private static final Wording KIDNEY = Wording.of("\\b(?:kidney|renal|nephr\\w+)\\b");

  /** "The right kidney measures 10 cm. No stone. The left measures 11 cm." */
  private static final int KIDNEY_REACHES = 3;

  private final String words;
  private final Wording wording;

  UltrasoundOrgan(String words, String regex) {
    this.words = words;
    this.wording = Wording.of("\\b(?:" + regex + ")\\b");
  }

  /** As a message names it. */
  public String words() {
    return words;
  }

  /** Whether one of {@code sentences} speaks of it. */
  public boolean isDescribed(FoldedText text, Sentences sentences) {
    if (sentences.have(wording)) {
      return true;
    }
    return switch (this) {
      case RIGHT_KIDNEY -> kidney(text, sentences, Side.RIGHT);
      case LEFT_KIDNEY -> kidney(text, sentences, Side.LEFT);
      default -> false;
    };
  }

  /** A single kidney is the one of the side that its sentence names, or one just after it. */
  private static boolean kidney(FoldedText text, Sentences sentences, Side side) {
    List<Span> all = sentences.all();
    for (Span named : sentences.with(KIDNEY)) {
      int i = all.indexOf(named);
      if (all.subList(i, Math.min(all.size(), i + KIDNEY_REACHES)).stream()
          .anyMatch(
              sentence ->
                  !Sides.words(text, sentence, side).isEmpty()
                      || !Sides.words(text, sentence, Side.BOTH).isEmpty())) {
        return true;
      }
    }
    return false;
  }
}
