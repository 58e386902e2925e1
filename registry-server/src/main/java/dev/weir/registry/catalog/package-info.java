/** What readers ask: files, metadata, versions, components, dependents, search. All of it comes from the database, nothing from what a client claimed. */
@NullMarked
package dev.weir.registry.catalog;

import org.jspecify.annotations.NullMarked;
