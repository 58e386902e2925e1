/** JSON values into columns of one type each, and how well they fit; without any file format in sight. */
@NullMarked
package dev.weir.lake.convert;

import org.jspecify.annotations.NullMarked;
