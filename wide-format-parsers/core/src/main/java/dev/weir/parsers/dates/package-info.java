/** Dates and times of any form become ISO 8601. */
@NullMarked
package dev.weir.parsers.dates;

import org.jspecify.annotations.NullMarked;
