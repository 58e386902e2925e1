/** How one page of an answer leads to the next, told by the names of parameters and by what answers hold. */
@NullMarked
package dev.weir.authoring.scaffold.page;

import org.jspecify.annotations.NullMarked;
