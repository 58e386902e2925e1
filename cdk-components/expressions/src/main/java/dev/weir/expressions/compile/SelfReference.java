package dev.weir.expressions.compile;

import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Function;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Undefined;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code self} of a template in one evaluation: its blocks by name. */
record SelfReference(Map<String, Block> blocks, Frame frame) implements PythonObject {

    @Override
    public @Nullable Object attribute(String name) {
        Block block = blocks.get(name);
        return block == null ? Undefined.ABSENT : new BlockReference(block, frame);
    }

    @Override
    public String typeName() {
        return "TemplateReference";
    }

    @Override
    public String repr() {
        return "<TemplateReference None>";
    }

    /** One block, which a call prints once more. */
    private record BlockReference(Block block, Frame frame) implements Function {

        @Override
        public Object call(Run run, Arguments arguments) {
            if (arguments.count() > 0 || !arguments.named().isEmpty()) {
                throw EvaluationException.type("a block takes no arguments");
            }
            return Marking.printed(run, block.text(frame));
        }

        @Override
        public @Nullable Object attribute(String name) {
            return name.equals("super")
                    ? Undefined.because("there is no parent block called '" + block.name() + "'.")
                    : Undefined.ABSENT;
        }

        @Override
        public String typeName() {
            return "BlockReference";
        }

        @Override
        public String repr() {
            return "<jinja2.runtime.BlockReference object>";
        }
    }
}
