package org.scrubjay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes fictional notes to measure with: claims, reports and templates in the shapes of the
 * samples, with the mistakes that people make in them. The same seed writes the same notes.
 */
public final class Notes {
  private static final List<String> DIAGNOSES =
      List.of(
          "I25.118  Atherosclerotic heart disease of native coronary artery with angina",
          "R07.9  Chest pain, unspecified",
          "E78.5  Hyperlipidemia, unspecified",
          "J44.9  Chronic obstructive pulmonary disease, unspecified",
          "R91.1  Solitary pulmonary nodule",
          "M25.561  Pain in right knee",
          "N20.0  Calculus of kidney",
          "R10.9  Unspecified abdominal pain",
          "Z87.891  Personal history of nicotine dependence",
          "M25.56  Pain in knee",
          "R51.9  Headache, unspecified",
          "I10  Essential (primary) hypertension");
  private static final List<String> SERVICES =
      List.of(
          "75574-26",
          "75580-26 x1",
          "71250-26",
          "71260",
          "70450-26",
          "74176",
          "74177-26",
          "73562-RT",
          "73721-LT",
          "76700-26",
          "76705",
          "71046-26",
          "93000",
          "76377-26",
          "99213-25",
          "72148",
          "77067");
  private static final List<String> HISTORY =
      List.of(
          "Chest pressure on exertion for three months, gone within minutes of rest.",
          "Cough for two weeks, former smoker, short of breath on hills.",
          "Pain in the left flank since yesterday, blood in the urine.",
          "Follow-up of a lung nodule that was 5 mm in April.",
          "Fell on the right hand; tender over the wrist.",
          "Headache since the morning, no injury, no fever.");
  private static final List<String> EXAMS =
      List.of(
          "CT chest without contrast",
          "Coronary CT angiography with contrast",
          "CT abdomen and pelvis with contrast",
          "MRI right knee without contrast",
          "Chest radiograph, two views",
          "Ultrasound of the abdomen, complete");
  private static final List<String> FINDINGS =
      List.of(
          "Lungs: No consolidation. Emphysema of the upper lobes, moderate; bronchial walls thick.",
          "Pleura: No effusion and no pneumothorax on either side.",
          "Heart and vessels: Normal heart size. Calcified plaque in the LAD. Aorta 3.4 cm.",
          "LAD: Mixed plaque in the mid segment, 50-69 % stenosis over 9 mm (6:204).",
          "There is a solid nodule of 4 mm in the right upper lobe, unchanged since 04/09/2025.",
          "Liver: 12 mm cyst at the dome. The gallbladder holds two stones of up to 8 mm.",
          "Kidneys: No hydronephrosis. A stone of 3 mm in the lower pole of the left kidney.",
          "The medial meniscus shows a horizontal tear of the posterior horn; ligaments intact.",
          "Bones: No suspicious lesion. Mild degenerative change at L4-L5.",
          "No midline shift, no bleeding, and the ventricles are of normal width for the age.",
          "Pancreas and spleen appear normal, the aorta is partly hidden by bowel gas.");
  private static final List<String> CONCLUSIONS =
      List.of(
          "Moderate stenosis of the mid LAD, 50-69 %. CAD-RADS 3.",
          "Solid nodule of the right upper lobe, 4 mm, stable over six months.",
          "No acute abnormality of the chest.",
          "Stone of 3 mm in the left kidney without obstruction.",
          "Horizontal tear of the medial meniscus of the right knee.");

  private final SplittableRandom random;

  private Notes(long seed) {
    random = new SplittableRandom(seed);
  }

  /** {@code OUT COUNT SIZE SEED}: a folder, how many notes, bytes of each, and the seed. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException("give OUT COUNT SIZE SEED");
    }
    int count = Integer.parseInt(arguments[1]);
    int size = Integer.parseInt(arguments[2]);
    long bytes = write(Path.of(arguments[0]), count, size, Long.parseLong(arguments[3]));
    System.out.printf(Locale.ROOT, "%d notes, %d bytes%n", count, bytes);
  }

  /** Writes {@code count} notes of about {@code size} bytes and gives the bytes of all. */
  static long write(Path folder, int count, int size, long seed) throws IOException {
    Files.createDirectories(folder);
    Notes notes = new Notes(seed);
    long bytes = 0;
    for (int i = 0; i < count; i++) {
      String text;
      String ending;
      switch (i % 5) {
        case 0, 1 -> {
          text = notes.claim(size);
          ending = "claim";
        }
        case 2, 3 -> {
          text = notes.report(size);
          ending = "report.txt";
        }
        default -> {
          text = notes.template(size);
          ending = "template.txt";
        }
      }
      Path file = folder.resolve(String.format(Locale.ROOT, "note-%05d.%s", i, ending));
      byte[] written = text.getBytes(StandardCharsets.UTF_8);
      Files.write(file, written);
      bytes += written.length;
    }
    return bytes;
  }

