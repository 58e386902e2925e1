package dev.weir.authoring.scaffold.openapi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the description says that an operation answers.
 *
 * @param schema where the records are; null if it tells no list of objects
 * @param lost   the references on the way there that cannot be followed, with the reason
 */
record Answer(@Nullable AnswerSchema schema, List<String> lost) {

    Answer {
        lost = List.copyOf(lost);
    }

    static Answer of(Operation operation, ApiDocument document) {
        List<String> lost = new ArrayList<>();
        ApiDocument watched = document.telling(lost::add);
        AnswerSchema schema = AnswerSchema.of(operation.answer(watched), watched);
        return new Answer(schema, lost.stream().distinct().toList());
    }
}
