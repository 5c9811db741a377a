package org.scrubjay.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.Period;
import org.scrubjay.json.Key;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.Header;
import org.scrubjay.note.Stated;

/**
 * When a requirement is asked for. All conditions must hold; a list that is empty is no condition.
 */
public record AppliesTo(
    @Key("Words of the payer's name: \"Medicare\" is in \"Medicare Part B\".") List<String> payers,
    @Key("Words of payers that are not meant after all: \"Medicare Advantage\".")
        List<String> exceptPayers,
    @Key("Names of Medicare contractors or of their jurisdictions: \"NGS\", \"JK\".")
        List<String> macs,
    @Key("Kinds of claim.") List<ClaimKind> claims,
    @Key("Place of service codes, two digits.") List<String> places,
    @Key("Procedure codes, or ranges of them: \"75580\", \"0501T..0504T\".") List<String> codes,
    @Key("The first day.") Optional<LocalDate> from,
    @Key("The last day.") Optional<LocalDate> to) {

  public AppliesTo {
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("the list \"codes\" is missing or empty");
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("\"to\" is before \"from\"");
    }
  }

  /** Whether {@code code} on {@code date} is meant at all, whoever pays. */
  public boolean names(String code, LocalDate date) {
    return new Period(from, to).contains(date)
        && codes.stream()
            .anyMatch(
                pattern ->
                    pattern.equals(code)
                        || pattern.contains("..") && CodePattern.of(pattern).matches(code));
  }

  /** Whether the requirement is asked for, for a code on a day of a claim with this header. */
  public Fit fit(Header header, String code, LocalDate date) {
    if (!names(code, date)) {
      return new Fit.AppliesNot();
    }
    Fit fit = payer(header);
    if (fit instanceof Fit.Applies) {
      fit = oneOf(macs, header.mac(), "no Medicare contractor (MAC) is stated");
    }
    if (fit instanceof Fit.Applies && !claims.isEmpty()) {
      fit =
          header
              .claimKind()
              .map(kind -> known(claims.contains(kind.value())))
              .orElse(new Fit.Unknown("the kind of claim is not stated"));
    }
    if (fit instanceof Fit.Applies && !places.isEmpty()) {
      fit =
          header
              .placeOfService()
              .map(place -> known(places.contains(place.value())))
              .orElse(new Fit.Unknown("no place of service is stated"));
    }
    return fit;
  }

  private Fit payer(Header header) {
    Optional<String> payer = header.payer().map(Stated::value);
    if (payer.filter(name -> Names.anyIn(exceptPayers, name)).isPresent()) {
      return new Fit.AppliesNot();
    }
    // Only Medicare has contractors, so that naming one names the payer.
    boolean named = payer.isPresent() || !macs.isEmpty() && header.mac().isPresent();
    return payer.isEmpty() && named
        ? new Fit.Applies()
        : oneOf(payers, header.payer(), "no payer is stated");
  }

  private static Fit oneOf(List<String> names, Optional<Stated<String>> stated, String missing) {
    if (names.isEmpty()) {
      return new Fit.Applies();
    }
    return stated
        .map(found -> known(Names.anyIn(names, found.value())))
        .orElse(new Fit.Unknown(missing));
  }

  private static Fit known(boolean applies) {
    return applies ? new Fit.Applies() : new Fit.AppliesNot();
  }
}
