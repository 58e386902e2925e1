/**
 * How data sets become visible: a log of numbered entries that are each written once says which snapshot of each data set
 * is the current one and which run has taken it for itself; runs begin, stage, publish and are dropped by one entry each,
 * so that any process can finish or undo what another one left.
 */
@NullMarked
package dev.weir.lake.commit;

import org.jspecify.annotations.NullMarked;
