package dev.weir.standard.request;

import static dev.weir.standard.fixture.Values.row;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.RequesterContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The standard requester does what requesters have to. */
class RequesterContractsTest {

    @Nested
    class OfHttpRequester extends RequesterContract {

        @Override
        protected String yaml() {
            return """
                    type: HttpRequester
                    url: "https://api.example.com/{{ config.what }}"
                    request_parameters: {limit: "10"}
                    authenticator: {type: BearerAuthenticator, api_token: "{{ config.key }}"}
                    """;
        }

        @Override
        protected Row config() {
            return row("what", "items", "key", "s3cret");
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret");
        }

        @Override
        protected String request() {
            return "GET https://api.example.com/items?limit=10";
        }
    }
}
