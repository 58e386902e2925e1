package dev.weir.lake.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Array;
import dev.weir.lake.schema.ColumnType.Decimal;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.ColumnType.Struct;
import dev.weir.lake.schema.StreamColumns;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.ConversionPatterns;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.parquet.schema.Types.PrimitiveBuilder;

/**
 * Parquet types of columns. JSON text is annotated as a string, not as JSON: DuckDB and Arrow give JSON-annotated columns
 * types of their own, which SQL that expects text does not accept everywhere.
 */
final class ParquetTypes {

    private ParquetTypes() {}

    /** The schema of a file: the stream's columns, then the lake's own. */
    static MessageType message(StreamColumns columns) {
        List<Type> types = new ArrayList<>();
        columns.columns().forEach(column -> types.add(of(column)));
        types.add(of(new Column(StreamColumns.EXTRA, Scalar.JSON)));
        types.add(of(new Column(StreamColumns.RESCUED, Scalar.JSON)));
        types.add(of(new Column(StreamColumns.RUN, Scalar.TEXT)));
        types.add(of(new Column(StreamColumns.LOADED_AT, Scalar.TIMESTAMP_UTC)));
        types.add(of(new Column(StreamColumns.SLICE, Scalar.JSON)));
        return new MessageType("record", types);
    }

    private static Type of(Column column) {
        return of(column.name(), column.type());
    }

    private static Type of(String name, ColumnType type) {
        if (type instanceof Struct struct) {
            Type[] fields = struct.fields().stream().map(ParquetTypes::of).toArray(Type[]::new);
            return Types.optionalGroup().addFields(fields).named(name);
        }
        if (type instanceof Array array) {
            return ConversionPatterns.listOfElements(Type.Repetition.OPTIONAL, name, of("element", array.element()));
        }
        if (type instanceof Decimal decimal) {
            return Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                    .length(Decimal.BYTES)
                    .as(decimalType(decimal.scale(), Decimal.PRECISION))
                    .named(name);
        }
        return scalar((Scalar) type).named(name);
    }

    private static PrimitiveBuilder<PrimitiveType> scalar(Scalar scalar) {
        return switch (scalar) {
            case INT64 -> Types.optional(PrimitiveTypeName.INT64);
            case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE);
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN);
            case TEXT, JSON -> Types.optional(PrimitiveTypeName.BINARY).as(stringType());
            case DATE -> Types.optional(PrimitiveTypeName.INT32).as(dateType());
            case TIMESTAMP_UTC -> Types.optional(PrimitiveTypeName.INT64).as(timestampType(true, TimeUnit.MICROS));
            case TIMESTAMP_LOCAL -> Types.optional(PrimitiveTypeName.INT64).as(timestampType(false, TimeUnit.MICROS));
        };
    }
}
