package org.scrubjay.note.statements;

/** How an exam makes its images, as far as rules tell exams apart. */
public enum Modality {
  CT,
  MR,
  RADIOGRAPH,
  ULTRASOUND,
  MAMMOGRAPHY,
  NUCLEAR
}
