package org.scrubjay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a repository of report templates such as a large practice keeps: one folder for each
 * modality, every way to write a field, headings in several styles, pages in HTML, and the slips
 * that creep into them. The same seed writes the same bytes. Everything in it is made up.
 *
 * <p>Arguments: folder, number of templates, seed.
 */
public final class TemplateRepository {
  private static final List<String> SIDES = List.of("left", "right", "bilateral");
  private static final List<String> PARTS =
      List.of(
          "head",
          "neck",
          "chest",
          "abdomen",
          "pelvis",
          "knee",
          "shoulder",
          "hip",
          "ankle",
          "wrist",
          "cervical spine",
          "lumbar spine",
          "thyroid",
          "kidneys",
          "heart");
  private static final List<String> MODALITIES = List.of("CT", "MRI", "XR", "US", "NM");
  private static final List<String> CODES =
      List.of(
          "70450", "70551", "71045", "71046", "71250", "71260", "71275", "72141", "72148", "73030",
          "73560", "73562", "73610", "73721", "74176", "74177", "75571", "75574", "75580", "76377",
          "76536", "76700", "76705", "76770", "0623T", "73677", "C9793");
  private static final List<String> DIAGNOSES =
      List.of(
          "R07.9",
          "I25.10",
          "M54.50",
          "M54.5",
          "E78.01",
          "R10.9",
          "R10.11",
          "M25.561",
          "S82.62XA",
          "582.62XA",
          "J18.9",
          "N28.1",
          "I10",
          "R51");
  private static final List<String> FIELDS =
      List.of(
          "[normal | abnormal | not seen]",
          "[none/mild/moderate/severe]",
          "[size in mm]",
          "[]",
          "<comparison date>",
          "{normal|enlarged}",
          "{LIST:123}",
          "***",
          "____",
          "%finding%",
          "$laterality$",
          "@AGE@");
  private static final List<String> FINDINGS =
      List.of(
          "No acute fracture or dislocation.",
          "The lungs are clear.",
          "No hydronephrosis. The kidneys are normal in size.",
          "The gallbladder has been removed. The gallbladder is normal.",
          "Unremarkable for age.",
          "No evidence of of metastatic disease.",
          "There is a mass in the left lobe, which is right sided.",
          "Degenerative changes, as described above.");

  private final Random random;

  private TemplateRepository(long seed) {
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    new TemplateRepository(seed).write(folder, count);
    System.out.println(count + " templates in " + folder);
  }

