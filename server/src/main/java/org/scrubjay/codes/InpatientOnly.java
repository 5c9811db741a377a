package org.scrubjay.codes;

/** A code that Medicare pays only as an inpatient procedure (CMS, OPPS Addendum E). */
public record InpatientOnly(String code, String status, Period validity) implements CodeRow {}
