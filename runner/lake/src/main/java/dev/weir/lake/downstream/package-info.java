/**
 * A lake's tables for those who read them: statements for Snowflake and DuckDB, sources for dbt. Only text is made here, from
 * what the lake says it holds; nothing connects to anything.
 */
@NullMarked
package dev.weir.lake.downstream;

import org.jspecify.annotations.NullMarked;
