package org.scrubjay.codes.official;

import java.util.ArrayList;
import java.util.List;

/** The readers of what CMS publishes on payment, edits and coverage. */
public final class PaymentReaders {
  private PaymentReaders() {}

  /** One of each; at most one of them recognises a file. */
  public static List<OfficialReader> all() {
    List<OfficialReader> readers =
        new ArrayList<>(
            List.of(
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
    return List.copyOf(readers);
  }
}
