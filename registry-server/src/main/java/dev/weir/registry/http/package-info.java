/** The registry over HTTP: the repository for Maven's clients, the API for people's programs, and every refusal as a problem document. */
@NullMarked
package dev.weir.registry.http;

import org.jspecify.annotations.NullMarked;
