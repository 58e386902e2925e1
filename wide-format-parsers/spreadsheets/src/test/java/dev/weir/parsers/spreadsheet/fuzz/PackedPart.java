package dev.weir.parsers.spreadsheet.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A part of a workbook of the samples. */
record PackedPart(String file, String part) {

    byte[] content() {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Mutations.file(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return zip.readAllBytes();
                }
            }
            throw new IllegalStateException(file + " has no part " + part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workbook with another content of the part. */
    byte[] replaced(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream old = new ZipInputStream(new ByteArrayInputStream(Mutations.file(file)));
                ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
                packed.putNextEntry(new ZipEntry(entry.getName()));
                packed.write(entry.getName().equals(part) ? content : old.readAllBytes());
                packed.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
