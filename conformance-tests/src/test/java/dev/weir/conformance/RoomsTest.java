package dev.weir.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms table of docs/architecture.md: what each room may depend on. */
@AnalyzeClasses(packages = "dev.weir", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule spiSeesOnlyTheJdk = room("spi");

    @ArchTest
    static final ArchRule expressionsSeeOnlyTheJdk = room("expressions", "javax.crypto..");

    @ArchTest
    static final ArchRule descriptorsSeeJsonOnly =
            room("descriptors", "tools.jackson..", "javax..", "com.sun.source..");

    @ArchTest
    static final ArchRule manifestSeesSyntaxAndDescriptors =
            room("manifest", "dev.weir.expressions..", "dev.weir.descriptors..", "org.yaml.snakeyaml..");

    @ArchTest
    static final ArchRule validatorSeesManifestsAndSchemas = room(
            "validator",
            "dev.weir.expressions..",
            "dev.weir.manifest..",
            "dev.weir.descriptors..",
            "com.networknt.schema..",
            "javax.xml.stream..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule standardSeesTheSpi =
            room("standard", "dev.weir.spi..", "javax.crypto..", "javax.net.ssl..", "javax.xml.stream..");

    @ArchTest
    static final ArchRule exampleSeesTheSpi = room("example", "dev.weir.spi..");

    @ArchTest
    static final ArchRule parsersSeeTheSpiAndTheirLibraries = room(
            "parsers",
            "dev.weir.spi..",
            "com.fasterxml.aalto..",
            "com.github.luben.zstd..",
            "de.siegmar.fastcsv..",
            "io.airlift.compress..",
            "javax.xml.stream..",
            "net.lingala.zip4j..",
            "org.apache.arrow.flatbuf..",
            "org.apache.avro..",
            "org.apache.commons.compress..",
            "org.apache.parquet..",
            "org.apache.poi..",
            "org.brotli.dec..",
            "org.jsoup..",
            "org.tukaani.xz..");

    @ArchTest
    static final ArchRule engineSeesNoComponents = room(
            "engine",
            "dev.weir.spi..",
            "dev.weir.expressions..",
            "dev.weir.manifest..",
            "dev.weir.descriptors..",
            "com.networknt.schema..",
            "javax.crypto..",
            "javax.net..",
            "jdk.net..",
            "okhttp3..",
            "okio..",
            "kotlin..",
            "org.slf4j..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule testkitSeesTheEngine = room(
            "testkit",
            "dev.weir.spi..",
            "dev.weir.engine..",
            "dev.weir.manifest..",
            "dev.weir.descriptors..",
            "dev.weir.expressions..",
            "tools.jackson..",
            "org.junit.jupiter..",
            "org.assertj.core..");

    @ArchTest
    static final ArchRule onlyContractsSeeTestLibraries = noClasses()
            .that()
            .resideInAnyPackage("dev.weir.testkit.replay..", "dev.weir.testkit.scope..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.assertj..");

    @ArchTest
    static final ArchRule languageServerSeesTheValidator = room(
            "lsp",
            "dev.weir.validator..",
            "dev.weir.manifest..",
            "dev.weir.descriptors..",
            "dev.weir.expressions..",
            "org.eclipse.lsp4j..");

    @ArchTest
    static final ArchRule protocolSeesTheSpi = room("protocol", "dev.weir.spi..", "tools.jackson..");

    @ArchTest
    static final ArchRule lakeSeesTheSpiAndItsFormats = room(
            "lake",
            "dev.weir.spi..",
            "tools.jackson..",
            "org.apache.parquet..",
            "org.apache.hadoop..",
            "com.github.luben.zstd..",
            "software.amazon.awssdk..",
            "org.slf4j..");

    @ArchTest
    static final ArchRule authoringSeesManifestsAndDescriptors = room(
            "authoring",
            "dev.weir.manifest..",
            "dev.weir.descriptors..",
            "dev.weir.expressions..",
            "org.yaml.snakeyaml..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule trialSeesTheEngineAndReplays = room(
            "trial",
            "dev.weir.spi..",
            "dev.weir.engine..",
            "dev.weir.testkit.replay..",
            "dev.weir.protocol..",
            "dev.weir.authoring..");

    @ArchTest
    static final ArchRule registryRunsNothing = room(
            "registry",
            "dev.weir.descriptors..",
            "dev.weir.manifest..",
            "dev.weir.validator..",
            "com.nimbusds.jose..",
            "com.nimbusds.jwt..",
            "ch.qos.logback..",
            "com.zaxxer.hikari..",
            "gg.jte..",
            "io.javalin..",
            "io.micrometer..",
            "jakarta.servlet..",
            "javax.xml.stream..",
            "javax.crypto..",
            "javax.net..",
            "javax.security.auth.x500..",
            "kotlin..",
            "okhttp3..",
            "okio..",
            "org.apache.maven.artifact.versioning..",
            "org.bouncycastle..",
            "org.commonmark..",
            "org.eclipse.jetty..",
            "org.flywaydb.core..",
            "org.jdbi..",
            "org.owasp.html..",
            "org.slf4j..",
            "picocli..",
            "software.amazon.awssdk..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule nothingSeesTheRegistry = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weir.registry..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.weir.registry..");

    @ArchTest
    static final ArchRule componentsSeeManifestsAndTheResolver =
            room("components", "dev.weir.manifest..", "dev.weir.descriptors..", "org.eclipse.aether..");

    @ArchTest
    static final ArchRule onlyResolvingSeesTheResolver = noClasses()
            .that()
            .resideInAPackage("dev.weir.components..")
            .and()
            .resideOutsideOfPackages("dev.weir.components.resolve..", "dev.weir.components.version..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.aether..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching(
                    "dev.weir.(descriptors|expressions|manifest|validator|standard|engine|parsers|testkit|protocol|lake|authoring|components|trial|lsp|cli|registry).(**)")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("dev.weir.(*)..").should().beFreeOfCycles();

    private static ArchRule room(String name, String... others) {
        String[] allowed = new String[others.length + 3];
        allowed[0] = "dev.weir." + name + "..";
        allowed[1] = "java..";
        allowed[2] = "org.jspecify..";
        System.arraycopy(others, 0, allowed, 3, others.length);
        return classes()
                .that()
                .resideInAPackage("dev.weir." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
