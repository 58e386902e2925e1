package dev.weir.lake.gate.report;

import dev.weir.lake.table.DataSet;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a gate found in the data sets of a run or a commit.
 *
 * @param judgedAt when
 * @param dataSets the data sets that were judged
 * @param findings what rules found; those of a commit as a whole have no data set
 */
public record GateReport(Instant judgedAt, List<DataSet> dataSets, List<Finding> findings) {

    private static final long VERSION = 1;

    public GateReport {
        dataSets = List.copyOf(dataSets);
        findings = List.copyOf(findings);
    }

    /** The verdict over one data set: the worst of its own findings. */
    public Verdict verdict(DataSet dataSet) {
        return worst(findings.stream()
                .filter(finding -> dataSet.equals(finding.dataSet()))
                .toList());
    }

    /** The worst verdict of all findings. */
    public Verdict verdict() {
        return worst(findings);
    }

    private static Verdict worst(List<Finding> findings) {
        return findings.stream().map(Finding::action).reduce(Verdict.PASS, Verdict::or);
    }

    /** Whether nothing of the commit goes. */
    public boolean blocks() {
        return verdict() == Verdict.BLOCK;
    }

    /** The data sets that go: those that are not held back, none if the commit is blocked. */
    public List<DataSet> published() {
        return blocks()
                ? List.of()
                : dataSets.stream()
                        .filter(dataSet -> verdict(dataSet).publishes())
                        .toList();
    }

    /** The report of both, which were judged of different data sets or by different rules; as of the later one. */
    public GateReport plus(GateReport other) {
        Set<DataSet> all = new LinkedHashSet<>(dataSets);
        all.addAll(other.dataSets);
        List<Finding> both = new ArrayList<>(findings);
        both.addAll(other.findings);
        return new GateReport(judgedAt.isAfter(other.judgedAt) ? judgedAt : other.judgedAt, List.copyOf(all), both);
    }

    /** The report as a JSON value. */
    public Row toRow() {
        Row row = Row.of("weir_gate", VERSION);
        row.put("judged_at", judgedAt.toString());
        row.put("verdict", verdict().word());
        row.put("data_sets", dataSets.stream().map(this::dataSetRow).toList());
        row.put("findings", findings.stream().map(Finding::toRow).toList());
        return row;
    }

    private Row dataSetRow(DataSet dataSet) {
        Row row = dataSet.toRow();
        row.put("verdict", verdict(dataSet).word());
        return row;
    }

    /**
     * The report from its JSON value.
     *
     * @throws IllegalArgumentException if it is none, or of a later version
     */
    public static GateReport of(Row row) {
        if (Long.valueOf(VERSION).equals(row.get("weir_gate"))
                && row.get("judged_at") instanceof String judgedAt
                && row.get("data_sets") instanceof List<?> dataSets
                && row.get("findings") instanceof List<?> findings) {
            return new GateReport(
                    Instant.parse(judgedAt),
                    dataSets.stream().map(value -> DataSet.of((Row) value)).toList(),
                    findings.stream().map(value -> Finding.of((Row) value)).toList());
        }
        throw new IllegalArgumentException("not a gate's report of version " + VERSION);
    }
}
