package org.scrubjay.codes;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an imaging code asks of the exam.
 *
 * @param modality {@code CT}, {@code MR}, {@code XR}, {@code US} ...
 * @param region the body region in this project's words
 * @param contrast none when contrast plays no role
 * @param viewsAtLeast fewest views of a radiograph
 * @param viewsAtMost most views; empty for "or more" and for what has no views
 * @param complete whether an ultrasound code is for the complete study; none when there is no pair
 * @param sides none where sides play no role
 */
public record Imaging(
    String modality,
    String region,
    Optional<Contrast> contrast,
    OptionalInt viewsAtLeast,
    OptionalInt viewsAtMost,
    Optional<Boolean> complete,
    Optional<Sides> sides) {

  /** Of which sides of a paired part one unit of the code is. */
  public enum Sides {
    /** One side, left or right; the other side is another unit, or modifier 50. */
    ONE,
    BOTH
  }

  /** Intravascular, intra-articular or intrathecal contrast; oral contrast alone is none. */
  public enum Contrast {
    WITHOUT,
    WITH,
    WITHOUT_THEN_WITH
  }
}
