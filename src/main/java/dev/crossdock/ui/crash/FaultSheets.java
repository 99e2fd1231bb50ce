package dev.crossdock.ui.crash;

import dev.crossdock.core.fault.FaultCode;
import dev.crossdock.core.fault.FaultReport;
import dev.crossdock.core.fault.ReportRedaction;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Sheets;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Shows errors that nobody foresaw, each of them once in a run, and one at a time: what comes while
 * one is shown is only counted there.
 */
public final class FaultSheets {
    private final Sheets sheets;
    private final EngineSession session;
    private final Consumer<String> opener;
    private final Set<FaultCode> shown = new HashSet<>();
    private @Nullable Faults faults;
    private @Nullable FaultSheet sheet;

    /**
     * @param opener opens a web address or a folder's outside of the window
     */
    public FaultSheets(Sheets sheets, EngineSession session, Consumer<String> opener) {
        this.sheets = sheets;
        this.session = session;
        this.opener = opener;
    }

    /** Shows them from now on, and those that came before. */
    public void watch(Faults told) {
        faults = told;
        told.tell(fault -> Platform.runLater(() -> came(fault)));
    }

    /** Shows no more. */
    public void close() {
        if (faults != null) {
            faults.tell(fault -> {});
        }
    }

    /** Opens the folder of the log files, where there are some. */
    public void showLogs() {
        logs().ifPresent(folder -> opener.accept(folder.toUri().toString()));
    }

    private Optional<Path> logs() {
        return Optional.ofNullable(faults).flatMap(told -> told.journal().folder());
    }

    private void came(Fault fault) {
        if (sheet != null) {
            sheet.count(fault);
        } else if (shown.add(fault.code())) {
            sheet = new FaultSheet(fault, logs().isPresent() ? this::showLogs : null);
            report(fault, sheet);
        }
    }

    /** Off this thread: the machine's name may be long in coming. */
    private void report(Fault fault, FaultSheet of) {
        var told = faults;
        var report =
                new FaultReport(
                        fault.code(),
                        fault.thrown(),
                        fault.thread(),
                        session.info(),
                        told == null ? "" : told.journal().recent());
        boolean started = false;
        try {
            Thread.ofVirtual()
                    .name("crossdock-report")
                    .start(
                            () -> {
                                var text = written(report);
                                Platform.runLater(() -> show(of, text));
                            });
            started = true;
        } finally {
            if (!started) {
                sheet = null;
            }
        }
    }

    /** One that cannot be written, for want of memory for instance, is the code alone. */
    private static String written(FaultReport report) {
        try {
            return report.text(ReportRedaction.here());
        } catch (RuntimeException | Error e) {
            return report.code() + " " + report.thrown().getClass().getName();
        }
    }

    private void show(FaultSheet of, String report) {
        boolean open = false;
        try {
            of.show(sheets, report, () -> sheet = null);
            open = true;
        } finally {
            if (!open) {
                sheet = null;
            }
        }
    }
}
