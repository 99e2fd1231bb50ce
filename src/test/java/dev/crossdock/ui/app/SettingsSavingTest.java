package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Eventually;
import dev.crossdock.ui.FxTest;
import dev.crossdock.ui.fx.FxTasks;
import dev.crossdock.ui.fx.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class SettingsSavingTest extends FxTest {
    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("settings.properties");
    }

    @Test
    void whatIsChangedIsWrittenByItself() throws Exception {
        var kept = SettingsFile.read(folder);
        var saving = onFx(() -> new SettingsSaving(kept, new FxTasks()));
        onFx(
                () -> {
                    kept.settings().memory().set(64);
                    kept.settings().memory().set(128);
                    return kept;
                });

        Eventually.holds("the file to be written", () -> Files.exists(file()));
        assertThat(file()).content().isEqualTo("console.memory-mib=128\n");
        onFx(
                () -> {
                    saving.close();
                    return saving;
                });
    }

    @Test
    void whatStillWaitsAtTheEndIsWrittenAndNothingAfterIt() {
        var kept = SettingsFile.read(folder);
        onFx(
                () -> {
                    var saving = new SettingsSaving(kept, new FxTasks());
                    kept.settings().theme().set(Theme.Choice.DARK);
                    saving.close();
                    kept.settings().theme().set(Theme.Choice.LIGHT);
                    return saving;
                });

        assertThat(file()).content().isEqualTo("theme=dark\n");
    }
}
