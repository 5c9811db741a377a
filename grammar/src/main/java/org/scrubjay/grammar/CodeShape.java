package org.scrubjay.grammar;

/** What a code looks like, before anybody asks whether it is one. */
public enum CodeShape {
  /** Five digits: CPT Category I ({@code 75574}), or a ZIP code, or a serial number. */
  NUMERIC,
  /**
   * Four digits and F, T, U or M: CPT Category II and III, proprietary laboratory, multianalyte.
   */
  CATEGORY,
  /** A letter and four digits: HCPCS Level II ({@code C9793}), or ICD-10-CM without its dot. */
  LETTER,
  /** ICD-10-CM with a dot ({@code I25.10}). */
  DOTTED,
  /** ICD-10-CM without a dot ({@code R079}), or a vertebra ({@code T12}), or a vitamin. */
  PLAIN,
  /** Three digits, a dot and more ({@code 120.9}): ICD-9-CM, or ICD-10-CM misread, or a number. */
  DECIMAL
}
