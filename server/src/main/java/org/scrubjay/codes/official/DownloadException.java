package org.scrubjay.codes.official;

import java.io.IOException;

/**
 * A download is damaged, cut off or unsafe to open. The message names the file and says what is
 * wrong with it.
 */
public final class DownloadException extends IOException {
  private static final long serialVersionUID = 1L;

  public DownloadException(String message) {
    super(message);
  }

  public DownloadException(String message, Throwable cause) {
    super(message, cause);
  }
}
