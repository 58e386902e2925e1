package dev.weir.registry.command;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** How the log is written. */
enum LogFormat {
    /** A line for people. */
    text,
    /** A JSON object a line. */
    json;

    /** Writes the log so from now on. */
    void begin() {
        if (this == text) {
            return;
        }
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        URL settings = Objects.requireNonNull(
                LogFormat.class.getResource("/dev/weir/registry/logback-json.xml"), "logback-json.xml");
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(settings);
        } catch (JoranException e) {
            throw new CannotRun("Cannot write the log as JSON (report this)", e);
        }
    }
}
