package dev.weir.parsers.sdmx;

import java.util.Map;

/** Writes cubes as SDMX-ML. */
record CubeXml(Cube cube, boolean isGeneric, boolean isFlat) {

    private static final String NAMESPACE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

    String message() {
        String root = isGeneric ? "GenericData" : "StructureSpecificData";
        String at = isFlat ? "AllDimensions" : "TIME_PERIOD";
        return "<?xml version=\"1.0\"?>\n<m:" + root + " xmlns:m=\"" + NAMESPACE + "message\" xmlns:g=\"" + NAMESPACE
                + "data/generic\" xmlns:s=\"" + NAMESPACE + "data/structurespecific\"><m:Header><m:ID>t</m:ID>"
                + "<m:Structure structureID=\"S\" dimensionAtObservation=\"" + at + "\"/></m:Header>\n"
                + "<m:DataSet s:structureRef=\"S\" action=\"Replace\">" + data() + "</m:DataSet></m:" + root + ">";
    }

    private String data() {
        StringBuilder data = new StringBuilder();
        for (Cube.Series series : cube.series()) {
            if (!isFlat) {
                data.append(isGeneric ? "<g:Series>" + generic("SeriesKey", series.key()) : "<Series")
                        .append(isGeneric ? generic("Attributes", series.attributes()) : plain(series.key()))
                        .append(isGeneric ? "" : plain(series.attributes()) + ">");
            }
            series.observations()
                    .forEach((period, observation) -> data.append(
                            isGeneric ? generic(series, period, observation) : plain(series, period, observation)));
            if (!isFlat) {
                data.append(isGeneric ? "</g:Series>" : "</Series>");
            }
        }
        return data.toString();
    }

    private String plain(Cube.Series series, String period, Cube.Observation observation) {
        return "<Obs" + (isFlat ? plain(series.key()) + plain(series.attributes()) : "") + " TIME_PERIOD=\"" + period
                + "\" OBS_VALUE=\"" + observation.value() + "\"" + plain(observation.attributes()) + "/>\n";
    }

    private String generic(Cube.Series series, String period, Cube.Observation observation) {
        String key = isFlat
                ? generic("ObsKey", series.key())
                        .replace("</g:ObsKey>", "<g:Value id=\"TIME_PERIOD\" value=\"" + period + "\"/></g:ObsKey>")
                : "<g:ObsDimension value=\"" + period + "\"/>";
        String attributes = (isFlat ? generic("Attributes", series.attributes()) : "")
                + generic("Attributes", observation.attributes());
        return "<g:Obs>" + key + "<g:ObsValue value=\"" + observation.value() + "\"/>"
                + attributes.replace("</g:Attributes><g:Attributes>", "") + "</g:Obs>\n";
    }

    private static String plain(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, code) -> text.append(" " + name + "=\"" + code + "\""));
        return text.toString();
    }

    private static String generic(String element, Map<String, String> values) {
        StringBuilder text = new StringBuilder("<g:" + element + ">");
        values.forEach((name, code) -> text.append("<g:Value id=\"" + name + "\" value=\"" + code + "\"/>"));
        return text + "</g:" + element + ">";
    }
}
