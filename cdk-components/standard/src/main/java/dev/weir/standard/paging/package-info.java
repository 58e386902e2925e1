/** How the way from page to page is found: by number, by offset, or by what the answer says. */
@NullMarked
package dev.weir.standard.paging;

import org.jspecify.annotations.NullMarked;
