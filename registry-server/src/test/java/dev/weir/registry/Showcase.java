package dev.weir.registry;

import dev.weir.descriptors.Choices;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.usage.Downloads;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A registry as it looks after some months of use: invented, the same each time. */
final class Showcase {

    private static final String AUTHENTICATOR = "dev.weir.spi.http.Authenticator";
    private static final String GROUP = "com.example";

    private final RunningRegistry registry;
    private final Client ci;
    private final Downloads downloads;
    private final Random random = new Random(7);

    private Showcase(RunningRegistry registry) {
        this.registry = registry;
        this.ci = registry.client("CI of example", "publish:com.example");
        this.downloads = new Downloads(registry.database, registry.clock);
    }

    static void fill(RunningRegistry registry) {
        new Showcase(registry).fill();
    }

    private void fill() {
        deploy("text-tools", "1.0.0", "", mask(false));
        days(9, "1.0.0");
        deploy("text-tools", "1.1.0", "", mask(true));
        days(25, "1.1.0");
        deploy("signatures", "0.3.0", "", signature());
        deploy("text-tools", "1.2.0", "", mask(true), words());
        days(40, "1.2.0");
        String needs = "<dependencies><dependency><groupId>com.example</groupId><artifactId>text-tools</artifactId>"
                + "<version>1.2.0</version></dependency><dependency><groupId>org.example</groupId>"
                + "<artifactId>phone-numbers</artifactId><version>8.13.0</version></dependency></dependencies>";
        deploy("phone-tools", "0.9.0", needs, phone());
        deploy(
                "text-tools",
                "2.0.0",
                needs.replace("text-tools", "signatures").replace("1.2.0", "0.3.0"),
                wide(),
                words());
        state(
                "1.0.0",
                "deprecated",
                "Sums are masked too; 1.2.0 leaves numbers alone.",
                "com.example:text-tools:1.2.0");
        state("1.1.0", "yanked", "Masks one character too few where a text ends in an emoji.", "");
        days(16, "2.0.0");
    }

    private void deploy(String artifact, String version, String more, Descriptor... components) {
        String pom = Jars.pom(artifact, version, more)
                .replace("Invented.", "Components for " + artifact.replace('-', ' ') + ", as connectors need them.");
        int status =
                ci.deploy(artifact, version, Jars.of(List.of(components)), pom).status();
        if (status != 201) {
            throw new IllegalStateException(artifact + " " + version + " was answered with " + status);
        }
    }

    private void days(int days, String version) {
        for (int day = 0; day < days; day++) {
            int count = day % 7 > 4 ? random.nextInt(3) : 4 + random.nextInt(18);
            for (int i = 0; i < count; i++) {
                downloads.count(new Coordinates(GROUP, "text-tools", version));
            }
            downloads.flush();
            registry.clock.move(Duration.ofDays(1));
        }
    }

    private void state(String version, String state, String reason, String successor) {
        ci.put(
                "/api/v1/artifacts/com.example/text-tools/versions/" + version + "/state",
                "{\"state\": \"" + state + "\", \"reason\": \"" + reason + "\", \"successor\": \"" + successor + "\"}");
    }

    private static Parameter parameter(
            String name, ParameterType type, boolean required, @Nullable String standard, String doc) {
        return new Parameter(name, type, required, standard, doc);
    }

    private static Descriptor component(
            String type, String kind, String custom, String doc, List<Parameter> parameters) {
        return new Descriptor(type, "com." + type, List.of(new Descriptor.Kind(kind, custom)), parameters, doc);
    }

    private static Descriptor transformation(String type, String doc, Parameter... parameters) {
        return component(type, Jars.TRANSFORMATION, "CustomTransformation", doc, List.of(parameters));
    }

    private static final Parameter FIELDS = parameter(
            "fields",
            new ParameterType.ListOf(new ParameterType.Text()),
            true,
            null,
            "the names of the fields, at the top of the record");
    private static final Parameter KEEP =
            parameter("keep", new ParameterType.Whole(), false, "4", "how many characters stay readable");
    private static final Parameter SIGN = parameter(
            "mask",
            new ParameterType.Templated("TEXT"),
            false,
            "\"*\"",
            "what stands in place of each other character; may be an expression, for instance `{{ config['mask'] }}`");

    private static final String MASK_DOC =
            "Masks texts that not everybody may read, and leaves their last characters to tell them apart:\n\n"
                    + "```\ntype: CustomTransformation\nclass_name: example.MaskFields\nfields: [iban, phone]\nkeep: 2\n```\n\n"
                    + "A phone number `555-0199` becomes `******99`. A text that is not longer than what is kept is masked as a"
                    + " whole. Fields that a record does not have, and null, stay as they are.";

    private static Descriptor mask(boolean signs) {
        return signs
                ? transformation("example.MaskFields", MASK_DOC, FIELDS, KEEP, SIGN)
                : transformation("example.MaskFields", MASK_DOC, FIELDS, KEEP);
    }

    private static Descriptor wide() {
        Parameter pattern = parameter(
                "pattern",
                new ParameterType.Text(),
                true,
                null,
                "which part of a text is masked, as a regular expression. `.*` for all of it");
        Parameter on = parameter(
                "on_other_types",
                new ParameterType.Choice(List.of("fail", "leave", "drop")),
                false,
                "\"fail\"",
                "what becomes of a field that holds no text");
        return transformation(
                "example.MaskFields",
                MASK_DOC + "\n\nTexts are masked where a pattern fits.",
                FIELDS,
                pattern,
                KEEP,
                on);
    }

    private static Descriptor words() {
        return transformation(
                "example.SplitWords",
                "Splits a text into its words, by the rules of **Unicode**, and puts them in a list.",
                parameter("field", new ParameterType.Text(), true, null, "the field with the text"));
    }

    private static Descriptor phone() {
        return transformation(
                "example.PhoneNumbers",
                "Writes phone numbers as `E.164` has them, with the country of the account where they have none.",
                FIELDS,
                parameter("country", new ParameterType.Text(), false, "\"AT\"", "the country of numbers without one"));
    }

    private static Descriptor signature() {
        Parameter secret = new Parameter(
                "secret",
                new ParameterType.Templated("TEXT"),
                true,
                null,
                List.of(),
                true,
                "",
                "",
                "",
                List.of(),
                Choices.NONE,
                "the key that both sides know");
        return component(
                "example.HmacSignature",
                AUTHENTICATOR,
                "CustomAuthenticator",
                "Signs each request with HMAC-SHA-256 over its method, path and time, and sends that in a header.",
                List.of(
                        secret,
                        parameter(
                                "header",
                                new ParameterType.Text(),
                                false,
                                "\"X-Signature\"",
                                "the header that has the signature")));
    }
}
