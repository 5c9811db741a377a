package org.scrubjay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.scrubjay.codes.importing.ImportListener;

/** Shows notices and progress on standard error, and asks on a terminal. */
final class ImportDialogue implements ImportListener, AutoCloseable {
  private static final long SOON_MILLIS = 1000;
  private static final long KIBIBYTE = 1024;

  private final Surroundings surroundings;
  private final boolean licenceAccepted;
  private final long start;
  private Optional<ProgressBar> bar = Optional.empty();

  ImportDialogue(Surroundings surroundings, boolean licenceAccepted) {
    this.surroundings = surroundings;
    this.licenceAccepted = licenceAccepted;
    this.start = surroundings.clock().millis();
  }

  @Override
  public boolean accepts(String notice, List<String> paths) {
    surroundings.err().print(notice.strip() + "\n");
    surroundings.say("this notice stands in " + named(paths));
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
    if (!surroundings.interactive()) {
      return;
    }
    if (bar.isEmpty() && surroundings.clock().millis() - start >= SOON_MILLIS) {
      bar =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName("Importing")
                  .setInitialMax(all / KIBIBYTE)
                  .setUnit(" KiB", 1)
                  .setStyle(ProgressBarStyle.ASCII)
                  .setConsumer(new ConsoleProgressBarConsumer(surroundings.err()))
                  .build());
    }
    bar.ifPresent(
        shown -> {
          shown.stepTo(done / KIBIBYTE);
          shown.setExtraMessage(file.substring(file.lastIndexOf('/') + 1));
        });
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
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
