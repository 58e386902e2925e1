package dev.weir.conformance;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What sources in Java say.
 *
 * @param texts the texts in them; what is added to a text and is none itself is an x there
 * @param made  the objects that they make
 */
record TestSource(List<String> texts, List<Made> made) {

    /**
     * An object that is made.
     *
     * @param name  the simple name of its class
     * @param given the arguments, as they are written
     */
    record Made(String name, List<String> given) {}

    static TestSource of(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        TestSource source = new TestSource(new ArrayList<>(), new ArrayList<>());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            task.parse().forEach(unit -> unit.accept(source.new Reader(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source;
    }

    private final class Reader extends TreeScanner<Void, Void> {

        @Override
        public Void visitNewClass(NewClassTree tree, Void nothing) {
            String name = tree.getIdentifier().toString();
            made.add(new Made(
                    name.substring(name.lastIndexOf('.') + 1),
                    tree.getArguments().stream().map(ExpressionTree::toString).toList()));
            return super.visitNewClass(tree, nothing);
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            texts.add(text(tree));
            return super.visitBinary(tree, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree tree, Void nothing) {
            texts.add(text(tree));
            return super.visitLiteral(tree, nothing);
        }

        private static String text(Tree tree) {
            if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                return text(sum.getLeftOperand()) + text(sum.getRightOperand());
            } else if (tree instanceof ParenthesizedTree inner) {
                return text(inner.getExpression());
            }
            return tree instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : "x";
        }
    }
}
