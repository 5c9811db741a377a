package org.scrubjay.note.statements;

import java.util.stream.Stream;
import org.scrubjay.text.Span;

/**
 * What a report says about images made from the images of the exam: three-dimensional rendering,
 * reformatting in another plane, where and under whose supervision. Coronal, sagittal, oblique and
 * multiplanar reformats are two-dimensional and part of every CT and MR.
 */
public enum PostProcessing {
  THREE_DIMENSIONAL(
      "volume[- ]render\\w*|vrt?\\b(?= (?:images?|views?|technique|reconstruction))|3-?d"
          + Planes.NOT_ALONE
          + "[- ](?:volume[- ])?(?:render\\w*|reconstruct\\w*|images?|imaging|views?|models?"
          + "|post-?processing|postprocess\\w*|reformat\\w*|mip|surface|workstation)"
          + "|(?:three[- ]dimensional|3d)"
          + Planes.NOT_ALONE
          + "|maximum[- ]intensity|minimum[- ]intensity|mips?"
          + "|minips?|surface[- ]?(?:shaded|shading|rendered|rendering)|shaded surface|ssd"
          + "|cinematic render\\w*|virtual (?:colonoscopy|endoscopy|bronchoscopy)|fly-?through"
          + "|(?:image )?fusion|segmentation|volumetric (?:analysis|quantif\\w*|measure\\w*)"),
  REFORMAT(
      "(?:coronal|sagittal|oblique|multi-?planar|curved|orthogonal)(?:(?:,| and|,? or|/|-| planar"
          + "| 2-?d| thin)* ?(?:coronal|sagittal|oblique|axial|multi-?planar|planar))* "
          + "(?:\\w+ )?(?:reformat\\w*|reformation\\w*|reconstruct\\w*|images|views)"
          + "|(?:reformat\\w*|reconstruct\\w*) (?:\\w+ ){0,3}?(?:coronal|sagittal|multi-?planar)"
          + "|multi-?planar|mprs?|reformats?|reformatted|reformations?"),
  INDEPENDENT_WORKSTATION(
      "(?:independent|separate|stand-?alone|dedicated|off-?line|remote|3-?d|advanced)"
          + "(?: \\w+){0,3}? (?:workstation|work station)|workstation"),
  SUPERVISION(
      "(?:concurrent(?:ly)?|direct(?:ly)?|personal(?:ly)?|physician|radiologist)(?: \\w+){0,2}?"
          + " supervis\\w+|supervis\\w+ (?:\\w+ ){0,3}?(?:by|physician|radiologist)"
          + "|under (?:my|the|his|her|physician|radiologist|direct|concurrent|personal)"
          + "(?: \\w+){0,4}? supervision|(?:radiologist|physician|by me|i|personally)"
          + " (?:\\w+ )?(?:participat\\w+|performed|created|rendered|generated|prepared)"
          + "|(?:performed|created|rendered|generated|prepared|made) by (?:the )?(?:interpreting"
          + " |attending )?(?:radiologist|physician|me)\\b");

  private final Wording wording;

  PostProcessing(String regex) {
    this.wording = Wording.of("\\b(?:" + regex + ")(?![a-z])");
  }

  /** The words for it. */
  public Wording words() {
    return wording;
  }

  /** Whether {@code report} says it, and does not deny it. */
  public boolean isStated(ImagingReport report) {
    return where(report).findAny().isPresent();
  }

  /** Where {@code report} says it without denying it. */
  public Stream<Span> where(ImagingReport report) {
    return report
        .proseSentences()
        .find(wording)
        .filter(found -> !found.is(Certainty.NEGATED))
        .map(Sentences.Found::span);
  }

  /** A constant of the enum itself could not be used by its members. */
  private static final class Planes {
    /**
     * "3D multiplanar reformations" and "3D reconstructions: coronal" are of planes all the same.
     */
    static final String NOT_ALONE =
        "(?!(?: (?:reconstruct\\w*|reformat\\w*|images?|views?))?:?(?: in)?(?: the)?"
            + " (?:multi-?planar|mprs?|coronal|sagittal|orthogonal)\\b)";
  }
}
