package dev.weir.lake;

import static dev.weir.lake.Lakes.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** States of a stream that is ordered by updated_at, written with single quotes. */
class StateFormTest {

    private static String fault(String state) {
        return new StateForm("updated_at").fault(json(state.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'updated_at': '2024-02-01'}",
                "{'updated_at': 1706745600, 'page': {'kept': 1}}",
                "{'state_type': 'date-range', 'slices': [{'start': '2024-01-01', 'end': '2024-02-01'}]}",
                "{'state_type': 'integer', 'slices': [{'start': 0, 'end': 9, 'most_recent_cursor_value': 7}], 'legacy': {}}",
                "{'use_global_cursor': false, 'states': [], 'lookback_window': 0}",
                "{'use_global_cursor': true, 'state': {'updated_at': '2024-02-01'}, 'lookback_window': 12}",
                "{'use_global_cursor': false, 'states': [{'partition': {'id': 1, 'parent_slice': {}}, 'cursor': {'updated_at': 'x'}}],"
                        + " 'state': {}, 'lookback_window': 0, 'parent_state': {'shops': {'changed': 'x'}, 'towns': {}}}",
                "{'states': [{'partition': {'id': 1}, 'cursor': {'updated_at': 'x'}}]}",
                "{'__ab_no_cursor_state_message': true}",
            })
    void takesWhatReadingGoesOnFrom(String state) {
        assertThat(fault(state)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{} | it is empty",
                "{'updatd_at': 'x'} | it has no 'updated_at', by which the stream is ordered, but updatd_at",
                "{'updated_at': null} | updated_at is neither a text nor a number",
                "{'updated_at': ''} | updated_at is neither a text nor a number",
                "{'updated_at': {'x': 1}} | updated_at is neither a text nor a number",
                "{'state_type': 'date', 'slices': []} | state_type is neither date-range nor integer",
                "{'state_type': 'date-range'} | slices is no list of what was read, like [{\"start\": …, \"end\": …}]",
                "{'state_type': 'date-range', 'slices': [{'start': 1}]} | slices[0] is not of the form {\"start\": …, \"end\": …}",
                "{'use_global_cursor': 'no'} | use_global_cursor is neither true nor false",
                "{'sates': [], 'use_global_cursor': false} | there is no 'sates' in a state of partitions (did you mean states? known:"
                        + " use_global_cursor, states, state, lookback_window, parent_state)",
                "{'lookback_window': 1.5, 'states': []} | lookback_window is no whole number of seconds",
                "{'states': {}} | states is no list of partitions with their cursors",
                "{'states': [{'partition': {}, 'cursor': {'updated_at': 1}}, {'partition': {'a': 1}}]} | states[1] is not of the form"
                        + " {\"partition\": {…}, \"cursor\": {\"updated_at\": …}}",
                "{'states': [{'partition': {}, 'cursor': {'at': 1}}]} | states[0].cursor has no 'updated_at', by which the stream is"
                        + " ordered, but at",
                "{'state': 'x'} | state is no object like {\"updated_at\": …}",
                "{'state': {'at': 1}} | state has no 'updated_at', by which the stream is ordered, but at",
                "{'states': [], 'parent_state': []} | parent_state is no object with a state for each parent stream",
                "{'states': [], 'parent_state': {'shops': {'at': []}}} | parent_state.shops.at is neither a text nor a number",
                "{'states': [], 'parent_state': {'shops': 1}} | parent_state.shops is no state",
                "{'__ab_no_cursor_state_message': false} | __ab_no_cursor_state_message does not stand alone, with the value true",
            })
    void saysWhatIsWrong(String state, String fault) {
        assertThat(fault(state)).isEqualTo(fault);
    }

    @Test
    void takesAFieldThatIsCalledLikeAPartOfAStateForTheCursor() {
        StateForm form = new StateForm("state");

        assertThat(form.fault(json("{\"state\": \"2024-01-01\"}"))).isNull();
        assertThat(form.isOfPartitions(json("{\"state\": \"2024-01-01\"}"))).isFalse();
        assertThat(form.isOfPartitions(json("{\"state\": {\"state\": \"2024-01-01\"}}")))
                .isTrue();
    }
}
