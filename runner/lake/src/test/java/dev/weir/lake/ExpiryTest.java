package dev.weir.lake;

import static dev.weir.lake.PastLake.DAYS;
import static dev.weir.lake.PastLake.day;
import static dev.weir.lake.PastLake.expire;
import static dev.weir.lake.PastLake.open;
import static dev.weir.lake.PastLake.problems;
import static dev.weir.lake.PastLake.sixDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.commit.Expired;
import dev.weir.lake.commit.Expiry;
import dev.weir.lake.storage.FailingStorage;
import dev.weir.lake.storage.FailingStorage.Mode;
import dev.weir.lake.storage.MeanwhileStorage;
import dev.weir.lake.storage.MemoryStorage;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.failure.ConnectorException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is removed of a lake's past, whoever is at work meanwhile and whatever goes wrong. */
class ExpiryTest {

    private static List<String> documents(MemoryStorage storage) {
        return storage.visible().stream()
                .filter(path -> path.contains("_weir/") && !path.startsWith("_weir/head"))
                .toList();
    }

    private static String entry(long number) {
        return String.format("_weir/log/%012d.json", number);
    }

    @Test
    void removesWhatOnlyThePastNeeds() {
        MemoryStorage storage = sixDays();

        Expired expired = expire(storage, day(4), 1);

        assertThat(expired).isNotNull();
        assertThat(expired.first()).isEqualTo(12);
        assertThat(expired.entries()).isEqualTo(11);
        assertThat(expired.snapshots())
                .containsExactly("shop/_weir/streams/days/r1.json", "shop/_weir/streams/days/r2.json");
        assertThat(expired.commits())
                .containsExactly("_weir/commits/r1.json", "_weir/commits/r2.json", "_weir/commits/r3.json");
        assertThat(expired.runs()).as("r1 and r3 have files").containsExactly("shop/_weir/runs/r2.json");
        MemoryStorage before = sixDays();
        assertThat(documents(storage))
                .hasSize(documents(before).size() - 11 - 2 - 3 - 1 + 1)
                .contains("_weir/expired/000000000012.json", entry(12), entry(23))
                .doesNotContain(entry(11), "_weir/commits/r3.json");
        assertThat(problems(storage)).isEmpty();
        assertThat(expire(storage, day(4), 1)).as("again").isNull();
    }

    @Test
    void keepsTheLastCommitsHoweverOldTheyAre() {
        MemoryStorage storage = sixDays();
        Expired expired = expire(storage, day(99), 2);

        assertThat(expired.first()).as("where r5 was published").isEqualTo(18);
        assertThat(storage.visible())
                .contains("_weir/commits/r5.json", "_weir/commits/r6.json", "shop/_weir/streams/days/r5.json")
                .doesNotContain("_weir/commits/r4.json");
        assertThat(problems(storage)).isEmpty();
        assertThat(expire(sixDays(), day(99), 6).first()).isEqualTo(3);
        assertThat(expire(sixDays(), day(99), 7)).isNull();
        assertThat(expire(sixDays(), day(1), 0)).isNull();
    }

