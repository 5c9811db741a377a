package org.scrubjay.codes.book;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes made-up files in the layouts of official ones, as large as a quarter's or ten times as
 * large, to measure with. No row is any publisher's: codes are counted through, words are put
 * together from syllables, and every row says that it is made up. The larger files have all rows of
 * the smaller ones. New words and new beginnings of titles grow with the square root of the rows,
 * as they do in the ICD-10-CM order files.
 */
final class MadeUpFiles {
  /** The official files of autumn 2025 have 98,186 diagnoses and 2,546,017 pairs. */
  static final int DIAGNOSES = 100_000;

  static final int PAIRS = 2_500_000;
  static final int PROCEDURES = 9_000;

  private static final int CATEGORIES = 2_600;
  private static final int FIRST_PROCEDURE = 10_000;

  /** A table of pairs numbers its codes with 16 bits. */
  private static final int MOST_PAIRED = 60_000;

  private static final int PARTS = 4;
  private static final String[] SYLLABLES = {
    "ba", "cre", "di", "fo", "glu", "ha", "je", "ki", "lo", "mu", "na", "pre", "ri", "so", "tru",
    "va", "we", "xi", "yo", "zu"
  };

  private MadeUpFiles() {}

  /** Writes the files of one edition of each set, {@code times} as large as the official ones. */
  static void write(Path folder, int times) throws IOException {
    Files.createDirectories(folder);
    writeDiagnoses(folder.resolve("icd10cm-order-2025.txt"), times);
    writeDescriptors(folder.resolve("made-up descriptors 2025.txt"), times);
    for (int part = 1; part <= PARTS; part++) {
      writePairs(folder.resolve("ccipra-v310r0-f" + part + ".txt"), part, times);
    }
  }

  /** The same files again as those of ten fiscal years and ten quarters, up to those of 2025. */
  static void writeTenEditions(Path folder) throws IOException {
    write(folder, 1);
    for (int before = 1; before < 10; before++) {
      copy(folder, "icd10cm-order-2025.txt", "icd10cm-order-" + (2025 - before) + ".txt");
      // Versions count years from 1994 and quarters from 0: 31.0 is that of January 2025.
      int quarter = 4 * 31 - before;
      String version = "v" + quarter / 4 + quarter % 4 + "r0";
      for (int part = 1; part <= PARTS; part++) {
        String file = "ccipra-v310r0-f" + part + ".txt";
        copy(folder, file, file.replace("v310r0", version));
      }
    }
  }

  /** The code of a diagnosis, counted within a category. */
  static String diagnosis(int category, int number) {
    return String.format(Locale.ROOT, "%c%02d%03d", 'A' + category / 100, category % 100, number);
  }

  static String title(int category, int number) {
    int root = (int) (1.4 * Math.sqrt(number));
    String head =
        category % 10 == 3 ? "other" : category % 25 == 4 ? "unspecified" : word(category);
    return head
        + " "
        + word(3_000 + (category * 13 + root * 101) % 2_000)
        + " of the "
        + (number % 2 == 0 ? "left " : "right ")
        + word(5_000 + category * 17 % 300 + root * 300)
        + ", made-up title "
        + number;
  }

  static String procedure(int number) {
    return Integer.toString(FIRST_PROCEDURE + number);
  }

  static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int left = number + SYLLABLES.length; left > 0; left /= SYLLABLES.length) {
      word.append(SYLLABLES[left % SYLLABLES.length]);
    }
    return word.append('n').toString();
  }

  private static void writeDiagnoses(Path file, int times) throws IOException {
    int each = DIAGNOSES / CATEGORIES * times;
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      int order = 0;
      for (int category = 0; category < CATEGORIES; category++) {
        String heading = diagnosis(category, 0).substring(0, 3);
        out.write(line(++order, heading, 0, "made-up heading " + word(category)));
        for (int number = 0; number < each; number++) {
          out.write(line(++order, diagnosis(category, number), 1, title(category, number)));
        }
      }
    }
  }

  private static String line(int order, String code, int flag, String title) {
    String shortTitle = title.substring(0, Math.min(60, title.length()));
    return String.format(
        Locale.ROOT, "%05d %-7s %d %-60s %s%n", order % 100_000, code, flag, shortTitle, title);
  }

  private static void writeDescriptors(Path file, int times) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      for (int number = 0; number < PROCEDURES * times; number++) {
        out.write(procedure(number) + "\t" + word(number % 7_000) + " procedure made up " + number);
        out.newLine();
      }
    }
  }

  /** Each procedure is paired with others before it, so that more procedures only add rows. */
  private static void writePairs(Path file, int part, int times) throws IOException {
    int paired = Math.min(PROCEDURES * times, MOST_PAIRED);
    int rest = times == 1 ? 0 : PAIRS * (times - 1) / (paired - PROCEDURES);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write("Made-up rows in the layout of the NCCI PTP edits\t\t\t\t\t\t\n");
      out.write("Column1/Column2 Edits\t\t\t\t\t\t\n");
      out.write(
          "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit"
              + " Rationale\n");
      out.write("\t\tprior to 1996\tDate\tDate\t0=not allowed\t\n");
      out.write("\t\t\t\t*=no data\t1=allowed\t\n");
      out.write("\t\t\t\t\t9=not applicable\t\n");
      for (int number = part; number < paired; number += PARTS) {
        int partners = number < PROCEDURES ? PAIRS / PROCEDURES : rest;
        for (int i = 0; i < Math.min(partners, number); i++) {
          out.write(procedure(number));
          out.write('\t');
          out.write(procedure((number * 7 + i) % number));
          out.write(i % 4 == 0 ? "\t\t20150101\t20240630\t" : "\t\t20200101\t*\t");
          out.write(i % 3 == 0 ? "0" : "1");
          out.write("\tMade-up row, no NCCI edit\n");
        }
      }
    }
  }

  private static void copy(Path folder, String file, String as) throws IOException {
    Files.copy(folder.resolve(file), folder.resolve(as));
  }
}
