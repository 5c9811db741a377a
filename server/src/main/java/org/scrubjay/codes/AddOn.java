package org.scrubjay.codes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An add-on code and a code with which it may be reported (CMS, NCCI add-on code file).
 *
 * @param primary the primary code; none where contractors define the primary codes ({@code CCCCC}
 *     in the file)
 * @param kind 1: the primary codes are all listed; 2: contractors define them; 3: some are listed
 *     and contractors may add others
 * @param validity effective and deletion date of the edit
 * @param deleted the day on which the add-on code itself was deleted
 * @param primaryDeleted the day on which the primary code was deleted
 * @param instruction the special instruction, in CMS's words
 */
public record AddOn(
    String code,
    Optional<String> primary,
    int kind,
    Period validity,
    Optional<LocalDate> deleted,
    Optional<LocalDate> primaryDeleted,
    Optional<String> instruction)
    implements CodeRow {}
