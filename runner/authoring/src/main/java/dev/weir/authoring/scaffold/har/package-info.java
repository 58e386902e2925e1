/** Sessions of browsers, recorded as HAR: which requests ask for records, and what their answers tell. */
@NullMarked
package dev.weir.authoring.scaffold.har;

import org.jspecify.annotations.NullMarked;
