package dev.weir.cli.author;

import dev.weir.authoring.scaffold.ConnectorDraft;
import dev.weir.authoring.scaffold.ScaffoldException;
import dev.weir.authoring.scaffold.curl.CurlScaffold;
import dev.weir.authoring.scaffold.har.HarScaffold;
import dev.weir.authoring.scaffold.openapi.OpenApiScaffold;
import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.cli.Terminal;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.yaml.YamlReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads what connectors are made of. */
record Originals(Terminal terminal) {

    private static final int LARGEST = YamlReader.MAX_BYTES;

    ConnectorDraft curl(String word) {
        return CurlScaffold.of(text(word));
    }

    OpenApiScaffold openApi(String word) {
        return OpenApiScaffold.read(text(word), name(word));
    }

    ConnectorDraft har(String word, String host) {
        if (GivenManifest.isStandardInput(word)) {
            return HarScaffold.of(new BufferedInputStream(terminal.in()), host);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(word)))) {
            return HarScaffold.of(in, host);
        } catch (IOException e) {
            throw unreadable(word, e);
        }
    }

    private static String name(String word) {
        return GivenManifest.isStandardInput(word) ? AuthoredManifest.STANDARD_INPUT : word;
    }

    private String text(String word) {
        try (InputStream in =
                GivenManifest.isStandardInput(word) ? terminal.in() : Files.newInputStream(Path.of(word))) {
            byte[] bytes = new BufferedInputStream(in).readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ScaffoldException(
                        "Cannot read " + name(word) + ": it has more than " + LARGEST + " bytes (give a part of it)");
            }
            return Manifests.text(bytes, name(word));
        } catch (ManifestException e) {
            throw new ScaffoldException(
                    String.valueOf(e.getMessage()).replace("Cannot read manifest", "Cannot read the text"));
        } catch (IOException e) {
            throw unreadable(word, e);
        }
    }

    private static ScaffoldException unreadable(String word, IOException e) {
        String reason = e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
        return new ScaffoldException("Cannot read " + name(word) + ": " + reason + " (check the path)");
    }
}
