package dev.weir.parsers.xml;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fields that records get from an element around them.
 *
 * @param path   which element: {@code ..} is the one around the record, {@code ../..} the next one, {@code //USER} or
 *               {@code /E/USER} the innermost one on this path
 * @param fields the fields by their names, each with the path of its value in that element: {@code @ID}, {@code NAME},
 *               {@code HEAD/CURRENCY}, {@code HEAD/@date}. Children have to stand before the records; the first of several
 *               counts. Null if there is none
 */
@Component("weir.parsers.XmlAncestor")
public record XmlAncestor(Template<String> path, Map<String, Template<String>> fields) {

    public XmlAncestor {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        if (fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot take fields from an element around records: there are no fields (name one in fields)");
        }
    }
}
