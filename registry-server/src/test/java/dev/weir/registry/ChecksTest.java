package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.ParameterType;
import dev.weir.registry.Client.Answer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class ChecksTest {

    private final Store store;
    private RunningRegistry registry;
    private Client ci;

    ChecksTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, false);
        ci = registry.publisher();
    }

    private Answer jar(byte[] jar) {
        return ci.put("/repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar", jar);
    }

    private Answer pom(String pom) {
        return ci.put("/repository/releases/com/example/mask/1.0.0/mask-1.0.0.pom", pom);
    }

    private void refuses(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail()).isEqualTo(detail);
        assertThat(ci.publish("mask", "1.0.0").status()).isEqualTo(422);
    }

    @Test
    void refusesAJarWithoutComponents() {
        byte[] plain = Jars.zip(List.of(new Jars.Entry("a.txt", new byte[] {1})));

        refuses(
                jar(plain),
                "Cannot publish mask-1.0.0.jar: it has no components, as META-INF/weir/components.json is missing or empty (build it"
                        + " with the annotation processor dev.weir:descriptors; a registry takes plain libraries of a group with"
                        + " --libraries)");
    }

    @Test
    void takesPlainLibrariesWhereTheyAreAllowed() {
        Client libraries = registry.client("libraries", "publish:com.example.libraries");
        byte[] plain = Jars.zip(List.of(new Jars.Entry("a.txt", new byte[] {1})));

        assertThat(libraries
                        .put("/repository/releases/com/example/libraries/text/1.0.0/text-1.0.0.jar", plain)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesWhatIsNoArchive() {
        assertThat(jar(new byte[] {1, 2, 3}).detail())
                .startsWith("Cannot publish mask-1.0.0.jar: it is no intact archive: ");
    }

    @Test
    void refusesAComponentThatIsDeclaredTwice() {
        refuses(
                jar(Jars.of(List.of(Jars.component("example.Mask"), Jars.component("example.Mask")))),
                "Cannot publish mask-1.0.0.jar: it declares component 'example.Mask' twice (give each component a name of its own)");
    }

    @Test
    void refusesAComponentWithoutItsClass() {
        byte[] descriptors = Jars.entry(Jars.of("example.Mask"), "META-INF/weir/components.json");

        refuses(
                jar(Jars.zip(List.of(new Jars.Entry("META-INF/weir/components.json", descriptors)))),
                "Cannot publish mask-1.0.0.jar: component 'example.Mask' is of class com.example.Mask, which is not in it"
                        + " (build it again, from clean)");
    }

    @Test
    void refusesDescriptorsThatCannotBeRead() {
        byte[] broken = "{\"version\": 2, \"components\": [{\"type\": 3}]}".getBytes();

        assertThat(jar(Jars.zip(List.of(new Jars.Entry("META-INF/weir/components.json", broken))))
                        .detail())
                .startsWith(
                        "Cannot publish mask-1.0.0.jar: its descriptors cannot be read: Cannot read component descriptors from"
                                + " META-INF/weir/components.json: ");
    }

    @Test
    void refusesTheNamesOfTheLanguage() {
        assertThat(jar(Jars.of("BearerAuthenticator")).detail())
                .isEqualTo(
                        "Cannot publish mask-1.0.0.jar: component 'BearerAuthenticator' has a name without a dot, as only those of"
                                + " the language have (name it with a prefix of your own, such as example.BearerAuthenticator)");
    }

    @Test
    void refusesANameThatIsAnothers() {
        ci.deploy("first", "1.0.0", Jars.of("example.Mask"));

        refuses(
                jar(Jars.of("example.Mask")),
                "Cannot publish mask-1.0.0.jar: component 'example.Mask' belongs to com.example:first (give it another name, or"
                        + " publish it there)");
    }

    @Test
    void refusesAnArchiveThatUnpacksToTooMuch() {
        byte[] bomb = Jars.zip(List.of(new Jars.Entry("zeros", new byte[30_000_000])));

        assertThat(jar(bomb).detail())
                .startsWith("Cannot publish mask-1.0.0.jar: it unpacks to more than 10000000 bytes from ");
    }

    @Test
    void refusesEntriesThatLeadOutside() {
        for (String name : List.of("../a", "/etc/a", "a/../../b", "a\\..\\b", "C:/a")) {
            assertThat(jar(Jars.zip(List.of(new Jars.Entry(name, new byte[1])))).detail())
                    .isEqualTo("Cannot publish mask-1.0.0.jar: its entry '" + name
                            + "' leads out of the archive (give entries plain relative names)");
        }
    }

    @Test
    void refusesTooManyEntries() {
        List<Jars.Entry> many = java.util.stream.IntStream.range(0, 101)
                .mapToObj(i -> new Jars.Entry("e" + i, new byte[0]))
                .toList();

        assertThat(jar(Jars.zip(many)).detail()).startsWith("Cannot publish mask-1.0.0.jar: it has 101 entries");
    }

    @Test
    void refusesTwoEntriesOfOneName() {
        byte[] zip = Jars.zip(List.of(new Jars.Entry("aaa", new byte[1]), new Jars.Entry("aab", new byte[1])));
        byte[] twice = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("aab", "aaa")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(jar(twice).detail())
                .isEqualTo("Cannot publish mask-1.0.0.jar: it has two entries 'aaa' (build it again)");
    }

    @Test
    void refusesPomsWithEntities() {
        String bomb =
                "<!DOCTYPE p [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><project><groupId>&b;</groupId>"
                        + "</project>";

        refuses(
                pom(bomb),
                "Cannot publish mask-1.0.0.pom: it has a document type or an entity (publish a POM without them)");
    }

    @Test
    void refusesThePomOfAnotherVersion() {
        refuses(
                pom(Jars.pom("mask", "1.0.1")),
                "Cannot publish mask-1.0.0.pom: it is the POM of com.example:mask:1.0.1, not of com.example:mask:1.0.0"
                        + " (deploy the POM that belongs to it)");
        assertThat(pom(Jars.pom("mask", "${revision}")).detail()).contains("have placeholders replaced");
    }

    @Test
    void refusesPomsThatAreNone() {
        assertThat(pom("<project><unclosed></project>").detail())
                .startsWith("Cannot publish mask-1.0.0.pom: it is no well-formed XML: ");
        assertThat(pom("<settings/>").detail())
                .isEqualTo(
                        "Cannot publish mask-1.0.0.pom: it is no POM: there is no element 'project' (publish the POM that Maven wrote)");
        assertThat(pom("<project>".repeat(200) + "</project>".repeat(200)).detail())
                .startsWith("Cannot publish mask-1.0.0.pom: its elements are nested too deeply");
    }

    @Test
    void takesPropertiesOfThePomAndOfItsParent() {
        String pom =
                "<project><parent><groupId>com.example</groupId><artifactId>parent</artifactId><version>1.0.0</version></parent>"
                        + "<artifactId>${name}</artifactId><properties><name>mask</name></properties><dependencies><dependency>"
                        + "<groupId>${project.groupId}</groupId><artifactId>text</artifactId><version>${project.version}</version>"
                        + "</dependency></dependencies></project>";
        ci.deploy("mask", "1.0.0", Jars.of("example.Mask"), pom);

        assertThat(ci.get("/api/v1/artifacts/com.example/mask/versions/1.0.0")
                        .json()
                        .path("dependencies")
                        .toString())
                .isEqualTo(
                        "[{\"group\":\"com.example\",\"artifact\":\"parent\",\"wanted\":\"1.0.0\",\"scope\":\"parent\",\"optional\":false},"
                                + "{\"group\":\"com.example\",\"artifact\":\"text\",\"wanted\":\"1.0.0\",\"scope\":\"compile\",\"optional\":false}]");
    }

    @Test
    void refusesAnUpgradeThatBreaksUsers() {
        ci.deploy(
                "mask",
                "1.0.0",
                Jars.of(List.of(
                        Jars.component(
                                "example.Mask",
                                Jars.parameter("keep", new ParameterType.Whole(), false),
                                Jars.parameter("sign", new ParameterType.Text(), false)),
                        Jars.component("example.Gone"))));
        byte[] breaking = Jars.of(List.of(Jars.component(
                "example.Mask",
                Jars.parameter("keep", new ParameterType.Text(), true),
                Jars.parameter("extra", new ParameterType.Text(), true))));

        Answer minor = ci.deploy("mask", "1.1.0", breaking);

        assertThat(minor.status()).isEqualTo(422);
        assertThat(minor.detail())
                .isEqualTo(
                        "Cannot publish mask-1.1.0.jar: it breaks what 1.0.0 promised: component example.Gone is gone; example.Mask:"
                                + " parameter 'keep' is required, and was not; example.Mask: parameter 'keep' takes text, and took whole"
                                + " number; example.Mask: parameter 'sign' is gone; example.Mask: parameter 'extra' is new, and required"
                                + " (mend it, or publish it as 2.0.0)");
        assertThat(ci.deploy("mask", "2.0.0", breaking).status()).isEqualTo(201);
    }

    @Test
    void wantsSemanticVersionsOfComponents() {
        assertThat(ci.put("/repository/releases/com/example/mask/1.0/mask-1.0.jar", Jars.of("example.Mask"))
                        .detail())
                .isEqualTo(
                        "Cannot publish mask-1.0.jar: version '1.0' is no semantic version (use MAJOR.MINOR.PATCH, such as 1.0.0"
                                + " (semver.org))");
    }

    @Test
    void refusesLargeFiles() {
        Answer answer = jar(new byte[1_000_001]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.detail()).startsWith("Cannot take the file: it is larger than 1000000 bytes");
    }

    @Test
    void endsUploadsThatHaveNoEnd() {
        Answer answer = ci.putStream(
                "/repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar", () -> new java.io.InputStream() {
                    private long left = 5_000_000;

                    @Override
                    public int read() {
                        return left-- > 0 ? 0 : -1;
                    }
                });

        assertThat(answer.status()).isEqualTo(413);
    }
}
