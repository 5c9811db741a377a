package org.scrubjay.codes.official;

import java.util.ArrayList;
import java.util.List;

/** All readers, the more exact before the more general. */
public final class OfficialReaders {
  private OfficialReaders() {}

  public static List<OfficialReader> all() {
    List<OfficialReader> readers = new ArrayList<>();
    readers.addAll(
        List.of(
            new IcdOrderFile(),
            new IcdCodesFile(),
            new IcdAddenda(),
            new IcdConversionTable(),
            new IcdTabularXml(),
            new HcpcsFile(),
            new ZipLocalityFile(),
            new PlaceOfServiceList(),
            new FeeSchedule(),
            new GpciTable(),
            new LocalityTable(),
            new AnesthesiaTable(),
            new OppsCapTable(),
            new NcciPairs(),
            new UnitLimits(),
            new AddOnCodes()));
    readers.addAll(OppsAddenda.readers());
    readers.addAll(CoverageExport.readers());
    readers.add(new CptDescriptorFile());
    return List.copyOf(readers);
  }
}
