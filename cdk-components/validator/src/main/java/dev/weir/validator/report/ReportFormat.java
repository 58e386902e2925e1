package dev.weir.validator.report;

import dev.weir.validator.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A form in which findings are given. */
@FunctionalInterface
public interface ReportFormat {

    /** Writes reports, those without findings included; the writer stays open. */
    void write(List<Report> reports, Writer out) throws IOException;
}
