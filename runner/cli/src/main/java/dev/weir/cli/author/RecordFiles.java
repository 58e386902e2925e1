package dev.weir.cli.author;

import dev.weir.authoring.infer.InferredStreams;
import dev.weir.authoring.infer.RecordLines;
import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.cli.Terminal;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the records that words of a command line name. */
record RecordFiles(Terminal terminal) {

    private static final String LINES = ".jsonl";

    void read(List<String> words, InferredStreams streams) {
        for (String word : words) {
            if (GivenManifest.isStandardInput(word)) {
                lines(terminal.in(), AuthoredManifest.STANDARD_INPUT, streams);
            } else if (Files.isDirectory(Path.of(word))) {
                folder(Path.of(word), streams);
            } else {
                file(Path.of(word), streams);
            }
        }
    }

    /** In a folder, such as the expected records of a connector, a file has the name of its stream. */
    private static void folder(Path folder, InferredStreams streams) {
        List<Path> files;
        try (Stream<Path> inside = Files.walk(folder)) {
            files = inside.filter(file -> file.toString().endsWith(LINES))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder.toString(), e);
        }
        if (files.isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot read records of " + folder + ": it has no file *" + LINES + " (name the files)");
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            file(file, streams.of(name.substring(0, name.length() - LINES.length())));
        }
    }

    private static void file(Path file, RecordLines.Taker taker) {
        try (InputStream in = Files.newInputStream(file)) {
            lines(in, file.toString(), taker);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static void lines(InputStream in, String name, RecordLines.Taker taker) {
        try {
            new RecordLines(name, taker).read(in);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static ConnectorException unreadable(String name, IOException e) {
        String reason = e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
        return new ConnectorException(
                FailureType.CONFIG, "Cannot read records of " + name + ": " + reason + " (check the path)", e);
    }
}
