/** That no component of this room goes without the contract of its kind. */
@NullMarked
package dev.weir.standard.contract;

import org.jspecify.annotations.NullMarked;
