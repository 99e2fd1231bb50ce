package dev.crossdock.ui.console;

import dev.crossdock.core.log.LineKind;
import dev.crossdock.core.log.LogExport;
import dev.crossdock.core.log.LogStore;
import dev.crossdock.core.log.LogView;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Tasks;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Saves what a console shows, with its filter and its times. */
record ConsoleExport(LogStore store, @Nullable LineKind only, boolean times, Tasks tasks) {

    /**
     * @param said gets a sentence about how it went
     */
    void to(Path file, Consumer<String> said) {
        tasks.run(() -> save(file), said, failure -> said.accept(failure.sentence()));
    }

    private String save(Path file) {
        var view = new LogView(store, only);
        view.refresh();
        try {
            int lines = LogExport.save(view, times, file);
            if (store.isClosed()) {
                return Words.get("console.save-left", file.getFileName());
            }
            return Words.get("console.saved", ConsoleSearch.grouped(lines), file.getFileName());
        } catch (UncheckedIOException e) {
            return Words.get("console.save-failed", file, String.valueOf(e.getCause()));
        }
    }
}
