/** What every component of a kind has to do, as tests to extend: JUnit and AssertJ come from the project that extends them. */
@NullMarked
package dev.weir.testkit.contract;

import org.jspecify.annotations.NullMarked;
