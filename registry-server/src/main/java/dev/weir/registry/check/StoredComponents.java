package dev.weir.registry.check;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.DescriptorReader;
import dev.weir.descriptors.DescriptorWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A component as a text in a row: the form of the jar's own file, with one component. */
public final class StoredComponents {

    private StoredComponents() {}

    /** The text for a row. */
    public static String write(Descriptor component) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DescriptorWriter.write(List.of(component), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The component of a row. */
    public static Descriptor read(String text) {
        try {
            return DescriptorReader.read(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "the registry's database")
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
