package org.scrubjay.cli.output;

import java.util.Optional;
import org.scrubjay.lint.RuleInfo;

/**
 * A rule and what its page says.
 *
 * @param page Markdown; what only the command line reports has none
 */
public record RuleHelp(RuleInfo info, Optional<String> page) {}
