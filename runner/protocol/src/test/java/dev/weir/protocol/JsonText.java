package dev.weir.protocol;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the texts of these tests. */
final class JsonText implements Json {

    private final JsonFactory factory = new JsonFactory();

    static Row row(String text) {
        Object value = new JsonText().parse(text);
        return (Row) java.util.Objects.requireNonNull(value);
    }

    @Override
    public @Nullable Object parse(String text) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new ConnectorException(FailureType.INTERNAL, "more than one document");
            }
            return value;
        } catch (JacksonException e) {
            throw new ConnectorException(FailureType.INTERNAL, e.getOriginalMessage(), e);
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getNumberValue());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Object number(Number number) {
        return number instanceof Integer ? (Object) number.longValue() : number;
    }

    private static Row object(JsonParser parser) {
        Row row = new Row();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            row.put(name, value(parser));
        }
        return row;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    @Override
    public DocumentReader documents(InputStream body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String write(@Nullable Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(@Nullable Object value, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
