package org.scrubjay.codes.official;

import java.util.List;

/** All readers, the more exact before the more general. */
public final class OfficialReaders {
  private OfficialReaders() {}

  public static List<OfficialReader> all() {
    return List.of(
        new IcdOrderFile(),
        new IcdCodesFile(),
        new IcdAddenda(),
        new IcdConversionTable(),
        new IcdTabularXml(),
        new HcpcsFile(),
        new ZipLocalityFile(),
        new PlaceOfServiceList(),
        new CptDescriptorFile());
  }
}
