/** What may go after a while: old builds of snapshots, and files of releases that were taken back long ago; never what something refers to. */
@NullMarked
package dev.weir.registry.retention;

import org.jspecify.annotations.NullMarked;
