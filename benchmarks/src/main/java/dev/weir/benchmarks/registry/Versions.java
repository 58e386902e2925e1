package dev.weir.benchmarks.registry;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.DescriptorWriter;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Invented artifacts, ten versions each, with a component and words about it. */
final class Versions {

    static final int OF_AN_ARTIFACT = 10;

    private static final String[] WORDS =
            ("account amount archive balance batch campaign cell channel click column country currency customer date day deposit"
                            + " digest report field fraction header hour invoice ledger letter market mask media month number order"
                            + " partner payment phone player product quarter rate record refund region revenue row segment session"
                            + " signature source spend state step stream sum table tax text time token total tracker value week year")
                    .split(" ");

    private Versions() {}

    static String artifact(int number) {
        return "reports-" + number / OF_AN_ARTIFACT;
    }

    static String version(int number) {
        return "1." + number % OF_AN_ARTIFACT + ".0";
    }

    static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    static String pom(int number) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>"
                + artifact(number) + "</artifactId><version>" + version(number) + "</version></project>";
    }

    static String metadata(int number) {
        return "<metadata><groupId>com.example</groupId><artifactId>" + artifact(number)
                + "</artifactId><versioning><versions><version>" + version(number)
                + "</version></versions></versioning></metadata>";
    }

    static byte[] jar(int number) throws IOException {
        Random random = new Random(number / OF_AN_ARTIFACT);
        StringBuilder doc = new StringBuilder("Makes a " + word(random) + " of each " + word(random) + ".\n\n");
        for (int i = 0; i < 30; i++) {
            doc.append(word(random)).append(' ');
        }
        Parameter parameter = new Parameter(word(random), new ParameterType.Text(), true, null, "the " + word(random));
        String type = "example." + artifact(number).replace('-', '_') + ".Maker";
        Descriptor descriptor = new Descriptor(
                type,
                "com." + type,
                List.of(new Descriptor.Kind("dev.weir.spi.record.RecordTransformation", "CustomTransformation")),
                List.of(parameter),
                doc.toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(Descriptors.RESOURCE));
            DescriptorWriter.write(List.of(descriptor), out);
            out.closeEntry();
            out.putNextEntry(new ZipEntry(descriptor.className().replace('.', '/') + ".class"));
            out.write(number);
        }
        return bytes.toByteArray();
    }
}
