/** The kinds of component that make up a source: streams, retrievers, requesters, authenticators, error handlers, paginators. */
@NullMarked
package dev.weir.spi.component;

import org.jspecify.annotations.NullMarked;
