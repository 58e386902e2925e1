package dev.weir.standard.retriever;

import static dev.weir.standard.fixture.Values.row;

import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RetrieverContract;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** The standard retrievers do what retrievers have to. */
class RetrieverContractsTest {

    private static final String JOB =
            "{\"id\": \"job-1\", \"status\": \"ready\", \"urls\": [\"https://api.example.com/file\"]}";

    @Nested
    class OfSimpleRetriever extends RetrieverContract {

        @Override
        protected String yaml() {
            return """
                    type: SimpleRetriever
                    requester:
                      type: HttpRequester
                      url: "https://api.example.com/items/{{ stream_partition.account }}"
                      authenticator: {type: ApiKeyAuthenticator, api_token: "{{ config.key }}", inject_into: {type: RequestOption, inject_into: request_parameter, field_name: key}}
                    record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                    paginator:
                      type: DefaultPaginator
                      page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: page}
                      pagination_strategy: {type: PageIncrement, page_size: 2, start_from_page: 1}
                    """;
        }

        @Override
        protected Row config() {
            return row("key", "s3cret");
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret");
        }

        @Override
        protected StreamSlice slice() {
            return StreamSlice.ofPartition(row("account", "a"));
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime(config())
                    .answering(request -> TestResponse.of(
                            200, request.url().contains("page=2") ? "[{\"id\": 3}]" : "[{\"id\": 1}, {\"id\": 2}]"));
        }

        @Override
        protected List<?> records() {
            return List.of(row("id", 1L), row("id", 2L), row("id", 3L));
        }

        @Override
        protected Optional<TestRuntime> endless() {
            Iterator<TestResponse> pages = Endless.of(() -> TestResponse.of(200, "[{\"id\": 1}, {\"id\": 2}]"));
            return Optional.of(new TestRuntime(config()).answering(request -> pages.next()));
        }
    }

    @Nested
    class OfAsyncRetriever extends RetrieverContract {

        @Override
        protected String yaml() {
            return """
                    type: AsyncRetriever
                    creation_requester: {type: HttpRequester, url: https://api.example.com/exports, http_method: POST}
                    polling_requester: {type: HttpRequester, url: "https://api.example.com/exports/{{ creation_response['id'] }}"}
                    status_extractor: {type: DpathExtractor, field_path: [status]}
                    status_mapping: {type: AsyncJobStatusMap, running: [pending], completed: [ready], failed: [failed], timeout: [expired]}
                    download_target_extractor: {type: DpathExtractor, field_path: [urls]}
                    download_requester: {type: HttpRequester, url: "{{ download_target }}"}
                    record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                    """;
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime()
                    .answering(request ->
                            TestResponse.of(200, request.url().endsWith("/file") ? "[{\"id\": 1}, {\"id\": 2}]" : JOB));
        }

        @Override
        protected List<?> records() {
            return List.of(row("id", 1L), row("id", 2L));
        }
    }
}
