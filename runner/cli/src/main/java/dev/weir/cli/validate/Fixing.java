package dev.weir.cli.validate;

import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Fix;

/** What is mended. */
enum Fixing {
    /** Nothing. */
    NONE,
    /** What needs no second look. */
    SAFE,
    /** All that can be. */
    ALL;

    boolean mends(Finding finding) {
        Fix fix = finding.fix();
        return fix != null && this != NONE && (this == ALL || fix.safe());
    }
}
