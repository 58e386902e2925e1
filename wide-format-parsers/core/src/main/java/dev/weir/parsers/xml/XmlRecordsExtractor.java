package dev.weir.parsers.xml;

import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.xml.event.XmlLimits;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads records out of XML: each element on a path is one, whether there are many or one, with fields of the elements around
 * it. Attributes and children are fields under their names, in the order of the document. A child with neither attributes
 * nor children is its text, any other one an object; children that repeat are a list. Texts are as they stand there; what
 * stands around children is gathered in one text.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.XmlRecordsExtractor
 * record: //USER/PLAN
 * ancestors:
 *   - path: ..
 *     fields: {user_id: "@ID"}
 * </pre>
 *
 * <p>The body is read as XML whatever the retriever's decoder is, record by record, so that memory does not grow with it. The
 * encoding is that of the byte order mark, of the {@code Content-Type} (unless it says UTF-8), or of the document.
 * Document types and what they declare are passed over, an entity that is not one of XML's own fails, and so does an HTML
 * page. Templates see as {@code response} what an {@code XmlDecoder} gives, without the records.
 *
 * <p>Paths begin with {@code /}, the document, or with {@code //}, anywhere below. Their steps are names or {@code *}, with
 * conditions on attributes: {@code /E/USER[@type='x'][@id]/PLAN}, {@code [@type!='x']}. A record inside a record belongs to
 * the outer one.
 *
 * @param record          the path of the records
 * @param ancestors       fields of elements around the record, which come before its own
 * @param fields          the record's fields, by their names, each with the path of its value in the record: {@code @ID},
 *                        {@code NAME}, {@code NAME/PART}, {@code .} for its text. All of its attributes and children if
 *                        there are none
 * @param attributes      where attributes go
 * @param attributePrefix what names of attributes begin with if they are prefixed
 * @param textKey         the field of the text of an element that has attributes or children, and of a record
 * @param forceList       names of children that are a list also where there is one
 * @param inner           what texts hold, by the name of their element, where that is more than text
 * @param namespaces      what names look like
 * @param empty           what a child without text, children and attributes is; one with {@code xsi:nil} is null always
 * @param trim            whether white space at the ends of texts is dropped
 * @param encoding        the encoding, whatever the response says
 * @param fault           what happens to a SOAP fault
 * @param onShapeError    what happens to a document that does not begin as the path does, to a record that has no element
 *                        around it as {@code ancestors} wants it, and to a text that does not hold what {@code inner} says,
 *                        which stays text then
 * @param limits          what is read at most
 */
@Component("weir.parsers.XmlRecordsExtractor")
public record XmlRecordsExtractor(
        Template<String> record,
        @Default("[]") List<XmlAncestor> ancestors,
        @Default("{}") Map<String, Template<String>> fields,
        @Default("\"merge\"") Attributes attributes,
        @Default("\"@\"") String attributePrefix,
        @Default("\"_text\"") String textKey,
        @Default("[]") List<Template<String>> forceList,
        @Default("{}") Map<String, Inner> inner,
        @Default("\"strip\"") Namespaces namespaces,
        @Default("\"null\"") EmptyElements empty,
        @Default("true") boolean trim,
        @Nullable Template<String> encoding,
        @Default("\"fail\"") Fault fault,
        @Default("\"fail\"") OnShapeError onShapeError,
        @Default("{}") XmlLimits limits)
        implements RecordExtractor {

    public XmlRecordsExtractor {
        ancestors = List.copyOf(ancestors);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        forceList = List.copyOf(forceList);
        inner = Map.copyOf(inner);
        if (attributes == Attributes.PREFIX && attributePrefix.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot read XML: attribute_prefix is empty (give one, or set attributes to merge)");
        }
    }

    @Override
    public Decoder decoder() {
        return new XmlRecordsDecoder(this);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        return Rows.of(new RecordWalk(documents));
    }

    /** The field of an attribute; null if attributes are left out. */
    @Nullable
    String attributeKey(String name) {
        return switch (attributes) {
            case MERGE -> name;
            case PREFIX -> attributePrefix + name;
            case DROP -> null;
        };
    }
}
