package org.scrubjay.codes.official;

import java.util.ArrayList;
import java.util.List;

/** The readers of every official file and of the user's own CPT files. */
public final class OfficialReaders {
  private OfficialReaders() {}

  /** At most one of them recognises a file; the general ones come last. */
  public static List<OfficialReader> all() {
    List<OfficialReader> readers =
        new ArrayList<>(
            List.of(
                new IcdOrderFile(),
                new IcdCodesFile(),
                new IcdAddenda(),
                new IcdConversionTable(),
                new IcdTabularXml(),
                new HcpcsFile(),
                new ZipLocalityFile(),
                new PlaceOfServiceList()));
    readers.addAll(PaymentReaders.all());
    readers.add(new CptDescriptorFile());
    return List.copyOf(readers);
  }
}
