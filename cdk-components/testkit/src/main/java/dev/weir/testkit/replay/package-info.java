/** Recorded exchanges in place of the network: files of requests and answers, and how a request finds its answer. */
@NullMarked
package dev.weir.testkit.replay;

import org.jspecify.annotations.NullMarked;
