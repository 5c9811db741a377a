package org.scrubjay.rules.exam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/**
 * The words by which reports speak of the region of an exam: its names, and for {@link #described}
 * what lies in it. The regions are those of the code book; one that is not here is not looked for.
 */
final class ExamRegions {
  private static final Map<String, Wording> DESCRIBED = described();
  private static final Map<String, Wording> TITLED = titled();

  /** Names of parts of the body that titles use, each clearly another one than the others. */
  private static final Wording NAMED =
      Wording.of(
          "\\b(?:brain|head|neck|chest|thorax|abdomen|pelvis|breasts?|shoulder|elbow|wrist|hand"
              + "|finger|hip|knee|ankle|foot|toes?|femur|tibia|forearm|humerus|thyroid|scrotum"
              + "|(?:cervical|thoracic|lumbar|lumbosacral) spine|[ctl]-spine)\\b");

  private ExamRegions() {}

  /** What every report on {@code region} speaks of in some way; none when it is not known here. */
  static Optional<Wording> described(String region) {
    return Optional.ofNullable(DESCRIBED.get(region));
  }

  /**
   * By what a title that names a part of the body names {@code region}. Words that may mean several
   * regions of a limb or of the spine are left out; none when the region is not known here.
   */
  static Optional<Wording> titled(String region) {
    return Optional.ofNullable(TITLED.get(region)).or(() -> described(region));
  }

  /** Where {@code span} names a part of the body. */
  static Stream<Span> named(FoldedText text, Span span) {
    return text.find(NAMED, span);
  }

  private static Map<String, Wording> titled() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("shoulder", "shoulders?|rotator|glenohumeral|acromioclavicular|ac joints?");
    words.put("humerus", "humer\\w+|arms?");
    words.put("elbow", "elbows?");
    words.put("forearm", "forearms?|radi(?:us|al)|uln\\w+");
    words.put("wrist", "wrists?|carp\\w+|scaphoid|navicular");
    words.put("hand", "hands?|metacarp\\w+|fingers?|thumbs?");
    words.put("finger", "fingers?|thumbs?|digits?|hands?");
    words.put("hip", "hips?|pelvi\\w+");
    words.put("femur", "femur|femora\\w*|thighs?");
    words.put("knee", "knees?|patell\\w+");
    words.put("lower-leg", "tibi\\w+|tib/?fib|fibul\\w+|legs?|calf|shin");
    words.put("ankle", "ankles?|malleol\\w+");
    words.put("foot", "foot|feet|metatars\\w+|toes?");
    words.put("heel", "heels?|calcane\\w+|foot|feet");
    words.put("toe", "toes?|hallux|foot|feet");
    words.put("cervical-spine", "cervical|cervicothoracic|c-? ?spine|neck");
    words.put("thoracic-spine", "thoracic|cervicothoracic|thoracolumbar|dorsal|t-? ?spine");
    words.put("lumbar-spine", "lumbar|lumbosacral|thoracolumbar|sacr\\w+|l-? ?s?-?spine|back");
    return wordings(words);
  }

  private static Map<String, Wording> described() {
    String head =
        "head|brain|cranial|intracranial|cerebr\\w+|skull|calvari\\w+|ventric\\w+|neuro\\w*|pituitary|sella\\w*|iac|orbit\\w*|sinus\\w*|circle"
            + " of willis|mca|aca|cerebell\\w+|stroke";
    String neck =
        "neck|cervical|thyroid|larynx|pharyn\\w+|carotid\\w*|vertebral|parotid|soft"
            + " tissues?|airway";
    String chest =
        "chest|thora\\w+|lungs?|pulmonary|pleura\\w*|mediastin\\w+|cardiac|heart|cxr|ribs?|pe"
            + "|aort\\w+|hil\\w+|bronch\\w+|trache\\w+";
    String abdomen =
        "abd|abdom\\w+|liver|hepat\\w+|ruq|quadrant|gall ?bladder|bil\\w+|spleen|pancrea\\w+|kub"
            + "|kidneys?|renal|bowel|flank|mrcp|enterogra\\w+|urogra\\w+|adrenals?|aort\\w+"
            + "|retroperitone\\w+|appendi\\w+|stone";
    String pelvis =
        "pelvi\\w+|uter\\w+|ovar\\w+|adnexa\\w*|bladder|prostat\\w+|rect\\w+|sacr\\w+|hips?|anal"
            + "|endometri\\w+|perian\\w+|coccyx|iliac|perine\\w+|fistula|transvaginal|fibroids?";
    String arm =
        "shoulders?|humer\\w+|elbows?|forearm|wrists?|hands?|fingers?|thumbs?|arms?|extremit\\w+"
            + "|upper extremity|clavic\\w+|scapul\\w+|rotator|radi\\w+|uln\\w+|carp\\w+|joint";
    String leg =
        "hips?|thighs?|femur|femora\\w*|knees?|legs?|calf|tibi\\w+|fibul\\w+|ankles?|foot|feet|heels?"
            + "|toes?|extremit\\w+|patell\\w+|menisc\\w+|calcane\\w+|tars\\w+|metatars\\w+|joint|achilles"
            + "|runoff|popliteal";
    String spine =
        "spine|spinal|lumbar|lumbosacral|thoracic|cervical|vertebra\\w*|back|disc|discs|disk|disks"
            + "|cord|scolio\\w+|sacr\\w+|[lct]-?spine|[ltc]\\d+";
    Map<String, String> words = new LinkedHashMap<>();
    words.put("head", head);
    words.put("neck", neck);
    words.put("chest", chest);
    words.put("abdomen", abdomen);
    words.put("pelvis", pelvis);
    words.put("abdomen-pelvis", abdomen + "|" + pelvis);
    words.put("breast", "breasts?|mammo\\w+|axilla\\w*|bi-?rads");
    for (String region :
        List.of(
            "shoulder",
            "humerus",
            "elbow",
            "forearm",
            "wrist",
            "hand",
            "finger",
            "clavicle",
            "scapula",
            "upper-extremity",
            "upper-extremity-joint")) {
      words.put(region, arm);
    }
    for (String region :
        List.of(
            "hip",
            "femur",
            "knee",
            "lower-leg",
            "ankle",
            "foot",
            "heel",
            "toe",
            "lower-extremity",
            "lower-extremity-joint")) {
      words.put(region, leg);
    }
    for (String region : List.of("cervical-spine", "thoracic-spine", "lumbar-spine")) {
      words.put(region, spine);
    }
    words.put("thyroid", "thyroid|neck|parathyroid|nodules?|isthmus");
    words.put("scrotum", "scrot\\w+|testi\\w+|epididym\\w+|testes");
    words.put("carotid", "carotids?|neck|ica|cca|vertebral");
    words.put("coronary", "coronar\\w+|cardiac|heart|ccta|chest|lad|rca");
    words.put("heart", "heart|cardiac|ventric\\w+|echo\\w*|myocard\\w+|valv\\w+|chest");
    return wordings(words);
  }

  private static Map<String, Wording> wordings(Map<String, String> words) {
    Map<String, Wording> wordings = new LinkedHashMap<>();
    words.forEach((region, regex) -> wordings.put(region, Wording.of("\\b(?:" + regex + ")\\b")));
    return Map.copyOf(wordings);
  }
}
