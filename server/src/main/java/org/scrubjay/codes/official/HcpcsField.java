package org.scrubjay.codes.official;

import java.util.List;
import java.util.stream.Stream;

/**
 * The fields of a HCPCS Level II record that are kept, by the headings of the workbook and the
 * columns of the text (CMS, HCPCS contractor record layout; columns from 1, both ends included).
 */
enum HcpcsField {
  CODE("HCPC", 1, 5),
  RECORD("RECID", 11, 11),
  LONG("LONG DESCRIPTION", 12, 91),
  SHORT("SHORT DESCRIPTION", 92, 119),
  PRICE1("PRICE1", 120, 121),
  PRICE2("PRICE2", 122, 123),
  PRICE3("PRICE3", 124, 125),
  PRICE4("PRICE4", 126, 127),
  MULTIPLE_PRICING("MULT_PI", 128, 128),
  STATUTE("STATUTE", 171, 180),
  XREF1("XREF1", 205, 209),
  XREF2("XREF2", 210, 214),
  XREF3("XREF3", 215, 219),
  XREF4("XREF4", 220, 224),
  XREF5("XREF5", 225, 229),
  COVERAGE("COV", 230, 230),
  BETOS("BETOS", 257, 259),
  TOS1("TOS1", 261, 261),
  TOS2("TOS2", 262, 262),
  TOS3("TOS3", 263, 263),
  TOS4("TOS4", 264, 264),
  TOS5("TOS5", 265, 265),
  ADDED("ADD DT", 269, 276),
  ACTION_EFFECTIVE("ACT EFF DT", 277, 284),
  TERMINATED("TERM DT", 285, 292),
  ACTION("ACTION CD", 293, 293);

  static final List<HcpcsField> PRICES = List.of(PRICE1, PRICE2, PRICE3, PRICE4);
  static final List<HcpcsField> XREFS = List.of(XREF1, XREF2, XREF3, XREF4, XREF5);
  static final List<HcpcsField> TYPES_OF_SERVICE = List.of(TOS1, TOS2, TOS3, TOS4, TOS5);

  private final Heading heading;
  private final int first;
  private final int last;

  HcpcsField(String heading, int first, int last) {
    this.heading = Heading.of(heading);
    this.first = first;
    this.last = last;
  }

  static List<Heading> headings() {
    return Stream.of(values()).map(HcpcsField::heading).toList();
  }

  Heading heading() {
    return heading;
  }

  /** What a record of the text has in the field, without blanks around. */
  String in(String record) {
    return record.length() < first
        ? ""
        : record.substring(first - 1, Math.min(last, record.length())).strip();
  }
}