    @Test
    void saysWhatItWouldRemoveAndRemovesNothing() {
        MemoryStorage storage = sixDays();
        List<String> before = storage.visible();
        try (OpenLake lake = open(storage, 9)) {
            Expired plan = new Expiry(lake.documents(), lake.log(), day(5), 1).plan();

            assertThat(storage.visible()).isEqualTo(before);
            assertThat(plan).isEqualTo(expire(storage, day(5), 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void endsWhatWasInterruptedAtAnyCall(Mode mode) {
        MemoryStorage before = sixDays();
        MemoryStorage wanted = before.copy();
        expire(wanted, day(4), 1);
        expire(before, day(3), 1);
        int call = 1;
        boolean interrupted;
        do {
            MemoryStorage storage = before.copy();
            FailingStorage failing = new FailingStorage(storage, call, mode);
            try {
                expire(failing, day(4), 1);
            } catch (ConnectorException e) {
                assertThat(e).hasMessageStartingWith("Cannot ");
            }
            interrupted = failing.hasFailed();
            String moment = mode + " at call " + call;

            assertThat(problems(storage)).as(moment).isEmpty();
            assertThat(new PastLake()
                            .run(storage.copy(), 7, "r7", List.of("days"))
                            .verdict())
                    .as(moment)
                    .isEqualTo(LakeResult.Verdict.PUBLISHED);
            expire(storage, day(4), 1);
            expire(storage, day(4), 1);
            assertThat(documents(storage)).as(moment).isEqualTo(documents(wanted));
            assertThat(problems(storage)).as(moment).isEmpty();
            call++;
        } while (interrupted);
        assertThat(call).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hindersNoRunAtAnyOfItsCalls(boolean others) {
        MemoryStorage before = sixDays();
        int call = 1;
        boolean happened;
        do {
            MemoryStorage storage = before.copy();
            int at = call;
            MeanwhileStorage meanwhile = new MeanwhileStorage(storage, call, () -> {
                if (others) {
                    new PastLake().run(storage, 7, "a" + at, List.of("items"));
                    new PastLake().run(storage, 7, "b" + at, List.of("items"));
                }
                expire(storage, day(99), 1);
            });
            LakeResult result = new PastLake().run(meanwhile, 8, "r8", List.of("days", "orders"));
            happened = meanwhile.hasHappened();

            assertThat(result.verdict()).as("at call " + call).isEqualTo(LakeResult.Verdict.PUBLISHED);
            assertThat(problems(storage)).as("at call " + call).isEmpty();
            try (OpenLake lake = open(storage, 9)) {
                assertThat(storage.list("_weir/log").get(0))
                        .as("at call " + call)
                        .isEqualTo(entry(lake.log().first()));
                assertThat(new StagedRuns(lake).claims()).as("at call " + call).isEmpty();
                assertThat(new Catalog(lake).snapshot(PastLake.ORDERS).rows()).isEqualTo(3);
                assertThat(new Catalog(lake).snapshot(DAYS).run()).isEqualTo("r8");
            }
            call++;
        } while (happened);
        assertThat(call).isGreaterThan(40);
    }

    @Test
    void leavesWhatAKilledRunNeeds() {
        MemoryStorage before = sixDays();
        int call = 1;
        boolean killed;
        do {
            MemoryStorage storage = before.copy();
            FailingStorage failing = new FailingStorage(storage, call, Mode.FOR_GOOD_AFTERWARDS);
            try {
                new PastLake().run(failing, 7, "r7", List.of("days", "orders"));
            } catch (ConnectorException e) {
                assertThat(e).hasMessageStartingWith("Cannot ");
            }
            killed = failing.hasFailed();
            expire(storage, day(99), 0);
            new PastLake().run(storage, 8, "r8", List.of("days"));

            String moment = "killed at call " + call;
            assertThat(problems(storage)).as(moment).isEmpty();
            assertThat(storage.staged()).as(moment).isEmpty();
            try (OpenLake lake = open(storage, 9)) {
                assertThat(new StagedRuns(lake).claims()).as(moment).isEmpty();
                assertThat(new Catalog(lake).snapshot(PastLake.ORDERS).rows())
                        .as(moment)
                        .isIn(2L, 3L);
            }
            call++;
        } while (killed);
        assertThat(call).isGreaterThan(40);
    }

    @Test
    void letsAHistoryEndWhereTheLogBegins() {
        MemoryStorage storage = sixDays();
        expire(storage, day(4), 1);
        try (OpenLake lake = open(storage, 9)) {
            assertThat(new Catalog(lake).history(DAYS, 99))
                    .extracting(Snapshot::run)
                    .containsExactly("r6", "r5", "r4", "r3");
            assertThatThrownBy(() -> new Catalog(lake).snapshot("shop/_weir/streams/days/r2.json"))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage(
                            "Cannot read memory:shop/_weir/streams/days/r2.json: it is not there any more (weir lake"
                                    + " expire removes what is old; if this is not, restore it from a copy)");
            assertThatThrownBy(() -> lake.log().entry(11))
                    .hasMessage(
                            "Cannot read entry 11 of the log of the lake at memory:_weir/log: it has expired (the log"
                                    + " begins with entry 12)");
            storage.delete("shop/_weir/streams/days/r4.json");
            assertThatThrownBy(() -> new Catalog(lake).history(DAYS, 99))
                    .hasMessage("Cannot read memory:shop/_weir/streams/days/r4.json: it is not there (was it removed by"
                            + " hand? restore it from a copy)");
        }
    }

    @Test
    void tellsPublicationsFromWhereTheLogBegins() {
        MemoryStorage storage = sixDays();
        expire(storage, day(4), 1);
        try (OpenLake lake = open(storage, 9)) {
            Publications publications = new Publications(lake);
            assertThat(publications.after(0)).extracting(one -> one.number()).containsExactly(12L, 14L, 18L, 22L);
            assertThat(publications.after(11)).extracting(one -> one.number()).containsExactly(14L, 18L, 22L);
            assertThat(publications.after(23)).isEmpty();
            assertThatThrownBy(() -> publications.after(10))
                    .hasMessage(
                            "Cannot tell what was published after entry 10 of the log at memory:_weir/log: what came"
                                    + " next has expired, the log begins with entry 12 (leave --since out; what was removed before"
                                    + " is told by weir snowflake check)");
            assertThatThrownBy(() -> publications.after(24))
                    .hasMessage("Cannot tell what was published after entry 24 of the log at memory:_weir/log: its last"
                            + " one is 23 (check --since, and the place)");
        }
    }

    @Test
    void goesOnWhereACommitExpiredThatAProcessStillWantsToCarryOut() {
        MemoryStorage storage = sixDays();
        expire(storage, day(4), 1);
        try (OpenLake lake = open(storage, 9)) {
            lake.commits().carryOut("r2");
            assertThat(problems(storage)).isEmpty();
        }
    }
}
