package dev.weir.parsers.xml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.parsers.ExtractorRun;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedXmlTest {

    private static final ExtractorRun ROWS = new ExtractorRun(
            "type: CustomRecordExtractor\nclass_name: weir.parsers.XmlRecordsExtractor\nrecord: //row\non_shape_error: skip");

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {}                     ~ there is text outside of its first element at line 1, column 2
            <a>1</a>x              ~ there is text outside of its first element at line 1, column 10
            <a>1</a><b/>           ~ there is text outside of its first element at line 1, column 11
            <a><b>1</c></a>        ~ an end tag does not belong to the element that is open at line 1, column 14
            <a><b>1</b>            ~ it ends in the middle at line 1, column 12
            <a x='1                ~ it ends in the middle at line 1, column 8
            <a x='1' x='2'/>       ~ an element has an attribute twice at line 1, column 17
            <p:a/>                 ~ a prefix belongs to no name space at line 1, column 7
            <a x=1/>               ~ a quote is missing at line 1, column 7
            <a <b/></a>            ~ a tag is not closed at line 1, column 5
            <a>\u0001</a>          ~ a character may not stand in XML at line 1, column 5
            <a>&e;</a>             ~ entity 'e' is not one of XML's own at line 1, column 4
            <a><1/></a>            ~ what stands there is no XML at line 1, column 6
            """)
    void saysInAFewWordsWhyItIsNone(String body, String reason) {
        assertThatThrownBy(() -> ROWS.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), row -> {}))
                .hasMessage("Cannot read XML: " + reason
                        + " (the source sent something else than it announced, or broke off)");
    }
}
