package dev.weir.protocol;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of one JSON document, with messages that name it. Its failures are the user's: {@code CONFIG}.
 *
 * @param what what the file holds, for messages: "catalog"
 */
public record JsonFile(Path path, String what) {

    private static final Pattern PLACE = Pattern.compile("line [0-9]+, column [0-9]+");

    /** The document. */
    public @Nullable Object read(Json json) {
        String text = text();
        if (text.isBlank()) {
            throw failure("the file is empty (write a JSON document into it)", null);
        }
        try {
            return json.parse(text);
        } catch (ConnectorException e) {
            throw failure("not valid JSON" + place(e) + " (correct the file)", null);
        }
    }

    /** The document, if it is an object. */
    public Row readObject(Json json) {
        if (read(json) instanceof Row row) {
            return row;
        }
        throw failure("not a JSON object (it must begin with '{')", null);
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw failure("no such file (check the path)", e);
        } catch (MalformedInputException e) {
            throw failure("not UTF-8 text (save it as UTF-8)", e);
        } catch (AccessDeniedException e) {
            throw failure("it is not readable (check its permissions)", e);
        } catch (IOException e) {
            throw Files.isDirectory(path)
                    ? failure("it is a directory (name the file in it)", e)
                    : failure(e.getMessage() + " (check the disk that it lies on)", e);
        }
    }

    /** Where the text breaks off; not what stands there, which may be a secret. */
    private static String place(ConnectorException e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        return place.find() ? " at " + place.group() : "";
    }

    ConnectorException failure(String reason, @Nullable Throwable cause) {
        return new ConnectorException(FailureType.CONFIG, "Cannot read " + what + " " + path + ": " + reason, cause);
    }
}
