package dev.weir.lake.downstream;

import org.jspecify.annotations.Nullable;

/**
 * How a lake is shown in Snowflake. All names are written as in SQL: without quotes they mean capitals.
 *
 * @param schema      where the tables are, {@code DB.SCHEMA} or {@code SCHEMA}; null for a schema named after the source, in
 *     the session's database
 * @param stage       the stage over the lake, in that schema unless it says another
 * @param integration the storage integration that may read the bucket; null if the stage exists already, however it was
 *     made: statements never hold a credential
 */
public record SnowflakeOptions(
        @Nullable String schema, String stage, @Nullable String integration) {

    /** What the stage is called unless it is said otherwise. */
    public static final String STAGE = "WEIR_LAKE";

    private static final int PARTS_OF_A_STAGE = 3;

    public SnowflakeOptions {
        if (schema != null) {
            SnowflakeNames.written("schema", schema, 2);
        }
        SnowflakeNames.written("stage", stage, PARTS_OF_A_STAGE);
        if (integration != null) {
            SnowflakeNames.written("integration", integration, 1);
        }
    }

    /** The schema of a source's tables, as SQL writes it. */
    String schemaOf(String source) {
        return schema == null ? SnowflakeNames.quoted(SnowflakeNames.kept(source)) : schema;
    }

    /** The stage, as SQL writes it. */
    String stageOf(String source) {
        return stage.contains(".") ? stage : schemaOf(source) + "." + stage;
    }
}
