/** What is known of a report beside its rows. */
@NullMarked
package dev.weir.parsers.context;

import org.jspecify.annotations.NullMarked;
