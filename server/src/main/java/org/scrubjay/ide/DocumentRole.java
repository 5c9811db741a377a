package org.scrubjay.ide;

import java.util.Locale;
import java.util.regex.Pattern;
import org.scrubjay.lint.Settings;

/** What a document that an editor has open is to us. */
public enum DocumentRole {
  NOTE,
  /** A {@code scrubjay.json}. */
  SETTINGS,
  /** A payer's or contractor's policy. */
  POLICY,
  /** Some other JSON file, which is nobody's note. */
  OTHER;

  private static final Pattern POLICY_SCHEMA =
      Pattern.compile("\"\\$schema\"\\s*:\\s*\"[^\"]*policy\\.schema\\.json\"");

  /** Whether other documents are checked by what this one says. */
  public boolean holdsForOthers() {
    return this == SETTINGS || this == POLICY;
  }

  /**
   * @param policyFile whether settings name the document's folder as one of policy files
   */
  static DocumentRole of(String fileName, String text, boolean policyFile) {
    if (fileName.equals(Settings.FILE_NAME)) {
      return SETTINGS;
    }
    if (!fileName.toLowerCase(Locale.ROOT).endsWith(".json")) {
      return NOTE;
    }
    return policyFile || POLICY_SCHEMA.matcher(text).find() ? POLICY : OTHER;
  }
}