  /** Writes {@code count} templates and the settings that go with them. */
  void write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("scrubjay.json"),
        """
        {
          "profile": "ci",
          "defaults": {"dos": "2025-06-30", "payer": "Medicare Part B", "claim": "professional"},
          "ignore": ["drafts/"]
        }
        """);
    for (int i = 0; i < count; i++) {
      String modality = one(MODALITIES);
      String part = one(PARTS);
      boolean html = chance(8);
      Path file =
          folder.resolve(
              "%s/%s-%03d%s"
                  .formatted(
                      modality.toLowerCase(Locale.ROOT),
                      part.replace(' ', '-'),
                      i,
                      html ? ".html" : ".template.txt"));
      Files.createDirectories(file.getParent());
      Files.writeString(file, html ? page(modality, part) : template(modality, part));
    }
  }

  /** The text of one template; another one each time. */
  private String template(String modality, String part) {
    List<String> lines = new ArrayList<>();
    section(
        lines, "EXAM", modality + " " + side(part) + part + (chance(3) ? " WITH CONTRAST" : ""));
    if (chance(2)) {
      lines.add("CPT: " + one(CODES) + (chance(3) ? ", " + one(CODES) : ""));
    }
    if (chance(3)) {
      lines.add("ICD-10: A. " + one(DIAGNOSES) + (chance(2) ? "  B. " + one(DIAGNOSES) : ""));
    }
    section(lines, "INDICATION", chance(4) ? "" : one(FIELDS));
    section(lines, "COMPARISON", chance(2) ? "None." : "CT of " + one(FIELDS));
    section(lines, "TECHNIQUE", technique(modality));
    section(lines, "FINDINGS", "");
    for (int i = 0; i < 2 + random.nextInt(6); i++) {
      String organ = one(PARTS);
      lines.add(
          Character.toUpperCase(organ.charAt(0))
              + organ.substring(1)
              + ": "
              + (chance(2) ? one(FIELDS) + " " : "")
              + one(FINDINGS));
    }
    section(lines, "IMPRESSION", chance(5) ? "" : "1. " + one(FIELDS) + " " + one(FINDINGS));
    if (chance(8)) {
      lines.add(
          "# scrubjay: ignore " + (chance(2) ? "unfilled-blank -- kept on purpose" : "no-such"));
    }
    if (chance(10)) {
      lines.add("Dictated for MRN 00123456 on 01/02/2024.");
    }
    if (chance(12)) {
      lines.add("Gr\u00f6\u00dfe: \ud83e\udec0 \u2265 5\u00a0mm");
    }
    String end = chance(4) ? "\r\n" : "\n";
    return (chance(15) ? "\uFEFF" : "") + String.join(end, lines) + (chance(6) ? "" : end);
  }

  /** The same in HTML, as IHE's Management of Radiology Report Templates has it. */
  private String page(String modality, String part) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "<!DOCTYPE html>",
                "<html lang=\"en\">",
                "<head>",
                "<title>" + modality + " " + part + "</title>",
                "<meta charset=\"UTF-8\">",
                "<meta name=\"dcterms.type\" content=\"IMAGE_REPORT_TEMPLATE\">"));
    if (!chance(5)) {
      lines.add("<meta name=\"dcterms.title\" content=\"" + modality + " " + part + "\">");
      lines.add("<meta name=\"dcterms.identifier\" content=\"made-up." + part.length() + "\">");
    }
    lines.addAll(List.of("</head>", "<body>"));
    for (String section : List.of("Procedure", "Clinical information", "Findings", "Impression")) {
      lines.add("<section" + (chance(9) ? ">" : " data-section-name=\"" + section + "\">"));
      lines.add("<header class=\"level1\">" + section + "</header>");
      String id = chance(12) ? "same" : section.substring(0, 3).toLowerCase(Locale.ROOT);
      lines.add(
          chance(2)
              ? "<p><textarea id=\"%s\" name=\"%s\">%s</textarea></p>"
                  .formatted(id, section, one(FINDINGS))
              : "<p><select id=\"%s\" name=\"%s\"><option>normal</option><option>%s</option></select></p>"
                  .formatted(id, section, chance(4) ? "normal" : "enlarged"));
      lines.add("</section>");
    }
    lines.addAll(List.of("</body>", "</html>"));
    return String.join(chance(4) ? "\r\n" : "\n", lines) + "\n";
  }

  private void section(List<String> lines, String heading, String content) {
    String written =
        switch (random.nextInt(3)) {
          case 0 -> heading;
          case 1 -> heading.charAt(0) + heading.substring(1).toLowerCase(Locale.ROOT);
          default -> "**" + heading + "**";
        };
    lines.add((written + ": " + content).strip());
    if (chance(2)) {
      lines.add("");
    }
  }

  private String technique(String modality) {
    return switch (modality) {
      case "XR" -> (1 + random.nextInt(4)) + " views of the part were obtained.";
      case "CT" ->
          one(
              List.of(
                  "Axial images after 100 mL of contrast.",
                  "Without contrast. 3D reformats on an independent workstation.",
                  "Axial images with multiplanar reformats."));
      default -> "Standard protocol " + one(FIELDS) + ".";
    };
  }

  private String side(String part) {
    return List.of("knee", "shoulder", "hip", "ankle", "wrist").contains(part)
        ? one(SIDES) + " "
        : "";
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
