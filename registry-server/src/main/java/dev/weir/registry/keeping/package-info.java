/** That nothing gets lost: backups and their restoring, checks of all that is stored, and repair. */
@NullMarked
package dev.weir.registry.keeping;

import org.jspecify.annotations.NullMarked;
