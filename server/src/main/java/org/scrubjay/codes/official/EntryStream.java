package org.scrubjay.codes.official;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The bytes of a file in an archive: stops one that inflates without end, and says so of one that
 * is cut off or whose bytes are not those that were packed.
 */
final class EntryStream extends FilterInputStream {
  /** Below this a ratio says little. */
  private static final long SMALL = 1 << 20;

  private final String path;
  private final ZipEntry entry;
  private final Downloads.Limits limits;
  private final CRC32 checksum = new CRC32();
  private long read;

  EntryStream(InputStream in, String path, ZipEntry entry, Downloads.Limits limits) {
    super(in);
    this.path = path;
    this.entry = entry;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count;
    try {
      count = super.read(into, offset, length);
    } catch (ZipException | EOFException cutOff) {
      throw Archive.damaged(path, cutOff);
    }
    if (count < 0) {
      checkChecksum();
      return count;
    }
    checksum.update(into, offset, count);
    read += count;
    checkSize();
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 1 << 16)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void checkSize() throws DownloadException {
    if (read > limits.entryBytes()) {
      throw Archive.tooLarge(path, limits.entryBytes());
    }
    // An archive that is read as a stream may not state the packed size in advance.
    long packed = entry.getCompressedSize();
    if (packed > 0 && read > SMALL && read / packed > limits.ratio()) {
      throw Archive.tooLarge(path, packed * limits.ratio());
    }
  }

  private void checkChecksum() throws DownloadException {
    if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
      throw new DownloadException(path + " is damaged (its checksum is wrong): download it again");
    }
  }
}
