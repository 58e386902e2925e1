package dev.weir.standard.async;

import static dev.weir.standard.async.JobConnector.ABORT;
import static dev.weir.standard.async.JobConnector.DELETE;
import static dev.weir.standard.async.JobConnector.TARGETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncRetrieverTest {

    private static final String ACCOUNTS = """
            partition_router:
              type: ListPartitionRouter
              values: [a, b, c]
              cursor_field: account
            """;

    private static final String DAYS = """
            incremental_sync:
              type: DatetimeBasedCursor
              cursor_field: day
              start_datetime: "2025-06-13"
              end_datetime: "2025-06-16"
              datetime_format: "%Y-%m-%d"
              cursor_granularity: P1D
              step: P1D
            """;

    private static final String STAMP = """
            transformations:
              - type: AddFields
                fields:
                  - {type: AddedFieldDefinition, path: [day], value: "{{ stream_slice['start_time'] }}"}
            """;

    @TempDir
    Path folder;

    private JobApi api;

    @BeforeEach
    void open() throws IOException {
        api = new JobApi();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void startsAJobPollsItUntilItIsDoneAndDownloadsWhatItMade() {
        api.job("pending", "pending", "ready").files(2);

        ToldSink told = connector().stream("exports", TARGETS).read();

        assertThat(api.requests())
                .containsExactly(
                        "POST /jobs {\"of\":{}}",
                        "GET /jobs/job-1",
                        "GET /jobs/job-1",
                        "GET /jobs/job-1",
                        "GET /files/job-1/0",
                        "GET /files/job-1/1");
        assertThat(told.rows).extracting(row -> row.get("id")).containsExactly("job-1.0", "job-1.1");
        assertThat(told.states).containsExactly("{__ab_no_cursor_state_message=true}");
        assertThat(told.ends).containsExactly("exports completed");
        assertThat(told.figures).containsExactly(new ReadFigures(6, 0, 0, 0, 2, 0, List.of()));
        assertThat(told.warnings).isEmpty();
    }

    @Test
    void filtersAndTransformsTheDownloadedRecordsWithTheSliceInSight() {
        api.files(2);

        ToldSink told = connector().stream(
                        "exports", STAMP.replace("start_time", "account"), new Row(), TARGETS, ACCOUNTS)
                .replacing("{type: DpathExtractor, field_path: []}", """
                {type: DpathExtractor, field_path: [unused]}
                        record_filter: {type: RecordFilter, condition: "{{ record.id.endswith('.1') }}"}""")
                .read();

        assertThat(told.rows)
                .extracting(Row::toString)
                .containsExactlyInAnyOrder("{id=job-1.1, day=a}", "{id=job-2.1, day=b}", "{id=job-3.1, day=c}");

        assertThat(told.figures).containsExactly(new ReadFigures(api.requests().size(), 0, 0, 0, 6, 3, List.of()));
    }

    @Test
    void removesAJobAfterItsDataWasRead() {
        connector().stream("exports", TARGETS, DELETE, ABORT).read();

        assertThat(api.requests()).endsWith("GET /jobs/job-1", "GET /files/job-1/0", "POST /jobs/job-1/delete");
    }

    @Test
    void asksForTheTargetsWhereThePollDoesNotSay() {
        String targets = """
                download_target_requester:
                  type: HttpRequester
                  url: "{{ config['url'] }}/targets/{{ polling_response['request']['url'].split('/')[-1] }}"
                download_target_extractor: {type: DpathExtractor, field_path: [files]}
                """;

        ToldSink told = connector().stream("exports", targets)
                .withDownloadUrl("{{ download_target['link'] }}?by={{ creation_response.id }}")
                .read();

        assertThat(api.requests()).endsWith("GET /targets/job-1", "GET /files/job-1/0?by=job-1");
        assertThat(told.rows).hasSize(1);
    }

    @Test
    void makesOneDownloadWithoutATargetWhereNoneIsExtracted() {
        ToldSink told = connector().stream("exports")
                .withDownloadUrl("{{ config['url'] }}/files/{{ creation_response.id }}/all{{ download_target }}")
                .read();

        assertThat(api.requests()).endsWith("GET /files/job-1/all");
        assertThat(told.rows).hasSize(1);
    }

    @Test
    void pagesThroughADownload() {
        String paginator = """
                download_paginator:
                  type: DefaultPaginator
                  pagination_strategy: {type: PageIncrement, page_size: 1}
                  page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: page}
                """;
        api.pages(2);

        connector().stream("exports", TARGETS, paginator).read();

        assertThat(api.requests())
                .endsWith("GET /files/job-1/0", "GET /files/job-1/0?page=1", "GET /files/job-1/0?page=2");
    }

    @Test
    void saysSoWhereACompletedJobHasNothingToDownload() {
        api.files(0);

        ToldSink told = connector().stream("exports", TARGETS).read();

        assertThat(told.ends).containsExactly("exports completed");
        assertThat(told.warnings)
                .containsExactly("Stream exports has jobs that are completed without anything to download (check"
                        + " download_target_extractor if there should be)");
    }

    @Test
    void startsAFailedJobAgain() {
        api.job("failed").job("pending", "failed");

        ToldSink told = connector().stream("exports", TARGETS, ABORT).read();

        assertThat(told.rows).extracting(row -> row.get("id")).containsExactly("job-3.0");
        assertThat(told.ends).containsExactly("exports completed");
        assertThat(api.requests()).noneMatch(request -> request.endsWith("/abort"));
    }

    @Test
    void failsOnlyTheSliceWhoseJobFailsThreeTimes() {
        api.job("ready").job("failed").job("ready").job("failed").job("failed");

        ToldSink told = connector("max_concurrent_async_job_count: 3").stream(
                        "exports", "", new Row(), TARGETS, ACCOUNTS)
                .read();

        assertThat(told.rows).extracting(row -> row.get("id")).containsExactlyInAnyOrder("job-1.0", "job-3.0");
        assertThat(told.ends)
                .containsExactly("exports SOURCE_PERMANENT Cannot read slice {\"account\":\"b\"}: its job ended as"
                        + " 'failed' in each of 3 attempts (the source may say why)");
    }

    @Test
    void waitsBeforeAFailedJobIsStartedAgainIfAskedTo() {
        api.job("failed");
        api.job("pending", "pending", "pending", "pending", "pending", "pending", "ready");

        connector("max_concurrent_async_job_count: 2").stream(
                        "exports",
                        "",
                        new Row(),
                        TARGETS,
                        ACCOUNTS.replace("[a, b, c]", "[a, b]"),
                        "failed_retry_wait_time_in_seconds: 11\n")
                .read();

        assertThat(api.requests())
                .startsWith("POST /jobs {\"of\":{\"account\":\"a\"}}", "POST /jobs {\"of\":{\"account\":\"b\"}}")
                .containsSubsequence(
                        "GET /jobs/job-1",
                        "GET /jobs/job-2",
                        "GET /jobs/job-2",
                        "GET /jobs/job-2",
                        "GET /jobs/job-2",
                        "POST /jobs {\"of\":{\"account\":\"a\"}}",
                        "GET /jobs/job-2",
                        "GET /files/job-2/0");
    }

    @Test
    void abortsAJobThatTimesOutAndStartsItAgain() {
        api.job("pending").job("expired");

        ToldSink told = connector().stream("exports", TARGETS, ABORT, "polling_job_timeout: \"{{ 1 }}\"\n")
                .read();

        assertThat(api.requests())
                .containsSubsequence(
                        "GET /jobs/job-1",
                        "POST /jobs/job-1/abort",
                        "POST /jobs {\"of\":{}}",
                        "GET /jobs/job-2",
                        "POST /jobs/job-2/abort",
                        "GET /files/job-3/0");
        assertThat(api.requests())
                .filteredOn("GET /jobs/job-1"::equals)
                .as("after 0, 1, 2, 4 and 8 seconds, then every five")
                .hasSize(15);
        assertThat(told.ends).containsExactly("exports completed");
    }

    @Test
    void failsTheSliceWhoseJobsAllTimeOutAlthoughAbortsAreRefused() {
        api.job("pending").job("pending").job("pending").abortsWith(404);

        ToldSink told = connector().stream("exports", TARGETS, ABORT, "polling_job_timeout: 1\n")
                .read();

        assertThat(told.ends)
                .containsExactly(
                        "exports SOURCE_PERMANENT Cannot read the stream: its job was not done within 1 minutes"
                                + " in 3 attempts (raise polling_job_timeout if the source needs longer)");
        assertThat(told.warnings)
                .hasSize(3)
                .allMatch(text -> text.startsWith("A job could not be aborted: Cannot read"));
    }

    @Test
    void failsTheSliceWhoseJobHasAStateThatIsNotMapped() {
        api.job("pending", "on_fire");

        ToldSink told = connector().stream("exports", TARGETS, ABORT).read();

        assertThat(told.ends)
                .containsExactly(
                        "exports SOURCE_PERMANENT Cannot read the stream: Cannot follow a job: the answer to GET "
                                + api.url()
                                + "/jobs/job-1 gives its status as 'on_fire', which status_mapping does not know"
                                + " (add it there, or check status_extractor)");
        assertThat(api.requests()).endsWith("GET /jobs/job-1", "POST /jobs/job-1/abort");
    }

    @Test
    void readsNothingOfASkippedJobAndKeepsItsState() {
        api.job("ready").job("nothing");

        ToldSink told = connector().stream("exports", DAYS + STAMP, Row.of("day", "2025-06-14"), TARGETS)
                .read();

        assertThat(told.rows).extracting(row -> row.get("day")).containsExactly("2025-06-14");
        assertThat(told.states).last().isEqualTo("{day=2025-06-14}");
        assertThat(told.ends).containsExactly("exports completed");
    }

    @Test
    void triesACreationThatIsRefusedThreeTimes() {
        api.refusal(429).refusal(503).job("ready").refusal(429).refusal(429).refusal(429);

        ToldSink told = connector().stream("exports", "", new Row(), TARGETS, ACCOUNTS.replace("[a, b, c]", "[a, b]"))
                .read();

        assertThat(told.rows).extracting(row -> row.get("id")).containsExactly("job-1.0");
        assertThat(told.ends)
                .singleElement()
                .asString()
                .startsWith(
                        "exports SOURCE_TRANSIENT Cannot read slice {\"account\":\"b\"}: its job could not be started in"
                                + " 3 attempts: Cannot read from the source: ");
        assertThat(told.warnings).first().asString().startsWith("A job could not be started (attempt 1): ");
    }

    @Test
    void endsAllJobsWhereTheCredentialsAreRefused() {
        api.job("pending").refusal(401);

        ToldSink told = connector("max_concurrent_async_job_count: 3").stream(
                        "exports", "", new Row(), TARGETS, ABORT, ACCOUNTS)
                .read();

        assertThat(told.ends).singleElement().asString().startsWith("exports CONFIG Cannot read from the source: ");
        assertThat(api.requests()).hasSize(3).endsWith("POST /jobs/job-1/abort");
    }

    @Test
    void pollsAgainAfterAPassingFailure() {
        api.job("pending", "HTTP 503", "ready");

        ToldSink told = connector().stream("exports", TARGETS).read();

        assertThat(told.ends).containsExactly("exports completed");
        assertThat(told.warnings)
                .singleElement()
                .asString()
                .startsWith("A job could not be polled and is polled again: ");
    }

    @Test
    void failsTheSliceWhosePollFailsForGood() {
        api.job("HTTP 404");

        ToldSink told = connector().stream("exports", TARGETS, ABORT).read();

        assertThat(told.ends)
                .singleElement()
                .asString()
                .startsWith("exports SOURCE_PERMANENT Cannot read the stream: Cannot read from the source: ");
        assertThat(api.requests()).endsWith("GET /jobs/job-1", "POST /jobs/job-1/abort");
    }

    @Test
    void runsNoMoreJobsAtATimeThanAllowedOverAllStreams() {
        for (int i = 0; i < 6; i++) {
            api.job("pending", "pending", "ready");
        }

        ToldSink told = connector("max_concurrent_async_job_count: \"{{ 2 }}\"").stream(
                        "exports", "", new Row(), TARGETS, ACCOUNTS)
                .stream("others", "", new Row(), TARGETS, ACCOUNTS)
                .read();

        assertThat(api.mostRunning()).isEqualTo(2);
        assertThat(told.rows).hasSize(6);
        assertThat(told.ends).containsExactlyInAnyOrder("exports completed", "others completed");
    }

    @Test
    void movesTheStateWithEachSliceThatWasRead() {
        api.job("ready").job("pending", "ready").job("ready");

        JobConnector connector = connector();
        connector.slicesAtOnce = 1;
        ToldSink told =
                connector.stream("exports", DAYS + STAMP, new Row(), TARGETS).read();

        assertThat(api.requests())
                .filteredOn(request -> request.startsWith("POST"))
                .containsExactly(
                        "POST /jobs {\"of\":{\"start_time\":\"2025-06-13\",\"end_time\":\"2025-06-13\"}}",
                        "POST /jobs {\"of\":{\"start_time\":\"2025-06-14\",\"end_time\":\"2025-06-14\"}}",
                        "POST /jobs {\"of\":{\"start_time\":\"2025-06-15\",\"end_time\":\"2025-06-16\"}}");
        assertThat(told.states)
                .containsExactly("{day=2025-06-13}", "{day=2025-06-14}", "{day=2025-06-15}", "{day=2025-06-15}");
        assertThat(told.rows).hasSize(3);
    }

    @Test
    void keepsTheStateBeforeASliceWhoseJobFailed() {
        api.job("ready").job("failed").job("failed").job("failed").job("ready");

        ToldSink told =
                connector().stream("exports", DAYS + STAMP, new Row(), TARGETS).read();

        assertThat(told.rows).extracting(row -> row.get("day")).containsExactly("2025-06-13", "2025-06-15");
        assertThat(told.states).last().isEqualTo("{day=2025-06-13}");
    }

    @Test
    void abortsTheJobsThatRunWhenTheReadingIsInterrupted() throws InterruptedException {
        api.job("pending").job("pending");
        JobConnector connector = connector("max_concurrent_async_job_count: 2").stream(
                "exports", "", new Row(), TARGETS, ABORT, ACCOUNTS);
        connector.waits = true;
        Thread run = new Thread(() -> {
            try {
                connector.read();
            } catch (RuntimeException e) {
                connector.told.ends.add(String.valueOf(e.getMessage()));
            }
        });

        run.start();
        api.polled.await();
        run.interrupt();
        run.join(10_000);

        assertThat(connector.told.ends).containsExactly("Cannot finish reading: the run was stopped");
        assertThat(api.requests()).endsWith("POST /jobs/job-1/abort", "POST /jobs/job-2/abort");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("weir-abort");
    }

    @Test
    void abortsWhatACheckHasStartedBesideItsFirstRecord() {
        api.job("ready").job("pending");

        JobConnector connector = connector("max_concurrent_async_job_count: 2").stream(
                "exports", "", new Row(), TARGETS, ABORT, ACCOUNTS);

        assertThat(connector.check()).isEmpty();
        assertThat(api.requests()).endsWith("GET /files/job-1/0", "POST /jobs/job-2/abort");
    }

    @Test
    void isAParentWhosePollsAreNotAnsweredFromMemory() {
        api.job("pending", "ready").files(2);
        String children = """
                partition_router:
                  type: SubstreamPartitionRouter
                  parent_stream_configs:
                    - type: ParentStreamConfig
                      parent_key: id
                      partition_field: parent
                      stream: {$ref: "#/streams/0"}
                """;

        ToldSink told = connector().stream("exports", TARGETS).stream("children", "", new Row(), TARGETS, children)
                .only("children")
                .read();

        assertThat(told.ends).containsExactly("children completed");
        assertThat(told.rows)
                .extracting(row -> row.get("id"))
                .containsExactlyInAnyOrder("job-2.0", "job-2.1", "job-3.0", "job-3.1");
    }

    @Test
    void refusesAStatusThatIsMappedTwice() {
        assertThatThrownBy(() ->
                        new AsyncJobStatusMap(List.of("open"), List.of("done"), List.of("open"), List.of(), List.of()))
                .hasMessage(
                        "Cannot map the status 'open': it stands under running and again under failed (keep it in one"
                                + " place)");
    }

    @Test
    void refusesARequestForTargetsThatNobodyExtracts() {
        String requester = "download_target_requester: {type: HttpRequester, url: \"https://api.example.com/t\"}\n";

        assertThatThrownBy(() -> connector().stream("exports", requester).read())
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("there is a download_target_requester but no download_target_extractor");
    }

    @Test
    void refusesATimeoutThatIsNoNumber() {
        assertThatThrownBy(() -> connector().stream("exports", "polling_job_timeout: \"{{ config['url'] }}\"\n")
                        .read())
                .hasMessage("Cannot wait for jobs: polling_job_timeout evaluates to '" + api.url()
                        + "' (it must be a whole number of at least 1)");
    }

    @Test
    void refusesNotToWaitForARetry() {
        assertThatThrownBy(() -> connector().stream("exports", "failed_retry_wait_time_in_seconds: \"{{ 0 }}\"\n")
                        .read())
                .hasMessage(
                        "Cannot wait for jobs: failed_retry_wait_time_in_seconds evaluates to '0' (it must be a whole"
                                + " number of at least 1)");
    }

    @Test
    void keepsRecordsThatAClientSideCursorKnows() {
        ToldSink told = connector().stream(
                        "exports",
                        DAYS + "  is_client_side_incremental: true\n"
                                + STAMP.replace("stream_slice['start_time']", "'2025-06-01'"),
                        Row.of("day", "2025-06-16"),
                        TARGETS)
                .read();

        assertThat(told.rows).extracting(Row::toString).containsExactly("{id=job-1.0, day=2025-06-01}");
    }

    private JobConnector connector(String... head) {
        return new JobConnector(api, folder, head);
    }
}
