/** Samples of what components make of a body: tests, and examples of their documentation. */
@org.jspecify.annotations.NullMarked
package dev.weir.testkit.sample;
