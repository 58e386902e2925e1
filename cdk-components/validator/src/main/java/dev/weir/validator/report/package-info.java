/** Findings for people, programs and build servers. */
@NullMarked
package dev.weir.validator.report;

import org.jspecify.annotations.NullMarked;
