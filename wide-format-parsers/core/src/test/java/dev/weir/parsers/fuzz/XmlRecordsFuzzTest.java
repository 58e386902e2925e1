package dev.weir.parsers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as XML. As a test it tries only the seeds, and the findings of earlier runs, which lie in the folder
 * of resources that bears this class' name. {@code .ci/fuzz parsers/XmlRecords} makes new ones.
 */
class XmlRecordsFuzzTest {

    private static final FuzzedExtraction EXTRACTION = new FuzzedExtraction("""
            type: CustomRecordExtractor
            class_name: weir.parsers.XmlRecordsExtractor
            record: //r[@a!='x']/*
            ancestors:
              - {path: .., fields: {a: "@a", b: b/c, d: d/@e}}
              - {path: //e, fields: {z: "@z"}}
            inner: {j: json}
            force_list: [f]
            attributes: prefix
            on_shape_error: skip
            """);

    static Stream<byte[]> seeds() {
        return FuzzedExtraction.seeds("""
                <e z="1"><b><c>x</c></b><r a="1"><d e="2"/><q>1<f/><j>{"a":[1]}</j>&amp;<![CDATA[<]]></q><q/></r></e>
                """, """
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <!DOCTYPE e [<!ENTITY a "b"><!ENTITY % p SYSTEM "http://example.com/p"> %p;]>
                <e><r>&a;</r></e>
                """, """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>a</faultcode></s:Fault></s:Body></s:Envelope>
                """, """
                <e xmlns:x="u"><x:r x:a="1" xmlns="v"><y><!-- c --><?p i?></y></x:r>
                """, """
                <html><r/></html>
                """);
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        EXTRACTION.check(body);
    }
}
