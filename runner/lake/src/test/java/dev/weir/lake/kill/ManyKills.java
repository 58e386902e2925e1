package dev.weir.lake.kill;

import dev.weir.lake.storage.S3Emulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The program behind {@code .ci/kill}: arguments are the number of kills, half of them of runs into folders and half into
 * the S3 emulator, and the seed. A lake is replaced by a new one after some kills.
 */
final class ManyKills {

    private static final int OF_A_LAKE = 25;

    private ManyKills() {}

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        int wanted = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        int done = 0;
        try (S3Emulator emulator = new S3Emulator()) {
            while (done < wanted) {
                int count = Math.min(OF_A_LAKE, wanted - done);
                boolean onS3 = done / OF_A_LAKE % 2 == 1;
                Path folder = Files.createTempDirectory("weir-kill");
                Place place = onS3 ? Place.bucket(emulator, "lake" + seed) : Place.folder(folder.resolve("lake"));
                try (Kills kills = new Kills(seed, place, folder)) {
                    kills.kill(count);
                    System.out.println("seed " + seed + ", " + place.location() + ": " + kills.summary());
                } catch (AssertionError e) {
                    System.err.println("Wrong after " + done + " kills. " + e.getMessage());
                    System.exit(1);
                }
                remove(folder);
                done += count;
                seed++;
            }
        }
        System.out.println(done + " kills, nothing wrong");
        System.exit(0);
    }
}
