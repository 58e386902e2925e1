package dev.weir.standard.transform;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.Locale;

/**
 * Writes the keys at the top of each record in lower case. Of keys that become equal the last one wins.
 *
 * <pre>
 * type: KeysToLower
 * </pre>
 */
@Component(since = "5.5.0")
public record KeysToLower() implements RecordTransformation {

    @Override
    public void transform(Row record, Scope scope) {
        Keys.rename(record, key -> key.toLowerCase(Locale.ROOT));
    }
}
