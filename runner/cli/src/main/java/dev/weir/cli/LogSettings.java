package dev.weir.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What libraries log: warnings, on standard error. Found by Logback as a service when the first logger is asked for, so
 * that a run without one loads none of it.
 */
public final class LogSettings extends ContextAwareBase implements Configurator {

    private static boolean debugging;

    /** Logs more from now on, or less again. */
    public static synchronized void apply(boolean debug) {
        if (debug != debugging) {
            debugging = debug;
            if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
                setLevels(context);
            }
        }
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern("%-5level %logger{20} %message%n%nopex");
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
        setLevels(context);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static synchronized void setLevels(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(debugging ? Level.INFO : Level.WARN);
        context.getLogger("dev.weir").setLevel(debugging ? Level.DEBUG : Level.WARN);
    }
}
