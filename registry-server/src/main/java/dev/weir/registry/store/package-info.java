/** Where the registry keeps what it has: rows in H2 or PostgreSQL by one portable schema, and contents in a folder, named by their SHA-256. */
@NullMarked
package dev.weir.registry.store;

import org.jspecify.annotations.NullMarked;
