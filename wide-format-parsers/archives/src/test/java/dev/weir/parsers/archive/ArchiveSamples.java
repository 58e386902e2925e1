package dev.weir.parsers.archive;

import static dev.weir.parsers.archive.Packed.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes the bodies of the samples: run it in the module's folder after a change. */
final class ArchiveSamples {

    private static final Path FOLDER = Path.of("src/test/samples/archive/bodies");

    private ArchiveSamples() {}

    /** Writes all bodies. */
    public static void main(String[] args) throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, byte[]> body : bodies().entrySet()) {
            Files.write(FOLDER.resolve(body.getKey()), body.getValue());
        }
    }

    static Path folder() {
        return FOLDER;
    }

    /** The bodies by the names of their files. */
    static Map<String, byte[]> bodies() {
        String january = "day,clicks\n2024-01-01,5\n2024-01-02,7\n";
        String february = "day,clicks\n2024-02-01,3\n";
        byte[] monthly = Packed.zip(
                file("2024-01_casino.csv", january),
                file("2024-02_poker.csv", february),
                file("readme.txt", "Figures are final after ten days."));
        byte[] tarGz = Packed.gz(
                Packed.tar(file("reports/2024-01_casino.csv", january), file("reports/2024-02_poker.csv", february)));
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("monthly.zip", monthly);
        bodies.put("monthly.tar.gz", tarGz);
        bodies.put("monthly.7z", Packed.sevenZ("", file("2024-01_casino.csv", january)));
        bodies.put("clicks.csv.gz", Packed.gz(Packed.utf8(january)));
        bodies.put("clicks.csv.bz2", Packed.bz2(Packed.utf8(january)));
        bodies.put("clicks.csv.xz", Packed.xz(Packed.utf8(january)));
        bodies.put("clicks.csv.zst", Packed.zst(Packed.utf8(january)));
        bodies.put(
                "nested.zip",
                Packed.zip(
                        file("mt.zip", Packed.zip(file("a.json", "{\"a\":1}"))),
                        file("se.zip", Packed.zip(file("b.json", "{\"a\":2}")))));
        bodies.put("lists.zip", Packed.zip(file("se.json", "[{\"a\":1},{\"a\":2}]"), file("mt.json", "{\"a\":3}")));
        bodies.put("same-names.zip", Packed.zip(file("a.json", "{\"a\":1}"), file("a.json", "{\"a\":2}")));
        bodies.put("empty.zip", Packed.zip());
        bodies.put("header-only.zip", Packed.zip(file("2024-03_casino.csv", "day,clicks\n")));
        bodies.put(
                "traversal.zip",
                Packed.zip(
                        file("../../../etc/cron.d/job.json", "{\"a\":1}"),
                        file("/etc/passwd.json", "{\"a\":2}"),
                        file("C:\\temp\\x.json", "{\"a\":3}")));
        bodies.put("links.tar", links());
        bodies.put("truncated.zip", Packed.cut(monthly, monthly.length - 30));
        bodies.put("truncated.tar.gz", Packed.cut(tarGz, tarGz.length - 30));
        bodies.put("truncated.tar", Packed.cut(Packed.tar(file("a.json", "{\"a\":1}")), 1024));
        bodies.put("damaged.zip", Packed.damaged(Packed.zip(file("a.json", "{\"a\":1}")), 37));
        bodies.put("encrypted.7z", Packed.sevenZ("x", file("a.json", "{\"a\":1}")));
        return bodies;
    }

    private static byte[] links() {
        return Packed.written(out -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
                Packed.put(tar, new TarArchiveEntry("reports/"), new byte[0]);
                Packed.put(tar, link("reports/passwd", TarConstants.LF_SYMLINK, "/etc/passwd"), new byte[0]);
                Packed.put(tar, link("reports/same", TarConstants.LF_LINK, "reports/a.json"), new byte[0]);
                Packed.put(tar, new TarArchiveEntry("reports/tty", TarConstants.LF_CHR), new byte[0]);
                Packed.put(tar, new TarArchiveEntry("reports/pipe", TarConstants.LF_FIFO), new byte[0]);
                Packed.put(tar, new TarArchiveEntry("reports/a.json"), Packed.utf8("{\"a\":1}"));
            }
        });
    }

    private static TarArchiveEntry link(String name, byte type, String target) {
        TarArchiveEntry link = new TarArchiveEntry(name, type);
        link.setLinkName(target);
        return link;
    }
}
