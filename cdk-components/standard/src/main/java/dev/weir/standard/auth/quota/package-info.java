/** Several tokens of one source that stand for one another, each with its own share of calls. */
@NullMarked
package dev.weir.standard.auth.quota;

import org.jspecify.annotations.NullMarked;
