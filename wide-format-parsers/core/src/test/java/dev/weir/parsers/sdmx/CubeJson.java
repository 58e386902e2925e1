package dev.weir.parsers.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes cubes as SDMX-JSON. */
record CubeJson(Cube cube, boolean isSecondVersion, boolean isFlat, boolean structureFirst) {

    String message() {
        String structure = isSecondVersion ? "\"structures\": [" + structure() + "]" : "\"structure\": " + structure();
        String data = "\"dataSets\": [{\"action\": \"Replace\", " + data() + "}]";
        String content = structureFirst ? structure + ", " + data : data + ", " + structure;
        return "{\"meta\": {\"id\": \"t\"}, \"data\": {" + content + "}}";
    }

    private String structure() {
        List<String> dimensions = new ArrayList<>();
        int position = 0;
        for (Map.Entry<String, List<String>> dimension : cube.dimensions().entrySet()) {
            dimensions.add(component(dimension.getKey(), dimension.getValue(), position++));
        }
        String time = component("TIME_PERIOD", cube.periods(), position);
        String series = String.join(", ", dimensions);
        String levels = isFlat
                ? "\"series\": [], \"observation\": [" + series + ", " + time + "]"
                : "\"series\": [" + series + "], \"observation\": [" + time + "]";
        String measures = isSecondVersion ? "\"measures\": {\"observation\": [{\"id\": \"OBS_VALUE\"}]}, " : "";
        String attributes = isFlat
                ? "\"observation\": [" + attributes(Cube.SERIES, Cube.OBSERVATION) + "]"
                : "\"series\": [" + attributes(Cube.SERIES) + "], \"observation\": [" + attributes(Cube.OBSERVATION)
                        + "]";
        return "{\"dimensions\": {\"dataSet\": [], " + levels + "}, " + measures + "\"attributes\": {" + attributes
                + "}}";
    }

    private String attributes(String... levels) {
        StringJoiner all = new StringJoiner(", ");
        for (String level : levels) {
            cube.attributes().get(level).forEach((name, codes) -> all.add(component(name, codes, -1)));
        }
        return all.toString();
    }

    private static String component(String id, List<String> codes, int position) {
        StringJoiner values = new StringJoiner(", ");
        codes.forEach(code -> values.add("{\"id\": \"" + code + "\", \"name\": \"Name of " + code + "\"}"));
        String place = position < 0 ? "" : "\"keyPosition\": " + position + ", ";
        return "{\"id\": \"" + id + "\", " + place + "\"values\": [" + values + "]}";
    }

    private String data() {
        StringJoiner entries = new StringJoiner(", ");
        for (Cube.Series series : cube.series()) {
            StringJoiner key = new StringJoiner(":");
            series.key()
                    .forEach((name, code) ->
                            key.add(String.valueOf(cube.dimensions().get(name).indexOf(code))));
            StringJoiner observations = new StringJoiner(", ");
            series.observations().forEach((period, observation) -> {
                String at = String.valueOf(cube.periods().indexOf(period));
                String own = references(Cube.OBSERVATION, observation.attributes());
                String before = isFlat ? references(Cube.SERIES, series.attributes()) : "";
                (isFlat ? entries : observations)
                        .add("\"" + (isFlat ? key + ":" + at : at) + "\": [" + observation.value() + before + own
                                + "]");
            });
            if (!isFlat) {
                String attributes = references(Cube.SERIES, series.attributes()).replaceFirst("^, ", "");
                entries.add("\"" + key + "\": {\"attributes\": [" + attributes + "], \"observations\": {" + observations
                        + "}}");
            }
        }
        return (isFlat ? "\"observations\": {" : "\"series\": {") + entries + "}";
    }

    private String references(String level, Map<String, String> values) {
        StringBuilder references = new StringBuilder();
        cube.attributes()
                .get(level)
                .forEach((name, codes) -> references
                        .append(", ")
                        .append(values.containsKey(name) ? String.valueOf(codes.indexOf(values.get(name))) : "null"));
        return references.toString();
    }
}
