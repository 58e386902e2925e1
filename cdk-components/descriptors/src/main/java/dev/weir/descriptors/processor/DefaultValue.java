package dev.weir.descriptors.processor;

import dev.weir.descriptors.ParameterType;
import dev.weir.descriptors.ParameterType.Bool;
import dev.weir.descriptors.ParameterType.Choice;
import dev.weir.descriptors.ParameterType.ListOf;
import dev.weir.descriptors.ParameterType.MapOf;
import dev.weir.descriptors.ParameterType.Mapping;
import dev.weir.descriptors.ParameterType.Text;
import dev.weir.descriptors.ParameterType.Whole;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Checks that a default is one JSON value, and of the sort that its parameter holds. */
final class DefaultValue {

    private static final JsonFactory JSON = new JsonFactory();

    private DefaultValue() {}

    /** The default as it was given, if it can be one; else an {@code IllegalArgumentException} with the reason. */
    static String checked(String text, ParameterType type) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = json.nextToken();
            if (first == null) {
                throw new IllegalArgumentException("has an empty default (write JSON: \"\\\"\\\"\" is an empty text)");
            }
            boolean fits = fits(first, json, type);
            json.skipChildren();
            if (json.nextToken() != null) {
                throw new IllegalArgumentException(
                        "has a default with more than one JSON value, " + text + " (leave one)");
            }
            if (!fits) {
                throw new IllegalArgumentException(
                        "has the default " + text + ", which is no " + sort(type) + " (change one of them)");
            }
            return text.strip();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "has a default that is not JSON, " + text + " (a text needs quotes: \"\\\"text\\\"\")", e);
        }
    }

    private static boolean fits(JsonToken token, JsonParser json, ParameterType type) {
        if (type instanceof Text) {
            return token == JsonToken.VALUE_STRING;
        } else if (type instanceof Choice choice) {
            return token == JsonToken.VALUE_STRING && choice.words().contains(json.getString());
        } else if (type instanceof Whole) {
            return token == JsonToken.VALUE_NUMBER_INT;
        } else if (type instanceof ParameterType.Number) {
            return token.isNumeric();
        } else if (type instanceof Bool) {
            return token.isBoolean();
        } else if (type instanceof ListOf) {
            return token == JsonToken.START_ARRAY;
        } else if (type instanceof MapOf || type instanceof Mapping) {
            return token == JsonToken.START_OBJECT;
        }
        return true;
    }

    private static String sort(ParameterType type) {
        if (type instanceof Choice choice) {
            return "word of " + choice.words();
        } else if (type instanceof ListOf) {
            return "list";
        } else if (type instanceof MapOf || type instanceof Mapping) {
            return "mapping";
        } else if (type instanceof Whole) {
            return "whole number";
        }
        return type instanceof Bool ? "boolean" : type instanceof Text ? "text" : "number";
    }
}
