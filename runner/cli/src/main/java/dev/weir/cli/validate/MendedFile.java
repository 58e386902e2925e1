package dev.weir.cli.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a new text into a file: all of it is written beside the file first, so that a full disk costs nothing. */
final class MendedFile {

    private MendedFile() {}

    static void write(Path file, String text) {
        try {
            Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".weir", ".yaml");
            try {
                Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
                Files.copy(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot mend " + file + ": " + e.getMessage(), e);
        }
    }
}
