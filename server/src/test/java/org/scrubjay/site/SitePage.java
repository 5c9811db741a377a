package org.scrubjay.site;

/**
 * A page of the documentation.
 *
 * @param path from the top of the site, with forward slashes
 * @param group the heading under which the navigation lists it; empty for pages it does not list
 * @param title as text
 * @param summary one sentence, for the search
 * @param html what stands under the title
 */
record SitePage(String path, String group, String title, String summary, String html) {

  /** The way from this page to {@code other}, a path from the top. */
  String to(String other) {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count()) + other;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
