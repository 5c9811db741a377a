package org.scrubjay.rules.common;

import java.util.Set;

/** 3D rendering of tomographic images as a service of its own. */
public final class Rendering {
  /** Without and with an independent workstation. */
  public static final Set<String> CODES = Set.of("76376", "76377");

  private Rendering() {}

  public static boolean is(String code) {
    return CODES.contains(code);
  }
}