  /** A claim of about {@code size} characters, alike for the same seed. */
  static String claim(int size, long seed) {
    return new Notes(seed).claim(size);
  }

  /** A report of about {@code size} characters, alike for the same seed. */
  static String report(int size, long seed) {
    return new Notes(seed).report(size);
  }

  /** As many claims in one note as {@code size} characters hold, each with its own date. */
  static String claims(int size, long seed) {
    Notes notes = new Notes(seed);
    StringBuilder text = new StringBuilder("PAYER: Medicare Part B   POS: 22\n");
    while (text.length() < size) {
      text.append("\nDOS: ").append(notes.date()).append('\n');
      notes.charges(text);
    }
    return text.toString();
  }

  private String claim(int size) {
    StringBuilder text = new StringBuilder();
    text.append("PAYER: Medicare Part B      MAC: NGS JK      POS: 22      CLAIM: professional\n");
    text.append("DOS: ").append(date()).append('\n');
    text.append("SEX: female      AGE: ").append(random.nextInt(19, 90)).append('\n');
    text.append("INDICATION: ").append(any(HISTORY)).append("\n\n");
    while (text.length() < size - 450) {
      text.append(any(FINDINGS)).append(' ').append(any(CONCLUSIONS)).append('\n');
    }
    text.append('\n');
    charges(text);
    return text.toString();
  }

  private void charges(StringBuilder text) {
    int lines = random.nextInt(1, 4);
    for (int i = 0; i < lines; i++) {
      text.append(i == 0 ? "CPT:    " : "        ").append(any(SERVICES));
      text.append("     dx ").append(random.nextBoolean() ? "A" : "A,B").append('\n');
    }
    text.append("ICD-10: A. ").append(any(DIAGNOSES)).append('\n');
    text.append("        B. ").append(any(DIAGNOSES)).append('\n');
  }

  private String report(int size) {
    StringBuilder text = new StringBuilder();
    text.append("EXAM: ").append(any(EXAMS)).append('\n');
    text.append("DATE OF EXAM: ").append(date()).append('\n');
    text.append("CLINICAL HISTORY: ").append(any(HISTORY)).append("\n\n");
    text.append(
        "TECHNIQUE: Helical acquisition, 1 mm images, coronal and sagittal reformats. DLP ");
    text.append(random.nextInt(80, 900)).append(" mGy-cm.\n");
    text.append("COMPARISON: ").append(random.nextBoolean() ? "None" : "CT of 04/09/2024");
    text.append(".\n\nFINDINGS:\n");
    while (text.length() < size - 300) {
      text.append(any(FINDINGS)).append('\n');
    }
    text.append("\nIMPRESSION:\n");
    for (int i = 1; i <= 3; i++) {
      text.append(i).append(". ").append(any(CONCLUSIONS)).append('\n');
    }
    if (random.nextInt(3) == 0) {
      text.append("\nCPT: ").append(any(SERVICES)).append("\nICD-10: ").append(any(DIAGNOSES));
    }
    return text.append("\n\nSIGNED: Interpreting radiologist\n").toString();
  }

  private String template(int size) {
    StringBuilder text = new StringBuilder();
    text.append("EXAM: ").append(any(EXAMS)).append("\nHISTORY: [indication]\n");
    text.append("COMPARISON: [None | prior of (date)]\nFINDINGS:\n");
    while (text.length() < size - 200) {
      text.append(any(FINDINGS)).append(" Size [ ] mm. Side {left|right}. ***\n");
    }
    text.append("IMPRESSION:\n1. [ ]\n2. ").append(any(CONCLUSIONS)).append('\n');
    return text.append("CPT: ").append(any(SERVICES)).append('\n').toString();
  }

  private String date() {
    int month = random.nextInt(1, 13);
    int day = random.nextInt(1, 29);
    return String.format(Locale.ROOT, "%02d/%02d/2025", month, day);
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
