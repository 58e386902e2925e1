/** Rules of the rooms, and tests of the whole program: what a user gives it, and what comes out. */
@NullMarked
package dev.weir.conformance;

import org.jspecify.annotations.NullMarked;
