package org.scrubjay.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.json.Key;

/**
 * What a requirement asks for: the fixed vocabulary of policy files. Codes are written as code,
 * stem or range: {@code 75580}, {@code I25.1-}, {@code 0501T..0504T}.
 */
public sealed interface Check
    // Named one by one, because messages and schemas list them in this order.
    permits Check.RequiresDiagnosis,
        Check.RequiresProcedure,
        Check.ExcludesProcedure,
        Check.RequiresStatement,
        Check.ForbidsStatement,
        Check.NumericRange,
        Check.UnitsPer,
        Check.Advice,
        Check.PriorAuthorization,
        Check.Bundles {

  /** The line names at least one of these diagnoses. */
  record RequiresDiagnosis(
      @Key("Codes or stems with their dot, as in \"I25.10\" and \"I25.1-\".")
          List<String> diagnoses,
      @Key("Whether the document says that other diagnoses may do as well.") Listing listing)
      implements Check {
    public RequiresDiagnosis {
      notEmpty(diagnoses, "diagnoses");
    }

    public boolean lists(String code) {
      return matches(diagnoses, code);
    }
  }

  /** How far a list of diagnoses reaches. */
  enum Listing {
    COMPLETE,
    NOT_ALL_INCLUSIVE
  }

  /** The claim has at least one of these procedures too. */
  record RequiresProcedure(@Key("At least one of these is billed too.") List<String> procedures)
      implements Check {
    public RequiresProcedure {
      notEmpty(procedures, "procedures");
    }

    public boolean lists(String code) {
      return matches(procedures, code);
    }
  }

  /** The claim has none of these procedures on the same day. */
  record ExcludesProcedure(@Key("None of these is billed on the same day.") List<String> procedures)
      implements Check {
    public ExcludesProcedure {
      notEmpty(procedures, "procedures");
    }

    public boolean lists(String code) {
      return matches(procedures, code);
    }
  }

  /** The note says all of these. */
  record RequiresStatement(@Key("All of these are in the note.") List<Statement> statements)
      implements Check {
    public RequiresStatement {
      notEmpty(statements, "statements");
    }
  }

  /** The note says none of these of the patient. */
  record ForbidsStatement(@Key("None of these is in the note.") List<Statement> statements)
      implements Check {
    public ForbidsStatement {
      notEmpty(statements, "statements");
    }
  }

  /** A quantity that the note states lies in a range, ends included. */
  record NumericRange(
      @Key("What is measured.") Quantity quantity,
      @Key("The least value, itself included.") Optional<BigDecimal> least,
      @Key("The greatest value, itself included.") Optional<BigDecimal> most)
      implements Check {
    public NumericRange {
      if (least.isEmpty() && most.isEmpty()) {
        throw new IllegalArgumentException("a range needs \"least\" or \"most\"");
      }
      if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
        throw new IllegalArgumentException("\"least\" is greater than \"most\"");
      }
    }
  }

  /** What a {@link NumericRange} is about. */
  enum Quantity {
    /** Diameter stenosis of a coronary artery, percent. */
    CORONARY_STENOSIS_PERCENT,
    /** Kilograms for each square metre. */
    BODY_MASS_INDEX,
    /** Left ventricular ejection fraction, percent. */
    EJECTION_FRACTION_PERCENT,
    /** Packs of cigarettes a day times years. */
    PACK_YEARS,
    /** The patient's age in whole years, from the header. */
    AGE_YEARS,
    /** Percent of a practice's CT and MR studies that are billed with 3D rendering. */
    THREED_SHARE_PERCENT
  }

  /** No more units than this. */
  record UnitsPer(
      @Key("The most units.") int most,
      @Key("What the units are counted for.") Per per,
      @Key("For a study: the codes of the studies that the service is computed from.")
          List<String> studies)
      implements Check {
    public UnitsPer {
      if (most < 1) {
        throw new IllegalArgumentException("\"most\" is 1 or greater");
      }
      if (per != Per.STUDY && !studies.isEmpty()) {
        throw new IllegalArgumentException("\"studies\" belongs to \"per\": \"study\"");
      }
    }

    public boolean countsFor(String code) {
      return matches(studies, code);
    }
  }

  /** What units are counted for. */
  enum Per {
    /** One service line. */
    LINE,
    /** All lines of one day. */
    DAY,
    /** The study that the service is computed from; one where "studies" are not named or billed. */
    STUDY
  }

  /** Something to know; nothing to check. */
  record Advice(@Key("What the advice is about.") Topic topic) implements Check {}

  /** What an {@link Advice} is about. */
  enum Topic {
    /** The payer has published no policy and decides case by case. */
    NO_LOCAL_POLICY,
    /** When the payer pays. */
    INDICATION,
    /** What the record should hold. */
    DOCUMENTATION,
    /** What the payer expects to see over many claims. */
    EXPECTATION
  }

  /** The payer, or who reviews for it, wants to be asked before the service. */
  record PriorAuthorization(
      @Key("Who reviews the request.") String reviewer,
      @Key("What the reviewer accepts, in your own words.") List<String> indications)
      implements Check {}

  /** The payer pays the service with another one, not by itself. */
  record Bundles(@Key("What the payment is part of, in words.") String into) implements Check {}

  private static boolean matches(List<String> patterns, String code) {
    return patterns.stream()
        .anyMatch(
            pattern ->
                pattern.equals(code)
                    || (pattern.contains("-") || pattern.contains(".."))
                        && CodePattern.of(pattern).matches(code));
  }

  private static void notEmpty(List<?> values, String key) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("the list \"" + key + "\" is missing or empty");
    }
  }
}
