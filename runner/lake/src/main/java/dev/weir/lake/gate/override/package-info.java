/** What people let through although a rule is against it: with a reason, and for a time. */
@NullMarked
package dev.weir.lake.gate.override;

import org.jspecify.annotations.NullMarked;
