package dev.weir.lake.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Lets the client see less of some answers than the service gave, as if they had been cut off; what was asked is done. */
final class CutAnswers implements ExecutionInterceptor {

    private final Class<? extends SdkRequest> of;
    private final Predicate<Integer> which;
    private final UnaryOperator<SdkResponse> cut;
    private final List<SdkRequest> seen = new ArrayList<>();

    /**
     * Answers to come.
     *
     * @param of    requests of which kind are concerned
     * @param which which of them, counted from 1
     * @param cut   what is left of an answer
     */
    CutAnswers(Class<? extends SdkRequest> of, Predicate<Integer> which, UnaryOperator<SdkResponse> cut) {
        this.of = of;
        this.which = which;
        this.cut = cut;
    }

    @Override
    public synchronized SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        if (!of.isInstance(context.request())) {
            return context.response();
        }
        seen.add(context.request());
        return which.test(seen.size()) ? cut.apply(context.response()) : context.response();
    }

    /** How many answers of the kind there were. */
    synchronized int answers() {
        return seen.size();
    }
}
