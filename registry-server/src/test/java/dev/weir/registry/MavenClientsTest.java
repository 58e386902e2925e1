package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.weir.registry.access.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Maven itself publishes and fetches, with the settings that docs/registry.md shows. Plug-ins come from the local repository, as a file. */
class MavenClientsTest {

    private static final Path PAGE = Path.of("..", "docs", "registry.md");
    private static final Path LOCAL = Path.of(System.getProperty("user.home"), ".m2");

    private RunningRegistry registry;
    private String token;

    @TempDir
    private Path folder;

    /** The Mavens that a machine may have. */
    enum Maven {
        ON_THE_PATH {
            @Override
            Optional<Path> find() {
                return Arrays.stream(System.getenv("PATH").split(":"))
                        .map(entry -> Path.of(entry, "mvn"))
                        .filter(Files::isExecutable)
                        .findFirst();
            }
        },
        OF_THE_PROJECT {
            @Override
            Optional<Path> find() {
                try (Stream<Path> files = Files.walk(LOCAL.resolve("wrapper/dists"), 4)) {
                    return files.filter(file -> file.endsWith("bin/mvn")).findFirst();
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        };

        abstract Optional<Path> find();
    }

    @BeforeEach
    void start() throws IOException {
        registry = new RunningRegistry(Store.H2, Files.createDirectories(folder.resolve("data")), false);
        token = registry.tokens()
                .create("ci", List.of(new Scope.Publish("com.example")), Duration.ZERO, "test")
                .secret();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    private record Ended(int code, String said) {}

    private Ended maven(Maven which, Path project, String... words) throws IOException, InterruptedException {
        String program = which.find().map(Path::toString).orElseGet(() -> abort("There is no Maven " + which));
        List<String> command = new ArrayList<>(List.of(
                program, "-B", "-ntp", "-s", settings().toString(), "-Dmaven.repo.local=" + folder.resolve("m2")));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("WEIR_REGISTRY_TOKEN", token);
        builder.environment().put("MAVEN_SKIP_RC", "true");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assumeFalse(
                said.contains("or one of its dependencies could not be resolved"),
                () -> "The local repository has not all of Maven's plug-ins:\n" + said);
        return new Ended(code, said);
    }

    /** The page's settings, and the local repository in place of the network. */
    private Path settings() throws IOException {
        String settings = block("settings.xml")
                .replace(
                        "<settings>",
                        "<settings><mirrors><mirror><id>central</id><mirrorOf>central</mirrorOf><url>"
                                + LOCAL.resolve("repository").toUri() + "</url></mirror></mirrors>")
                .replace("https://registry.example.com", registry.url());
        return Files.writeString(folder.resolve("settings.xml"), settings);
    }

    /** A block of the page, by the name in the comment above it. */
    private static String block(String name) throws IOException {
        Matcher matcher = Pattern.compile("<!-- " + Pattern.quote(name) + " -->\n```[a-z]*\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    private Path project(String version, byte[] jar) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project-" + version));
        Path descriptors = project.resolve("src/main/resources/META-INF/weir/components.json");
        Files.createDirectories(descriptors.getParent());
        Files.write(descriptors, Jars.entry(jar, "META-INF/weir/components.json"));
        Path source = project.resolve("src/main/java/com/example/Hide.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package com.example; public final class Hide {}");
        Files.writeString(project.resolve("pom.xml"), pom(version));
        return project;
    }

    private static String pom(String version) throws IOException {
        String plugins = Stream.of("resources:3.5.0", "compiler:3.14.1", "jar:3.5.1", "install:3.1.4", "deploy:3.1.4")
                .map(plugin -> plugin.split(":"))
                .map(plugin -> "<plugin><artifactId>maven-" + plugin[0] + "-plugin</artifactId><version>" + plugin[1]
                        + "</version></plugin>")
                .reduce("", String::concat);
        String noTests =
                "<plugin><artifactId>maven-surefire-plugin</artifactId><version>3.6.1</version><executions><execution>"
                        + "<id>default-test</id><phase>none</phase></execution></executions></plugin>";
        return Jars.pom(
                "hide",
                version,
                "<properties><maven.compiler.release>17</maven.compiler.release><project.build.sourceEncoding>UTF-8"
                        + "</project.build.sourceEncoding></properties>" + block("pom.xml")
                        + "<build><pluginManagement><plugins>"
                        + plugins + noTests + "</plugins></pluginManagement></build>");
    }

    private Ended deploy(Maven which, String version, byte[] jar) throws Exception {
        return maven(
                which, project(version, jar), "-Dmaven.install.skip", "-Dweir.registry=" + registry.url(), "deploy");
    }

    @ParameterizedTest
    @EnumSource(Maven.class)
    void publishesAndFetches(Maven which) throws Exception {
        Ended first = deploy(which, "1.0.0", Jars.of("example.Hide"));
        assertThat(first.code).as(first.said).isZero();
        assertThat(registry.publisher().get("/api/v1/components/example.Hide").status())
                .isEqualTo(200);

        Ended again = deploy(which, "1.0.0", Jars.of("example.Hide"));
        assertThat(again.code).isNotZero();
        assertThat(again.said).contains("409");

        Ended fetched = maven(
                which,
                folder,
                "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:get",
                "-Dtransitive=false",
                "-Dartifact=com.example:hide:1.0.0");
        assertThat(fetched.code).as(fetched.said).isZero();
        assertThat(folder.resolve("m2/com/example/hide/1.0.0/hide-1.0.0.jar")).isRegularFile();
    }

    @Test
    void printsWhyAnUpgradeIsRefused() throws Exception {
        deploy(Maven.OF_THE_PROJECT, "1.0.0", Jars.of("example.Hide"));

        Ended ended = deploy(
                Maven.OF_THE_PROJECT,
                "1.1.0",
                Jars.of(List.of(Jars.component(
                        "example.Hide",
                        Jars.parameter("fields", new dev.weir.descriptors.ParameterType.Text(), true)))));

        assertThat(ended.code).isNotZero();
        assertThat(ended.said)
                .contains(
                        "Cannot publish hide-1.1.0.jar: it breaks what 1.0.0 promised: example.Hide: parameter 'fields' is new, and"
                                + " required (mend it, or publish it as 2.0.0)");
    }

    @Test
    void publishesSnapshots() throws Exception {
        Ended ended = deploy(Maven.OF_THE_PROJECT, "1.1.0-SNAPSHOT", Jars.of("example.Hide"));

        assertThat(ended.code).as(ended.said).isZero();
        assertThat(registry.publisher()
                        .get("/repository/snapshots/com/example/hide/1.1.0-SNAPSHOT/maven-metadata.xml")
                        .text())
                .contains("<extension>jar</extension>");
    }

    @Test
    void hasTheExampleReadyToPublish() throws IOException {
        String shown = block("pom.xml").replaceAll("\\s+", "");

        assertThat(Files.readString(Path.of("..", "cdk-components", "example", "pom.xml"))
                        .replaceAll("\\s+", ""))
                .contains(shown);
    }
}
