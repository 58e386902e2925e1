package dev.weir.engine.bind;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.yaml.YamlReader;
import dev.weir.spi.read.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads YAML with the reader of manifests. */
public final class ManifestYaml implements Yaml {

    /** A short text with aliases can stand for more values than memory holds. */
    private static final long MOST_VALUES = 100_000;

    @Override
    public @Nullable Object parse(String text) {
        Node node;
        try {
            node = YamlReader.read(text, "text", new Problems());
        } catch (ManifestException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (node.weight() > MOST_VALUES) {
            throw new IllegalArgumentException("Cannot read YAML: it stands for more than " + MOST_VALUES + " values");
        }
        return PlainValues.json(node);
    }
}
