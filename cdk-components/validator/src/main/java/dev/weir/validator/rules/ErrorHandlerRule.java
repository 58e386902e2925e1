package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;

/** Pages asked for one after the other, and nothing said of refusals: the default knows no limits of the source. */
public final class ErrorHandlerRule implements Rule {

    @Override
    public String id() {
        return "error-handler";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component retriever : subject.all("SimpleRetriever")) {
            boolean paged = retriever
                    .child("paginator")
                    .filter(paginator -> !paginator.is("NoPagination"))
                    .isPresent();
            retriever
                    .child("requester")
                    .filter(requester -> paged
                            && requester.is("HttpRequester")
                            && !requester.has("error_handler")
                            && !requester.isMisspelled("error_handler"))
                    .ifPresent(requester -> findings.add(
                            this,
                            requester.position(),
                            "Cannot tell how the source limits requests: pages are asked for without an error_handler",
                            "add one with the backoff that the source asks for"));
        }
    }
}
