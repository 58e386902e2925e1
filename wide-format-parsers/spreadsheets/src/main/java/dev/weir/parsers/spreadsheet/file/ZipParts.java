package dev.weir.parsers.spreadsheet.file;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a spreadsheet in a ZIP archive, by their names without regard to case. Nothing is ever unpacked to disk by its name. */
public final class ZipParts implements AutoCloseable {

    private static final int MOST_PARTS = 100_000;

    private final ZipFile file;
    private final Bounds bounds;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private ZipParts(ZipFile file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    /** Takes a body over. */
    public static ZipParts of(InputStream body, Bounds bounds) {
        try (BodyFile file = BodyFile.of(body, bounds.limits().bytes(), "bytes", bounds)) {
            DirectoryLength.check(file.path(), bounds);
            ZipParts parts = new ZipParts(open(file, bounds), bounds);
            parts.index();
            return parts;
        }
    }

    private static ZipFile open(BodyFile file, Bounds bounds) {
        try {
            return new ZipFile(file.path().toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
        } catch (IOException | IllegalArgumentException e) {
            throw bounds.broken(String.valueOf(e.getMessage()), e);
        }
    }

    private void index() {
        boolean done = false;
        try {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                parts.put(key(entry.getName()), entry);
                if (parts.size() > MOST_PARTS) {
                    throw bounds.broken("it is an archive of more than " + MOST_PARTS + " files", null);
                }
            }
            done = true;
        } catch (IllegalArgumentException e) {
            throw bounds.broken(String.valueOf(e.getMessage()), e);
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Whether there is a part. */
    public boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** What is in a part, unpacked while it is read; null if there is none of the name. */
    public @Nullable InputStream find(String name) {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            return null;
        }
        try {
            return new BufferedInputStream(new PartInput(file.getInputStream(entry), entry, bounds), PartInput.BUFFER);
        } catch (IOException e) {
            throw bounds.broken(String.valueOf(e.getMessage()), e);
        }
    }

    /** What is in a part that has to be there. */
    public InputStream open(String name) {
        InputStream found = find(name);
        if (found == null) {
            throw bounds.broken("it has no part " + name, null);
        }
        return found;
    }

    /** A part that is XML. */
    public XmlPart xml(String name) {
        return XmlPart.of(open(name), name, bounds);
    }

    /** Deletes what was kept. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
