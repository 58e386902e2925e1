package dev.weir.parsers.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes cubes as SDMX-CSV. */
record CubeCsv(Cube cube, boolean isSecondVersion, boolean hasLabels) {

    String message() {
        List<String> columns = new ArrayList<>(cube.dimensions().keySet());
        columns.add("TIME_PERIOD");
        columns.add("OBS_VALUE");
        columns.addAll(cube.attributes().get(Cube.SERIES).keySet());
        columns.addAll(cube.attributes().get(Cube.OBSERVATION).keySet());
        List<String> lines = new ArrayList<>();
        lines.add((isSecondVersion ? "STRUCTURE,STRUCTURE_ID,ACTION," : "DATAFLOW,")
                + String.join(
                        ",",
                        columns.stream()
                                .map(name -> hasLabels ? name + ": Name of " + name : name)
                                .toList()));
        for (Map<String, String> record : cube.records()) {
            List<String> fields = new ArrayList<>();
            for (String column : columns) {
                String field = record.getOrDefault(column.equals("OBS_VALUE") ? "value" : column, "");
                boolean isLabeled = hasLabels && !field.isEmpty() && !column.equals("OBS_VALUE");
                fields.add(isLabeled ? "\"" + field + ": Name, of: " + field + "\"" : field);
            }
            lines.add((isSecondVersion ? "dataflow,X:Y(1.0),I," : "X:Y(1.0),") + String.join(",", fields));
        }
        return String.join("\r\n", lines);
    }
}
