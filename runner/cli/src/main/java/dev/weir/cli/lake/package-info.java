/** Commands that describe a lake to those who read it: Snowflake, DuckDB, dbt. */
@NullMarked
package dev.weir.cli.lake;

import org.jspecify.annotations.NullMarked;
