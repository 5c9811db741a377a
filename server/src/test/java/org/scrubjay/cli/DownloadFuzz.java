package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.scrubjay.codes.importing.Official;
import org.scrubjay.codes.official.SmallFiles;
import org.scrubjay.fuzz.Target;

/**
 * Downloads that were damaged on their way: refused or read with the bad rows named, never a crash,
 * and what was imported before stays whole. The first piece names the download, the others damage
 * it; one that begins with a number damages that entry of an archive or workbook, which is packed
 * again, so that the damage gets past the archive's own check.
 */
public final class DownloadFuzz implements Target {
  private static final String ORDER =
      Official.orderFile(
          "R07|0|Pain in throat and chest",
          "R079|1|Chest pain, unspecified",
          "I2510|1|Heart disease");
  private static final Map<String, byte[]> DOWNLOADS = new TreeMap<>(downloads());

  @Override
  public String name() {
    return "downloads";
  }

  @Override
  public List<String> input(RandomGenerator random) {
    List<String> names = List.copyOf(DOWNLOADS.keySet());
    List<String> pieces = new ArrayList<>();
    pieces.add(names.get(random.nextInt(names.size())));
    for (int i = random.nextInt(6); i >= 0; i--) {
      pieces.add((random.nextBoolean() ? random.nextInt(6) + " " : "") + Damage.random(random));
    }
    return pieces;
  }

  @Override
  public void check(List<String> input) throws IOException {
    String name = input.get(0);
    byte[] bytes = DOWNLOADS.get(name);
    for (String damage : input.subList(1, input.size())) {
      bytes = damaged(bytes, damage);
    }
    byte[] damaged = bytes;
    Scratch.in(
        folder -> {
          String book = folder.resolve("book").toString();
          Files.writeString(folder.resolve("icd10cm-order-2025.txt"), ORDER);
          imported(folder, book, "icd10cm-order-2025.txt", 0, 0);
          Files.write(folder.resolve(name), damaged);
          imported(folder, book, name, 0, 2);
          Shell verified = Shell.real(folder, "codes", "verify", "--codebook", book);
          assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
          Shell code =
              Shell.real(folder, "code", "R07.9", "--as-of", "2025-03-14", "--codebook", book);
          assertThat(code.exit()).as(code.err()).isZero();
        });
  }

  private static byte[] damaged(byte[] bytes, String piece) throws IOException {
    boolean inside = Character.isDigit(piece.charAt(0));
    Damage damage = Damage.parse(inside ? piece.substring(2) : piece);
    boolean archive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    return inside && archive ? repacked(bytes, piece.charAt(0) - '0', damage) : damage.of(bytes);
  }

  private static byte[] repacked(byte[] archive, int number, Damage damage) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        entries.put(entry.getName(), entries.size() == number ? damage.of(content) : content);
      }
    } catch (IOException | IllegalArgumentException brokenBefore) {
      return archive;
    }
    return zip(entries);
  }

  private static void imported(Path folder, String book, String name, int least, int most) {
    Shell run = Shell.real(folder, "codes", "import", "--accept-license", "--codebook", book, name);
    assertThat(run.exit()).as(run.out() + run.err()).isBetween(least, most);
    assertThat(run.err()).doesNotContain("internal error").doesNotContain("Exception");
  }

  private static Map<String, byte[]> downloads() {
    String pairs =
        Official.pairs(
            "71260|71250|20200101|*|0",
            "75574|71260|20200101|20241231|1",
            "74177|74176|20200101|*|9");
    Map<String, byte[]> downloads = new TreeMap<>(SmallFiles.all());
    downloads.put(
        "2026 Code Descriptions.zip",
        zip("Code Descriptions/icd10cm-order-2026.txt", latin(ORDER)));
    downloads.put("pairs.zip", zip("ccipra-v302r0-f1.TXT", latin(pairs)));
    downloads.put("nested.zip", zip("a/pairs.zip", zip("ccipra-v302r0-f1.txt", latin(pairs))));
    return downloads;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String name, byte[] content) {
    return zip(Map.of(name, content));
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
