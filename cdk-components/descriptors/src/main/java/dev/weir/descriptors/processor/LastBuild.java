package dev.weir.descriptors.processor;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.DescriptorReader;
import dev.weir.descriptors.Descriptors;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** What the last build left in the output folder. */
record LastBuild(Filer filer) {

    /** The descriptors of records whose class files are still there and that this compilation does not touch. */
    List<Descriptor> descriptorsBeside(Set<String> compiled) throws IOException {
        InputStream in = open(Descriptors.RESOURCE);
        if (in == null) {
            return List.of();
        }
        List<Descriptor> kept = new ArrayList<>();
        for (Descriptor descriptor : DescriptorReader.read(in, Descriptors.RESOURCE)) {
            if (!compiled.contains(outermost(descriptor.className())) && isThere(descriptor.className())) {
                kept.add(descriptor);
            }
        }
        return kept;
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }

    private boolean isThere(String className) throws IOException {
        try (InputStream in = open(className.replace('.', '/') + ".class")) {
            return in != null;
        }
    }

    private @Nullable InputStream open(String file) throws IOException {
        try {
            return filer.getResource(StandardLocation.CLASS_OUTPUT, "", file).openInputStream();
        } catch (FileNotFoundException | NoSuchFileException e) {
            return null;
        }
    }
}
