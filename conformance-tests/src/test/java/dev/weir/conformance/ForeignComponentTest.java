package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.example.MaskFields;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A component of a foreign jar works when the jar is on the class path, and is asked for by place when it is not. */
class ForeignComponentTest {

    private static final String MASKING = """
            name: shops
                transformations:
                  - type: CustomTransformation
                    class_name: org.example.MaskFields
                    fields: [phone]
                    keep: 2
                    mask: "{{ config['url'][0] }}\"""";

    @TempDir
    Path folder;

    private Shop shop;
    private Path manifest;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop(folder);
        manifest = shop.manifestWith("name: shops", MASKING);
    }

    @Test
    void worksFromItsJar() throws Exception {
        String body = "{\"data\": [{\"id\": 1, \"phone\": \"555-0199\"}]}";
        try (ShopApi api = new ShopApi(ShopApi.always(200, "application/json", body))) {
            Answer answer = WeirProcess.in(folder)
                    .withClassPath(exampleJar())
                    .run(
                            "read",
                            "--manifest",
                            manifest,
                            "--config",
                            shop.config(api.url()),
                            "--catalog",
                            shop.catalog("shops"));

            assertThat(answer.code()).as(answer.everything()).isZero();
            Map<String, Object> masked = new LinkedHashMap<>();
            masked.put("id", 1L);
            masked.put("phone", "hhhhhh99");
            assertThat(answer.records("shops")).containsExactly(Row.of(masked));
        }
    }

    @Test
    void isPlacedInTheManifestIfTheJarIsMissing() throws Exception {
        assertRefused(
                WeirProcess.in(folder).run("spec", "--manifest", manifest),
                manifest + ":32:21: Cannot create record transformation: unknown class_name 'org.example.MaskFields'");
    }

    @Test
    void isCheckedAsAnyOther() throws Exception {
        manifest = shop.manifestWith("name: shops", MASKING.replace("keep: 2", "keep: much"));

        assertRefused(
                WeirProcess.in(folder).withClassPath(exampleJar()).run("spec", "--manifest", manifest),
                manifest
                        + ":34:15: Cannot read keep of org.example.MaskFields: found the text 'much' (give a whole number)");
    }

    private static void assertRefused(Answer answer, String message) {
        assertThat(answer.err()).startsWith(message).endsWith(")\n");
        assertThat(answer.errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error).containsEntry("message", answer.err().strip()));
        assertThat(answer.code()).isEqualTo(1);
    }

    private static Path exampleJar() throws Exception {
        return Path.of(MaskFields.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
