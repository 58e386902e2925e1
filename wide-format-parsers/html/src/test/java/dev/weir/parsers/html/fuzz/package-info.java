/** Any bytes as pages. */
@org.jspecify.annotations.NullMarked
package dev.weir.parsers.html.fuzz;
