package dev.weir.registry;

import static dev.weir.registry.PlainBrowser.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.registry.access.Scope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that publishers write, on pages: nothing of them becomes a script. */
@ParameterizedClass
@EnumSource(Store.class)
class HostilePagesTest {

    private static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    private static final Pattern ELEMENT = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)((?:\\s[^<>]*)?)>");

    private final Store store;
    private RunningRegistry registry;
    private PlainBrowser browser;

    HostilePagesTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, true);
        browser = new PlainBrowser(registry.url());
    }

    private static Descriptor component(String doc) {
        Parameter parameter = new Parameter(
                "mode",
                new ParameterType.Choice(List.of("one", EVIL)),
                false,
                "\"</code><script>alert(2)</script>\"",
                doc);
        return new Descriptor(
                "example.Evil",
                "com.example.Evil",
                List.of(new Descriptor.Kind(Jars.TRANSFORMATION, "CustomTransformation")),
                List.of(parameter),
                doc);
    }

    private void publish(String doc) {
        Client ci = registry.client(EVIL, "publish:com.example");
        String pom = Jars.pom("evil", "1.0.0").replace("Invented.", "&quot;&gt;&lt;script&gt;alert(3)&lt;/script&gt;");
        assertThat(ci.deploy("evil", "1.0.0", Jars.of(List.of(component(doc))), pom)
                        .status())
                .isEqualTo(201);
        assertThat(ci.put(
                                "/api/v1/artifacts/com.example/evil/versions/1.0.0/state",
                                "{\"state\": \"deprecated\", \"reason\": \"</p><script>alert(4)</script>\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void runsNothingOfWhatPublishersWrite() {
        publish(
                "Line <script>alert(5)</script> <img src=x onerror=alert(6)>\n\n<iframe src=//evil.example.com></iframe>"
                        + "\n\n[click](javascript:alert(7)) <a href=\"javascript:alert(8)\" onclick=\"alert(9)\">here</a>"
                        + "\n\n<style>body{display:none}</style><form action=//evil.example.com><input></form>");
        String admin = registry.tokens()
                .create("boss", List.of(new Scope.Admin()), Duration.ZERO, EVIL)
                .secret();
        browser.signIn(admin, "/");

        for (String path : List.of(
                "/",
                "/?q=" + "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/latest",
                "/artifacts/com.example/evil",
                "/components/example.Evil",
                "/components/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/tokens",
                "/audit",
                "/audit?q=%22%3E%3Cscript%3E",
                "/health",
                "/sign-in?to=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")) {
            HttpResponse<String> page = browser.get(path);
            assertThat(page.statusCode()).as(path).isIn(200, 404);
            harmless(path, page.body());
        }
    }

    /** No element but those that templates have and the sanitiser lets through, no handler, no address but ours and the web's. */
    private static void harmless(String path, String body) {
        for (Matcher matcher = ELEMENT.matcher(body); matcher.find(); ) {
            String element = matcher.group(1).toLowerCase(Locale.ROOT);
            String attributes = matcher.group(2);
            assertThat(element).as(path).isNotIn("img", "iframe", "style", "object", "embed", "base");
            assertThat(attributes).as(path).doesNotContainPattern("(?i)\\s(on[a-z]+|style)\\s*=");
            assertThat(attributes).as(path).doesNotContainPattern("(?i)(href|src|action)=\"?(javascript|data|//)");
            if (element.equals("script")) {
                assertThat(attributes).as(path).matches(" src=\"/assets/[0-9a-f]{16}/[a-z.]+\" defer");
            }
            if (element.equals("form")) {
                assertThat(attributes).as(path).contains("action=\"/");
            }
        }
        assertThat(body).as(path).doesNotContain("<script>");
    }

    @Test
    void keepsWhatIsHarmlessInDocumentation() {
        publish(
                "Masks `phone` **numbers**.\n\n- one\n- two\n\n```\nkeep: 2\n```\n\nSee [the guide](https://example.com/guide)."
                        + "\n\n# Loud");

        assertThat(browser.get("/components/example.Evil").body())
                .contains("<p>Masks <code>phone</code> <strong>numbers</strong>.</p>")
                .contains("<li>one</li>")
                .contains("<pre><code>keep: 2\n</code></pre>")
                .contains("<a href=\"https://example.com/guide\" rel=\"nofollow noopener noreferrer\">the guide</a>")
                .contains("<h3>Loud</h3>");
    }

    @Test
    void tellsBrowsersToRunOurFilesOnly() {
        for (String path : List.of("/", "/sign-in", "/health", "/nowhere")) {
            HttpResponse<String> page = browser.get(path);
            assertThat(header(page, "Content-Security-Policy"))
                    .as(path)
                    .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void takesNoQuestionThatMakesNoSense() {
        assertThat(browser.get("/?kind=a'b").statusCode()).isEqualTo(400);
        assertThat(browser.get("/?parameter=%25").statusCode()).isEqualTo(400);
        assertThat(browser.get("/?offset=-1").statusCode()).isEqualTo(400);
        assertThat(browser.get("/?q=%00%27%3B--").statusCode()).isEqualTo(200);
    }
}
