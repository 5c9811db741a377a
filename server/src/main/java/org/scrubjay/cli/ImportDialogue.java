package org.scrubjay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.scrubjay.codes.importing.ImportListener;

/** Shows notices and progress on standard error, and asks on a terminal. */
final class ImportDialogue implements ImportListener, AutoCloseable {
  private static final long KIBIBYTE = 1024;

  private final Surroundings surroundings;
  private final boolean licenceAccepted;
  private final TerminalBar bar;

  ImportDialogue(Surroundings surroundings, boolean licenceAccepted) {
    this.surroundings = surroundings;
    this.licenceAccepted = licenceAccepted;
    this.bar = new TerminalBar(surroundings, "Importing", " KiB");
  }

  @Override
  public boolean accepts(List<String> notices, List<String> paths) {
    notices.forEach(notice -> surroundings.err().print(notice.strip() + "\n\n"));
    surroundings.say("these are the copyright notices in " + named(paths));
    if (licenceAccepted || !surroundings.interactive()) {
      return licenceAccepted;
    }
    surroundings.err().print("Do you have a licence, and accept it? [y/N] ");
    surroundings.err().flush();
    String answer = line().strip();
    return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
  }

  @Override
  public void waiting() {
    surroundings.say("another import into this code book goes on; waiting for it");
  }

  @Override
  public void progress(long done, long all, String file) {
    bar.show(done / KIBIBYTE, all / KIBIBYTE, file.substring(file.lastIndexOf('/') + 1));
  }

  @Override
  public void close() {
    bar.close();
  }

  private static String named(List<String> paths) {
    String first = paths.get(0).substring(paths.get(0).lastIndexOf('/') + 1);
    return paths.size() == 1 ? first : first + " and " + (paths.size() - 1) + " more";
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    try {
      for (int one = surroundings.in().read(); one >= 0 && one != '\n'; ) {
        line.append(new String(new byte[] {(byte) one}, StandardCharsets.ISO_8859_1));
        one = surroundings.in().read();
      }
    } catch (IOException nobodyThere) {
      return "";
    }
    return line.toString();
  }
}
