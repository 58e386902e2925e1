package dev.weir.registry;

import static dev.weir.registry.PlainBrowser.header;
import static dev.weir.registry.PlainBrowser.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.access.NewToken;
import dev.weir.registry.access.Scope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in, and what only those see who did. */
@ParameterizedClass
@EnumSource(Store.class)
class SigningInTest {

    private final Store store;
    private RunningRegistry registry;
    private PlainBrowser browser;
    private NewToken admin;

    SigningInTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(store, false);
        browser = new PlainBrowser(registry.url());
        admin = registry.tokens().create("boss", List.of(new Scope.Admin()), Duration.ZERO, "test");
    }

    private String reader() {
        return registry.tokens()
                .create("reader", List.of(new Scope.Read()), Duration.ZERO, "test")
                .secret();
    }

    @Test
    void sendsWhoIsNotSignedInToTheFormAndBack() {
        HttpResponse<String> away = browser.get("/artifacts/com.example/masks?x=1&y=2");

        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(header(away, "Location"))
                .isEqualTo("/sign-in?to=%2Fartifacts%2Fcom.example%2Fmasks%3Fx%3D1%26y%3D2");
        assertThat(header(away, "WWW-Authenticate")).isEmpty();

        HttpResponse<String> back = browser.signIn(reader(), "/artifacts/com.example/masks?x=1&y=2");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(header(back, "Location")).isEqualTo("/artifacts/com.example/masks?x=1&y=2");
        assertThat(browser.get("/").body()).contains("<span class=\"visitor\">reader</span>");
    }

    @Test
    void sendsScriptsOfWhoIsNotSignedInToTheFormToo() {
        HttpResponse<String> away = browser.get("/latest?seen=x", "HX-Request", "true");

        assertThat(away.statusCode()).isEqualTo(401);
        assertThat(header(away, "HX-Redirect")).isEqualTo("/sign-in?to=%2Flatest%3Fseen%3Dx");
    }

    @Test
    void goesOnToNoOtherSite() {
        for (String to :
                List.of("https://evil.example.com/", "//evil.example.com", "/\\evil.example.com", "evil", "")) {
            assertThat(header(browser.signIn(admin.secret(), to), "Location"))
                    .as(to)
                    .isEqualTo("/");
        }
    }

    @Test
    void givesACookieThatOnlyTheBrowserHas() {
        String cookie = browser.signIn(admin.secret(), "/")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie).matches("weir-session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict");
        assertThat(browser.get("/sign-in").body()).doesNotContain(admin.secret());
    }

    @Test
    void keepsTheCookieToHttpsBehindIt() {
        PlainBrowser other = new PlainBrowser(registry.url());
        String key = key(other.get("/sign-in", "X-Forwarded-Proto", "https"));

        HttpResponse<String> answer = other.post(
                "/sign-in", Map.of("key", key, "token", admin.secret(), "to", "/"), "X-Forwarded-Proto", "https");

        assertThat(answer.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.endsWith("; Secure"));
    }

    @Test
    void saysWhyATokenIsNotTaken() {
        HttpResponse<String> answer = browser.signIn("weir_<b>wrong</b>", "/tokens");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("Cannot accept the token: it is not known here", "name=\"to\" value=\"/tokens\"")
                .doesNotContain("wrong");
        assertThat(browser.cookies).doesNotContainKey("weir-session");
    }

    @Test
    void endsASessionAfterTwelveHours() {
        browser.signIn(admin.secret(), "/");
        registry.clock.move(Duration.ofHours(12).minusSeconds(1));
        assertThat(browser.get("/tokens").statusCode()).isEqualTo(200);

        registry.clock.move(Duration.ofSeconds(1));
        assertThat(browser.get("/tokens").statusCode()).isEqualTo(303);
    }

    @Test
    void endsASessionWithItsToken() {
        String token = reader();
        browser.signIn(token, "/");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        registry.tokens().revoke(2, "test");

        assertThat(browser.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void endsASessionWhenItsBearerSignsOut() {
        browser.signIn(admin.secret(), "/");
        String secret = browser.cookies.get("weir-session");

        HttpResponse<String> answer = browser.post("/sign-out", Map.of("key", key(browser.get("/"))));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.cookies).doesNotContainKey("weir-session");
        browser.cookies.put("weir-session", secret);
        assertThat(browser.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void handsFilesToWhoIsSignedIn() {
        registry.publisher().deploy("mask", "1.0.0", Jars.of("example.Mask"));
        String file = "/repository/all/com/example/mask/1.0.0/mask-1.0.0.pom";
        assertThat(browser.get(file).statusCode()).isEqualTo(401);

        browser.signIn(reader(), "/");

        assertThat(browser.get(file).statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoCookieForChanges() {
        browser.signIn(admin.secret(), "/");

        assertThat(browser.post("/api/v1/tokens", Map.of("label", "x")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesFormsThatAreNotOurs() {
        browser.signIn(admin.secret(), "/");
        String key = key(browser.get("/tokens"));
        Map<String, String> form = Map.of("label", "x", "scopes", "admin", "days", "");
        PlainBrowser other = new PlainBrowser(registry.url());
        other.signIn(admin.secret(), "/");
        String foreign = key(other.get("/tokens"));

        assertThat(browser.post("/tokens", form).statusCode()).isEqualTo(403);
        assertThat(browser.post("/tokens", with(form, foreign)).statusCode()).isEqualTo(403);
        assertThat(browser.post("/tokens", with(form, key), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/tokens/1/revoke", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(new PlainBrowser(registry.url())
                        .post("/sign-in", Map.of("key", key, "token", admin.secret()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(registry.tokens().all()).hasSize(1);

        assertThat(browser.post("/tokens", with(form, key), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(201);
    }

    private static Map<String, String> with(Map<String, String> form, String key) {
        Map<String, String> all = new java.util.HashMap<>(form);
        all.put("key", key);
        return all;
    }

    @Test
    void showsATokenOnceWhenItIsMade() {
        browser.signIn(admin.secret(), "/");
        String key = key(browser.get("/tokens"));

        HttpResponse<String> answer = browser.post(
                "/tokens",
                Map.of("key", key, "label", "CI of example", "scopes", "publish:com.example, read", "days", "90"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        String secret = answer.body().replaceAll("(?s).*<code>(weir_[A-Za-z0-9_-]{43})</code>.*", "$1");
        assertThat(new Client(registry.url(), secret).get("/api/v1/search").status())
                .isEqualTo(200);
        assertThat(browser.get("/tokens").body())
                .contains("CI of example", "<code>publish:com.example</code>", "2026-04-01 00:00 UTC")
                .doesNotContain(secret);
    }

    @Test
    void keepsWhatWasWrittenIntoAFormThatIsNotTaken() {
        browser.signIn(admin.secret(), "/");
        String key = key(browser.get("/tokens"));

        HttpResponse<String> answer =
                browser.post("/tokens", Map.of("key", key, "label", "CI \"one\"", "scopes", "publish:", "days", "1x"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("the days are no whole number", "value=\"CI &#34;one&#34;\"", "value=\"publish:\"");
        assertThat(registry.tokens().all()).hasSize(1);
    }

    @Test
    void takesATokenBack() {
        String token = reader();
        browser.signIn(admin.secret(), "/");

        HttpResponse<String> answer = browser.post("/tokens/2/revoke", Map.of("key", key(browser.get("/tokens"))));

        assertThat(header(answer, "Location")).isEqualTo("/tokens");
        assertThat(new Client(registry.url(), token).get("/api/v1/search").status())
                .isEqualTo(401);
        assertThat(browser.get("/audit").body()).contains("token.revoke");
    }

    @Test
    void showsTokensAndLogToAdministratorsOnly() {
        browser.signIn(reader(), "/");

        for (String path : List.of("/tokens", "/audit")) {
            HttpResponse<String> page = browser.get(path);
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body())
                    .contains("<h1>Not allowed</h1>", "sign in with another token", header(page, "X-Request-Id"));
        }
        assertThat(browser.get("/").body()).doesNotContain("href=\"/tokens\"");
    }

    @Test
    void filtersAndPagesTheLog() {
        for (int i = 0; i < 60; i++) {
            registry.tokens().create("made " + i, List.of(new Scope.Read()), Duration.ZERO, "somebody");
        }
        registry.publisher().deploy("mask", "1.0.0", Jars.of("example.Mask"));
        browser.signIn(admin.secret(), "/");

        String first = browser.get("/audit?action=token.create").body();
        assertThat(first).contains("made 59: read", "Older").doesNotContain("version.publish</code>", "made 10: read");
        String older = first.replaceAll("(?s).*href=\"(/audit[^\"]*before=[0-9]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(browser.get(older).body()).contains("made 0: read", "Newest").doesNotContain("made 59: read");
        assertThat(browser.get("/audit?q=MADE+1").body())
                .contains("made 19: read")
                .doesNotContain("made 2: read");
        assertThat(browser.get("/audit?q=com.example:mask").body()).contains("<code>version.publish</code>");
        assertThat(browser.get("/audit?q=%25").body()).contains("No entry has all of this.");
        assertThat(browser.get("/audit?before=x").statusCode()).isEqualTo(400);
    }

    @Test
    void saysWhetherTheLogIsWhole() {
        registry.publisher();
        browser.signIn(admin.secret(), "/");
        assertThat(browser.get("/audit?check=yes").body()).contains("The log is whole");

        registry.database.run(handle -> handle.execute("UPDATE audit SET detail = 'nothing' WHERE id = 2"));

        assertThat(browser.get("/audit?check=yes").body())
                .contains("The log was changed: entry 2 is missing or not what was written.");
    }
}
