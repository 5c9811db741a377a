package org.scrubjay.note;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The labelled values that hold for a claim. Each is there only when the note states it, in a
 * header field or in a {@code # scrubjay:} comment.
 *
 * @param dateOfService the day; where the note writes something that is no day, nothing
 * @param placeOfService two digits (CMS place of service code set)
 * @param age in whole years: 0 for a child of so many days, weeks or months
 */
public record Header(
    Optional<Stated<LocalDate>> dateOfService,
    Optional<Stated<String>> payer,
    Optional<Stated<String>> mac,
    Optional<Stated<String>> placeOfService,
    Optional<Stated<String>> locality,
    Optional<Stated<Sex>> sex,
    Optional<Stated<Integer>> age,
    Optional<Stated<ClaimKind>> claimKind) {

  public static final Header EMPTY =
      new Header(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Administrative sex, as claims carry it. */
  public enum Sex {
    FEMALE,
    MALE
  }
}
