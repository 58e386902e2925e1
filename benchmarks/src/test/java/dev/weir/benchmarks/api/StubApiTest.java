package dev.weir.benchmarks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StubApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static StubApi api;

    @BeforeAll
    static void start() throws IOException {
        api = StubApi.start("orders=1234", "lines=7", "days=2", "projects=60", "groups=5x3", "csv=9");
    }

    @AfterAll
    static void stop() throws IOException {
        api.close();
    }

    @Test
    void numberedPagesHoldAllOrdersOnce() throws Exception {
        Set<Integer> ids = new HashSet<>();
        for (int page = 1; page <= 3; page++) {
            ids.addAll(ids(json("/v1/orders?per_page=500&page=" + page)));
        }

        assertThat(ids).hasSize(1234).contains(1, 500, 501, 1234);
        assertThat(ids(json("/v1/orders?per_page=500&page=4"))).isEmpty();
    }

    @Test
    void pagesMayCrossTheChunksThatWereRendered() throws Exception {
        assertThat(ids(json("/v1/orders?per_page=700&page=2")))
                .hasSize(534)
                .startsWith(701)
                .endsWith(1234);
    }

    @Test
    void cursorsLeadThroughAllOrders() throws Exception {
        JsonNode first = json("/n700/v1/events?limit=500");
        JsonNode second = json(
                "/n700/v1/events?limit=500&cursor=" + first.get("next_cursor").asString());

        assertThat(ids(first)).hasSize(500);
        assertThat(ids(second)).hasSize(200).startsWith(501);
        assertThat(second.get("next_cursor").isNull()).isTrue();
        assertThat(second.get("has_more").asBoolean()).isFalse();
    }

    @Test
    void anOrderHasFifteenFields() throws Exception {
        JsonNode order = json("/v1/tiny").get("data").get(0);

        assertThat(order.propertyNames())
                .containsExactly(
                        "id",
                        "uuid",
                        "status",
                        "created_at",
                        "updated_at",
                        "amount",
                        "currency",
                        "quantity",
                        "is_gift",
                        "discount",
                        "email",
                        "note",
                        "customer",
                        "items",
                        "tags");
    }

    @Test
    void daysHaveAThousandOrdersEachAndOthersNone() throws Exception {
        JsonNode last = json("/v1/daily?limit=500&start=2025-01-02&cursor=c1f4");

        assertThat(ids(last)).hasSize(500).startsWith(1501);
        assertThat(last.get("next_cursor").isNull()).isTrue();
        assertThat(ids(json("/v1/daily?limit=500&start=2025-01-03"))).isEmpty();
    }

    @Test
    void projectsHaveTheirTasksByPage() throws Exception {
        assertThat(ids(json("/v1/projects?per_page=100&page=1"))).hasSize(60);
        assertThat(ids(json("/v1/projects/1/tasks?per_page=20&page=1"))).isEmpty();
        assertThat(ids(json("/v1/projects/4/tasks?per_page=20&page=1"))).hasSize(20);
        assertThat(ids(json("/v1/projects/4/tasks?per_page=20&page=2"))).hasSize(1);
    }

    @Test
    void groupsHaveTheItemsOfThePagesOfTheirNumber() throws Exception {
        assertThat(ids(json("/n4/v1/groups?page=1"))).containsExactly(1, 2, 3, 4);
        assertThat(json("/v1/groups/5/items").get("data"))
                .isEqualTo(json("/v1/items?page=5&per_page=3").get("data"));
    }

    @Test
    void aReportHasAHeaderAndAsManyRowsAsAskedFor() throws Exception {
        List<String> lines = body("/n4/v1/report.csv").lines().toList();

        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("col_000,col_001").endsWith("col_119");
    }

    @Test
    void aReportJobIsReadyWhenAskedForTheThirdTime() throws Exception {
        HttpRequest creation = HttpRequest.newBuilder(url("/v1/reports"))
                .POST(BodyPublishers.ofString("{}"))
                .build();
        String id = JSON.readTree(CLIENT.send(creation, BodyHandlers.ofString()).body())
                .get("id")
                .asString();

        assertThat(json("/v1/reports/" + id).get("status").asString()).isEqualTo("RUNNING");
        assertThat(json("/v1/reports/" + id).get("url").isNull()).isTrue();
        JsonNode ready = json("/v1/reports/" + id);

        assertThat(ready.get("status").asString()).isEqualTo("COMPLETED");
        URI download = URI.create(ready.get("url").asString());
        String lines = CLIENT.send(HttpRequest.newBuilder(download).build(), BodyHandlers.ofString())
                .body();
        assertThat(lines.lines().map(line -> JSON.readTree(line).get("id").asInt()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void compressesForThoseWhoTakeIt() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url("/gz/v1/tiny"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<java.io.InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());

        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(JSON.readTree(new GZIPInputStream(response.body()))).isEqualTo(json("/v1/tiny"));
        assertThat(json("/gz/v1/tiny")).isEqualTo(json("/v1/tiny"));
    }

    @Test
    void countsWhatItDid() throws Exception {
        long before = json("/v1/stats").get("requests").asLong();
        body("/l1/v1/tiny");

        assertThat(json("/v1/stats").get("requests").asLong()).isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void refusesDataThatItDoesNotHave() {
        assertThatThrownBy(() -> StubApi.start("ordres=5"))
                .hasMessage("Cannot serve 'ordres': there are no such data"
                        + " (use orders=, lines=, days=, projects=, groups= or csv=)");
    }

    private static URI url(String path) {
        return URI.create("http://127.0.0.1:" + api.port() + path);
    }

    private static String body(String path) throws Exception {
        HttpResponse<String> response =
                CLIENT.send(HttpRequest.newBuilder(url(path)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static JsonNode json(String path) throws Exception {
        return JSON.readTree(body(path));
    }

    private static List<Integer> ids(JsonNode page) {
        return StreamSupport.stream(page.get("data").spliterator(), false)
                .map(record -> record.get("id").asInt())
                .toList();
    }
}
