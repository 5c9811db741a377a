package org.scrubjay.codes;

/** A record of some code set, as an edition holds it. */
public interface CodeRow {}
