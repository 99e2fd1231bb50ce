package dev.crossdock.core.fault;

import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Version;
import dev.crossdock.core.text.Words;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/**
 * All that is to be known of an error that nobody foresaw, as plain text to be sent by whoever
 * wants to.
 *
 * @param code its name
 * @param thrown the error
 * @param thread where it came up
 * @param engine who the engine is; empty without one
 * @param log the last lines of the log
 */
public record FaultReport(
        FaultCode code, Throwable thrown, String thread, Optional<EngineInfo> engine, String log) {

    /** The text, without what is nobody's business. */
    public String text(ReportRedaction redaction) {
        return redaction.of(
                String.join("\n", head(), "", trace().strip(), "", logged().strip()) + "\n");
    }

    private String head() {
        var runtime = Runtime.getRuntime();
        return Words.get(
                "fault.report",
                code,
                Version.current(),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Sizes.memory(runtime.totalMemory() - runtime.freeMemory()),
                Sizes.memory(runtime.maxMemory()),
                engine.map(FaultReport::engine).orElse(Words.get("fault.report.no-engine")),
                thread);
    }

    private static String engine(EngineInfo info) {
        return Words.get(
                "fault.report.engine",
                info.name(),
                info.version(),
                info.apiVersion(),
                info.platform(),
                info.store().id());
    }

    private String trace() {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private String logged() {
        return Words.get("fault.report.log") + "\n" + log;
    }
}
