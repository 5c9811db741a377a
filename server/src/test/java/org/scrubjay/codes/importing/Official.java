package org.scrubjay.codes.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.codes.official.OfficialReaders;

/** Small files in the layouts of official ones, and their import. */
public final class Official {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  /** The unit limits as CMS writes them: a notice over several lines, a heading over two. */
  public static final String UNIT_LIMITS =
      "\"CPT codes, descriptions and other data only are copyright 2023 American Medical"
          + " Association.\n\nAll rights reserved.\n\",,,\n"
          + "\"HCPCS/\nCPT Code\",Practitioner Services MUE Values,MUE Adjudication"
          + " Indicator,MUE Rationale\n"
          + "71046,2,3 Date of Service Edit: Clinical,Clinical: Data\n"
          + "99213,2,3 Date of Service Edit: Clinical,Clinical: Data\n";

  private Official() {}

  /**
   * An order file; the last code of the classification, which tells a whole file, is added.
   *
   * @param rows code without dot, flag, title, between bars
   */
  public static String orderFile(String... rows) {
    StringBuilder text = new StringBuilder();
    int number = 1;
    List<String> all = new ArrayList<>(List.of(rows));
    all.add("Z9989|1|Dependence on other enabling machines and devices");
    for (String row : all) {
      String[] cells = row.split("\\|");
      text.append(
          String.format(
              "%05d %-7s %s %-60s %s\r\n", number++, cells[0], cells[1], cells[2], cells[2]));
    }
    return text.toString();
  }

  /**
   * A part of the pair edits.
   *
   * @param rows column 1, column 2, effective, deletion or *, indicator, between bars
   */
  public static String pairs(String... rows) {
    StringBuilder text =
        new StringBuilder(
            "CPT only copyright 2023 American Medical Association.  All rights"
                + " reserved.\t\t\t\t\t\t\r\n"
                + "Column1/Column2 Edits\t\t\t\t\t\t\r\n"
                + "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit"
                + " Rationale\r\n"
                + "\t\tprior to 1996\tDate\tDate\t0=not allowed\t\r\n"
                + "\t\t\t\t*=no data\t1=allowed\t\r\n"
                + "\t\t\t\t\t9=not applicable\t\r\n");
    for (String row : rows) {
      String[] cells = row.split("\\|");
      text.append(
          String.format(
              "%s\t%s\t\t%s\t%s\t%s\tMutually exclusive procedures\r\n",
              cells[0], cells[1], cells[2], cells[3], cells[4]));
    }
    return text.toString();
  }

  static Path write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }

  /**
   * @param licence whether the user accepts that of the files which carry one
   */
  public static List<FileResult> importing(BookFolder book, boolean licence, Path... paths)
      throws IOException {
    return new Importer(OfficialReaders.all(), CLOCK, 2)
        .run(List.of(paths), book, (notices, files) -> licence);
  }

  static CodeBook open(BookFolder book) throws IOException {
    return book.open(BuiltinCodeBook.files());
  }
}
