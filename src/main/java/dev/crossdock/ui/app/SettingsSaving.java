package dev.crossdock.ui.app;

import dev.crossdock.ui.fx.Tasks;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Writes settings down a while after the last change, so that one who tries them out causes one
 * file and not many; and at the end what is still to be written. On the JavaFX thread.
 */
final class SettingsSaving implements AutoCloseable {
    private static final Duration QUIET = Duration.millis(500);

    private final SettingsFile file;
    private final Tasks tasks;
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private final Subscription changes;

    SettingsSaving(SettingsFile file, Tasks tasks) {
        this.file = file;
        this.tasks = tasks;
        quiet.setOnFinished(over -> save());
        changes =
                Subscription.combine(
                        file.settings().all().stream()
                                .map(setting -> setting.subscribe(quiet::playFromStart))
                                .toArray(Subscription[]::new));
    }

    private void save() {
        if (file.changed()) {
            tasks.run(
                    () -> {
                        file.write();
                        return file;
                    },
                    done -> {},
                    failure -> {});
        }
    }

    /** Writes at once what waits; blocks for as long as that takes. */
    @Override
    public void close() {
        changes.unsubscribe();
        quiet.stop();
        file.changed();
        file.write();
    }
}
