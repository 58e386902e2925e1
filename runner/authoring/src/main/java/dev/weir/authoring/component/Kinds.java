package dev.weir.authoring.component;

/** The SPI's interfaces that authors' questions are about, by their names. */
public final class Kinds {

    /** What can stand among streams: a stream, or a choice of streams. */
    public static final String STREAM_DEFINITION = "dev.weir.spi.component.StreamDefinition";

    public static final String STREAM = "dev.weir.spi.component.Stream";
    public static final String AUTHENTICATOR = "dev.weir.spi.component.Authenticator";
    public static final String SCHEMA_LOADER = "dev.weir.spi.component.SchemaLoader";
    public static final String ERROR_HANDLER = "dev.weir.spi.component.ErrorHandler";
    public static final String PARTITION_ROUTER = "dev.weir.spi.slicing.PartitionRouter";
    public static final String INCREMENTAL_SYNC = "dev.weir.spi.slicing.IncrementalSync";
    public static final String STATE_MIGRATION = "dev.weir.spi.slicing.StateMigration";
    public static final String RECORD_SELECTOR = "dev.weir.spi.record.RecordSelector";
    public static final String RECORD_TRANSFORMATION = "dev.weir.spi.record.RecordTransformation";

    /** What makes records of an answer: decoders and extractors. */
    public static final String ROW_SOURCE = "dev.weir.spi.record.RowSource";

    private Kinds() {}
}
