package dev.weir.registry.keeping;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What columns hold, in each database that there is, and as JSON between them. */
enum ColumnType {
    WHOLE,
    NUMBER,
    BOOL,
    TEXT,
    BYTES;

    static ColumnType of(int sqlType, String column) {
        return switch (sqlType) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
            case Types.DOUBLE, Types.REAL, Types.FLOAT -> NUMBER;
            case Types.BOOLEAN, Types.BIT -> BOOL;
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default ->
                throw new IllegalStateException("Cannot back up column " + column + ": its type is " + sqlType
                        + " (teach ColumnType what that is)");
        };
    }

    /** The value of a row, as it goes into JSON. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        Object value = switch (this) {
            case WHOLE -> row.getLong(column);
            case NUMBER -> row.getDouble(column);
            case BOOL -> row.getBoolean(column);
            case TEXT -> row.getString(column);
            case BYTES -> base64(row.getBytes(column));
        };
        return row.wasNull() ? null : value;
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    /** Sets the value of a row that came from JSON. */
    void set(PreparedStatement statement, int column, JsonNode value) throws SQLException {
        if (value.isNull()) {
            statement.setObject(column, null);
            return;
        }
        switch (this) {
            case WHOLE -> statement.setLong(column, value.asLong());
            case NUMBER -> statement.setDouble(column, value.asDouble());
            case BOOL -> statement.setBoolean(column, value.asBoolean());
            case TEXT -> statement.setString(column, value.asString());
            case BYTES -> statement.setBytes(column, Base64.getDecoder().decode(value.asString()));
        }
    }
}
