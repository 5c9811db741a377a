package org.scrubjay.mrrt;

import java.util.regex.Pattern;

/** Tells report templates in HTML (IHE Radiology, Management of Radiology Report Templates). */
public final class Mrrt {
  /** Where a file that is a template says so. */
  private static final int HEAD_CHARACTERS = 64 * 1024;

  private Mrrt() {}

  /**
   * Whether an HTML text is a report template: its head has Dublin Core elements or a {@code
   * template_attributes} script (8.1.3).
   *
   * @param text all of it, or as much as holds the head
   */
  public static boolean isTemplate(CharSequence text) {
    CharSequence head = text.subSequence(0, Math.min(text.length(), HEAD_CHARACTERS));
    return hasTag(head) && Patterns.MARK.matcher(head).find();
  }

  /** Whether {@code text} is an HTML page and a report template. */
  public static boolean isPage(String text) {
    return startsWithTag(text) && Patterns.PAGE.matcher(text).lookingAt() && isTemplate(text);
  }

  private static boolean hasTag(CharSequence text) {
    return text.toString().indexOf('<') >= 0;
  }

  private static boolean startsWithTag(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    return text.startsWith("<", start);
  }

  /** Made when a text begins like HTML, which is seldom. */
  private static final class Patterns {
    private static final Pattern MARK =
        Pattern.compile(
            "<meta\\s[^>]*name\\s*=\\s*[\"']?dcterms[.:]|<template_attributes\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE =
        Pattern.compile(
            "\\s*<(?:!doctype\\s+html|html|head|meta|title|\\?xml|!--)\\b?",
            Pattern.CASE_INSENSITIVE);
  }
}
