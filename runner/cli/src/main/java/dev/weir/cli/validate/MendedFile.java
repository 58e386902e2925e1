package dev.weir.cli.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts a new text into a file, which keeps its rights and, if it is a link, what it leads to. All of the text is written beside the
 * file first, and is left there if it cannot be put into it.
 */
public final class MendedFile {

    private MendedFile() {}

    /** Writes the text. */
    public static void write(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path beside = null;
        try {
            if (!Files.isWritable(file)) {
                throw new IOException("it may not be written (give the user the right to)");
            }
            beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".weir", ".yaml");
            Files.write(beside, bytes);
            Files.write(file, bytes);
            Files.delete(beside);
        } catch (IOException e) {
            String kept = beside == null ? "" : "; what was to be written is in " + beside;
            throw new UncheckedIOException("Cannot mend " + file + ": " + e.getMessage() + kept, e);
        }
    }
}
