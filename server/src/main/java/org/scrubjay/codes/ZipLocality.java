package org.scrubjay.codes;

/**
 * Which Medicare payment locality a ZIP code is in (CMS, ZIP code to carrier locality file).
 *
 * @param zip five digits
 * @param state two letters
 * @param carrier five digits, the Medicare administrative contractor's number
 * @param locality two digits, within the carrier
 * @param plusFour whether parts of the ZIP code lie in other localities, so that the longer ZIP
 *     code decides
 */
public record ZipLocality(
    String zip, String state, String carrier, String locality, Rural rural, boolean plusFour)
    implements CodeRow {

  /** Where the ZIP code lies, for ambulance payment. */
  public enum Rural {
    URBAN,
    RURAL,
    SUPER_RURAL
  }
}
