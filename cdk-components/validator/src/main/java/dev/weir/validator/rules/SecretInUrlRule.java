package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.component.TemplateText;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.Set;
import java.util.TreeSet;

/** A credential in a URL: proxies, servers and browsers write URLs down. */
public final class SecretInUrlRule implements Rule {

    private static final Set<String> IN_URL = Set.of("url", "url_base", "path", "request_parameters");

    @Override
    public String id() {
        return "secret-in-url";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Set<String> secrets = new TreeSet<>();
        subject.inputs()
                .ifPresent(inputs -> inputs.entries().stream()
                        .filter(entry -> entry.value() instanceof MappingNode input && Inputs.isSecret(input))
                        .map(Entry::key)
                        .forEach(secrets::add));
        for (TemplateText text : subject.templates()) {
            if (IN_URL.contains(text.parameter().name()) && isRequester(text.component())) {
                text.keysOf("config").stream()
                        .filter(secrets::contains)
                        .forEach(key -> findings.add(
                                this,
                                text.node().position(),
                                "Cannot keep input '" + key + "' secret: it goes into the URL of requests",
                                "send it in a header if the source allows that"));
            }
        }
        subject.all("ApiKeyAuthenticator").forEach(component -> authenticator(component, findings));
    }

    private static boolean isRequester(Component component) {
        return component.descriptor().parameter("http_method").isPresent();
    }

    private void authenticator(Component authenticator, Findings findings) {
        authenticator
                .child("inject_into")
                .filter(option -> "request_parameter".equals(option.text("inject_into")))
                .ifPresent(option -> findings.add(
                        this,
                        option.node().keyPosition("inject_into"),
                        "Cannot keep the key secret: it goes into the URL of requests",
                        "send it in a header if the source allows that"));
    }
}
