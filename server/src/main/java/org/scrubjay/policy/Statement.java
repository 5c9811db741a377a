package org.scrubjay.policy;

/** What a note can be asked to say, or not to say. */
public enum Statement {
  /** A coronary CT angiography is named. */
  CORONARY_CT_ANGIOGRAPHY,
  /** The result of the coronary CT angiography that calls for more: abnormal or indeterminate. */
  ABNORMAL_CORONARY_CT_ANGIOGRAPHY,
  /** Symptoms that suggest coronary disease. */
  CARDIAC_SYMPTOMS,
  /** History and physical examination. */
  HISTORY_AND_PHYSICAL,
  /** Results of other diagnostic tests. */
  DIAGNOSTIC_TESTS,
  /** An order. */
  ORDER,
  /** A body mass index. */
  BODY_MASS_INDEX,
  /** FFR values of the coronary tree. */
  FFR_VALUES,
  /** The lesion that matters most. */
  LESION_OF_MOST_SIGNIFICANCE,
  /** The software by name. */
  SOFTWARE,
  /** A physician's interpretation. */
  INTERPRETATION,
  /** What the result changed in the care of the patient. */
  IMPACT_ON_MANAGEMENT,
  CORONARY_STENT,
  CORONARY_BYPASS_GRAFT,
  PROSTHETIC_VALVE,
  /** Myocardial infarction within 30 days. */
  RECENT_INFARCTION,
  HEART_TRANSPLANT,
  PACEMAKER_OR_DEFIBRILLATOR,
  /** Systolic heart failure, newly found. */
  NEW_HEART_FAILURE,
  SUSPECTED_ACUTE_CORONARY_SYNDROME,
  ASYMPTOMATIC,
  SCREENING,
  /** 3D rendering: volume, shaded surface, maximum intensity, segmentation. */
  THREED_RENDERING,
  /** A workstation apart from the scanner. */
  INDEPENDENT_WORKSTATION,
  /** A physician who takes part in the rendering. */
  CONCURRENT_SUPERVISION,
  /** Why 3D rendering was needed. */
  THREED_NECESSITY,
  /** A 3D model that predicts, for a planned cardiac intervention. */
  PREDICTIVE_MODEL,
  /** Data of cardiac CT angiography. */
  CARDIAC_CT_DATA,
  /** Data of cardiac magnetic resonance imaging. */
  CARDIAC_MR_DATA
}
