package dev.weir.registry.pages;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.registry.check.Compatibility;
import dev.weir.registry.pages.view.ComponentPage.Differences;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is other in a component than in an earlier version of it: what breaks, as publishing judges it, and what does not. */
final class Changes {

    private final Descriptor earlier;
    private final Descriptor later;

    private Changes(Descriptor earlier, Descriptor later) {
        this.earlier = earlier;
        this.later = later;
    }

    static Differences between(String from, Descriptor earlier, Descriptor later) {
        Changes changes = new Changes(earlier, later);
        return new Differences(from, Compatibility.broken(List.of(earlier), List.of(later)), changes.other());
    }

    private List<String> other() {
        List<String> other = new ArrayList<>();
        if (!earlier.doc().equals(later.doc())) {
            other.add("its documentation is another");
        }
        for (Parameter now : later.parameters()) {
            Optional<Parameter> before = earlier.parameter(now.name());
            if (before.isPresent()) {
                parameter(before.get(), now, other);
            } else if (!now.required()) {
                other.add("parameter '" + now.name() + "' is new, and may be left out");
            }
        }
        return other;
    }

    private static void parameter(Parameter before, Parameter now, List<String> other) {
        String where = "parameter '" + now.name() + "'";
        if (before.required() && !now.required()) {
            other.add(where + " may be left out, and had to be there");
        }
        if (!before.required() && !Objects.equals(before.defaultJson(), now.defaultJson())) {
            other.add(where + " is " + standard(now) + " by default, and was " + standard(before));
        }
        if (before.secret() != now.secret()) {
            other.add(where + (now.secret() ? " is a secret, and was none" : " is no secret any more"));
        }
        if (!before.doc().equals(now.doc())) {
            other.add(where + " has another documentation");
        }
    }

    private static String standard(Parameter parameter) {
        String json = parameter.defaultJson();
        return json == null ? "nothing" : json;
    }
}
