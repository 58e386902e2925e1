/** Requests: where they go, what they carry, and how one party's option is put into a part of them. */
@NullMarked
package dev.weir.standard.request;

import org.jspecify.annotations.NullMarked;
