package dev.weir.registry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.weir.registry.access.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages in the Chromium of the machine ({@code WEIR_BROWSER} names another). Where there is none they are skipped; nothing is downloaded. Screenshots are kept in
 * {@code target/screenshots}.
 */
class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/google-chrome");

    private static Playwright playwright;
    private static Browser browser;

    private RunningRegistry registry;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        Path program = program();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    private static Path program() {
        String named = System.getenv("WEIR_BROWSER");
        if (named != null) {
            return Path.of(named);
        }
        return BROWSERS.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(
                        () -> abort("Pages are not looked at: there is no Chromium on this machine (install the package"
                                + " 'chromium', or name one in WEIR_BROWSER)"));
    }

    @AfterAll
    static void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(Store.H2, true);
        Showcase.fill(registry);
        open(new NewContextOptions());
    }

    private void open(NewContextOptions options) {
        context = browser.newContext(options.setBaseURL(registry.url()));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void leave() {
        if (context != null) {
            context.close();
        }
    }

    private void signIn() {
        String token = registry.tokens()
                .create("administrator", List.of(new Scope.Admin()), Duration.ZERO, "first start")
                .secret();
        page.navigate("/sign-in");
        page.getByLabel("Token").fill(token);
        page.locator("main button").click();
        assertThat(page.locator(".visitor")).hasText("administrator");
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("search", "/?q=mask");
        pages.put("nothing-found", "/?q=nothing+like+it");
        pages.put("artifact", "/artifacts/com.example/text-tools");
        pages.put("artifact-deprecated", "/artifacts/com.example/text-tools/1.0.0");
        pages.put("component", "/components/example.MaskFields");
        pages.put("component-differences", "/components/example.MaskFields?version=2.0.0&from=1.2.0");
        pages.put("tokens", "/tokens");
        pages.put("audit", "/audit?check=yes");
        pages.put("health", "/health");
        pages.put("not-found", "/artifacts/com.example/none");
        return pages;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 900", "DARK, 1280, 900", "LIGHT, 390, 844", "DARK, 390, 844"})
    void hasNoSeriousIssueOnAnyPage(ColorScheme scheme, int width, int height) {
        context.close();
        open(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, height));
        String kind = "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        page.navigate("/sign-in");
        look("sign-in" + kind);
        signIn();
        pages().forEach((name, address) -> {
            page.navigate(address);
            look(name + kind);
        });
        page.navigate("/tokens");
        page.getByLabel("For").fill("CI of others");
        page.getByLabel("May").fill("read");
        page.getByText("Make token").click();
        assertThat(page.locator("#made")).isVisible();
        look("token-made" + kind);
        complaints.removeIf(complaint -> complaint.contains("404"));
        assertThat(complaints).isEmpty();
    }

    private void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        int beyond = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(beyond).as(name + " is wider than the screen").isZero();
        List<String> issues = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
        assertThat(issues).as(name).isEmpty();
    }

    @Test
    void goesFromSearchToSnippetInThreeClicks() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate("/");

        page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true)).click();
        page.keyboard().type("phone");
        page.locator("#results").getByText("example.PhoneNumbers").click();
        page.locator("#yaml + button").click();

        assertThat(page.locator("#yaml + button")).hasText("Copied");
        assertThat(page.locator("#said")).hasText("Copied the component");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith("type: CustomTransformation\nclass_name: example.PhoneNumbers\nfields: []");
        assertThat(complaints).isEmpty();
    }

    @Test
    void searchesWhileSomebodyTypes() {
        page.navigate("/");

        page.getByLabel("With parameter").fill("secret");

        assertThat(page.locator("#results .count")).hasText("1 component");
        assertThat(page.locator("#results h2")).hasText("example.HmacSignature");
        page.waitForURL("**/?q=&kind=&parameter=secret");
        assertThat(complaints).isEmpty();
    }

    @Test
    void showsAPublicationWithoutBeingLoadedAgain() {
        page.navigate("/");
        page.evaluate("window.stayed = true");

        registry.publisher().deploy("fresh", "1.0.0", Jars.of("example.Fresh"));

        assertThat(page.locator("#latest li").first()).containsText("fresh 1.0.0");
        assertThat((Boolean) page.evaluate("window.stayed")).isTrue();
        assertThat(complaints).isEmpty();
    }

    @Test
    void worksWithoutScripts() {
        context.close();
        open(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate("/");

        page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true)).fill("phone");
        page.keyboard().press("Enter");
        page.locator("#results").getByText("example.PhoneNumbers").click();

        assertThat(page.locator("h1")).containsText("example.PhoneNumbers");
        assertThat(page.locator("#yaml")).containsText("class_name: example.PhoneNumbers");
        assertThat(page.locator(".copy")).hasCount(0);
    }

    @Test
    void canBeUsedByKeyboard() {
        page.navigate("/");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.locator("#q")).isFocused();
    }

    @Test
    void takesATokenBackByItsForm() {
        registry.tokens().create("old laptop", List.of(new Scope.Read()), Duration.ZERO, "test");
        signIn();
        page.navigate("/tokens");

        var row = page.locator("tr", new Page.LocatorOptions().setHasText("old laptop"));
        row.locator("summary").click();
        row.locator("button").click();

        assertThat(row.locator(".state")).hasText("revoked");
    }

    @Test
    void printsWithoutWhatPaperCannotDo() {
        page.navigate("/components/example.MaskFields");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".bar nav")).isHidden();
        assertThat(page.locator(".copy").first()).isHidden();
        assertThat(page.locator("form.inline").first()).isHidden();
        assertThat(page.locator("#yaml")).isVisible();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("component-print.png"))
                .setFullPage(true));
    }
}
