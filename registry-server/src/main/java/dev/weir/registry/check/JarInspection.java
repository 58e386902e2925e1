package dev.weir.registry.check;

import static dev.weir.registry.check.Unacceptables.cannotPublish;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.DescriptorReader;
import dev.weir.descriptors.Descriptors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into an archive: nothing of it is loaded or run. All of it is unpacked once, to nowhere, and counted, since what an archive says of its sizes
 * need not be true. Used by one thread.
 */
public final class JarInspection {

    private static final int RATIO_COUNTS_FROM = 10_000_000;
    private static final int BUFFER = 64 * 1024;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.$-]{1,250}");
    private static final int MOST_KINDS = 15;
    private static final int LONGEST_COMPONENT = 900_000;

    private final String name;
    private final CheckLimits limits;

    /** An inspection of a file that is called so in messages. */
    public JarInspection(String name, CheckLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    /**
     * Looks whether an archive is intact and free of tricks.
     *
     * @throws dev.weir.registry.refusal.Refused if it is not
     */
    public void inspect(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            names(zip);
            unpack(zip, Files.size(file));
        } catch (ZipException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /**
     * The components of an archive that was inspected; none if it has no descriptors.
     *
     * @throws dev.weir.registry.refusal.Refused if they cannot be read, or say what is not so
     */
    public List<Descriptor> components(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(Descriptors.RESOURCE);
            if (entry == null) {
                return List.of();
            }
            List<Descriptor> components = read(zip, entry);
            check(components, zip);
            return components;
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    private void names(ZipFile zip) {
        if (zip.size() > limits.entries()) {
            throw cannotPublish(
                    name, "it has " + zip.size() + " entries", "publish archives of at most " + limits.entries());
        }
        Set<String> seen = new HashSet<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            String entry = entries.nextElement().getName();
            if (!seen.add(entry)) {
                throw cannotPublish(name, "it has two entries '" + printable(entry) + "'", "build it again");
            }
            if (leadsOutside(entry)) {
                throw cannotPublish(
                        name,
                        "its entry '" + printable(entry) + "' leads out of the archive",
                        "give entries plain relative names");
            }
        }
    }

    private static boolean leadsOutside(String entry) {
        return entry.startsWith("/")
                || entry.indexOf('\\') >= 0
                || entry.indexOf(':') == 1
                || entry.indexOf('\0') >= 0
                || List.of(entry.split("/")).contains("..");
    }

    private void unpack(ZipFile zip, long packed) throws IOException {
        long most = Math.min(limits.unpacked(), Math.max(RATIO_COUNTS_FROM, packed * limits.ratio()));
        long unpacked = 0;
        byte[] buffer = new byte[BUFFER];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            try (InputStream in = zip.getInputStream(entries.nextElement())) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    unpacked += count;
                    if (unpacked > most) {
                        throw cannotPublish(
                                name,
                                "it unpacks to more than " + most + " bytes from " + packed,
                                "publish archives without padding");
                    }
                }
            }
        }
    }

    private List<Descriptor> read(ZipFile zip, ZipEntry entry) throws IOException {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(limits.descriptors() + 1);
        }
        if (bytes.length > limits.descriptors()) {
            throw cannotPublish(
                    name,
                    Descriptors.RESOURCE + " is larger than " + limits.descriptors() + " bytes",
                    "spread its components over several artifacts");
        }
        try {
            List<Descriptor> components = DescriptorReader.read(new ByteArrayInputStream(bytes), Descriptors.RESOURCE);
            components.forEach(Descriptor::parameters);
            return components;
        } catch (IllegalArgumentException e) {
            throw cannotPublish(
                    name,
                    "its descriptors cannot be read: " + e.getMessage(),
                    "build it with the current dev.weir:descriptors");
        }
    }

    private void check(List<Descriptor> components, ZipFile zip) {
        Set<String> types = new HashSet<>();
        for (Descriptor component : components) {
            names(component);
            if (!types.add(component.type())) {
                throw cannotPublish(
                        name,
                        "it declares component '" + component.type() + "' twice",
                        "give each component a name of its own");
            }
            String file = component.className().replace('.', '/') + ".class";
            if (zip.getEntry(file) == null) {
                throw cannotPublish(
                        name,
                        "component '" + component.type() + "' is of class " + component.className()
                                + ", which is not in it",
                        "build it again, from clean");
            }
        }
    }

    private void names(Descriptor component) {
        List<String> names = new ArrayList<>(List.of(component.type(), component.className()));
        component.kinds().forEach(kind -> names.add(kind.className()));
        for (String text : names) {
            if (!NAME.matcher(text).matches()) {
                throw cannotPublish(
                        name,
                        "'" + printable(text) + "' is no name of a component or class",
                        "build it again, from clean");
            }
        }
        if (component.kinds().size() > MOST_KINDS
                || StoredComponents.write(component).length() > LONGEST_COMPONENT) {
            throw cannotPublish(
                    name,
                    "component '" + component.type() + "' has too long a description",
                    "shorten its documentation");
        }
    }

    private RuntimeException damaged(Exception e) {
        return cannotPublish(name, "it is no intact archive: " + e.getMessage(), "build it again");
    }

    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
