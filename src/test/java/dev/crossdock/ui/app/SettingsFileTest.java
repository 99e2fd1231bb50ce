package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.fx.Setting;
import dev.crossdock.ui.fx.Settings;
import dev.crossdock.ui.fx.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class SettingsFileTest {
    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("settings.properties");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private static void keep(SettingsFile file) {
        file.changed();
        file.write();
    }

    @Test
    void whatIsSetIsThereTheNextTime() throws IOException {
        var file = SettingsFile.read(folder);
        file.settings().theme().set(Theme.Choice.DARK);
        file.settings().engine().set("unix:///Users/zoë x/a=b:c.sock");
        file.settings().platform().set(Optional.of(Platform.AMD64));
        file.settings().disk().set(0);
        file.settings().tellsBuilds().set(false);
        keep(file);

        var again = SettingsFile.read(folder);

        assertThat(again.trouble()).isEmpty();
        assertThat(again.settings().all().stream().map(Setting::text))
                .isEqualTo(file.settings().all().stream().map(Setting::text).toList());
        assertThat(Files.readAllLines(file())).hasSize(5);
    }

    @Test
    void onlyWhatDiffersFromTheUsualIsWritten() throws IOException {
        var file = SettingsFile.read(folder);
        keep(file);
        assertThat(file()).doesNotExist();

        file.settings().memory().set(64);
        assertThat(file.changed()).isTrue();
        assertThat(file.changed()).isFalse();
        file.write();
        assertThat(file()).content().isEqualTo("console.memory-mib=64\n");

        file.settings().memory().reset();
        keep(file);
        assertThat(file()).isEmptyFile();
    }

    @Test
    void whatAnotherVersionSetStays() throws IOException {
        write("later.setting=on\ntheme=dark\n");
        var file = SettingsFile.read(folder);
        file.settings().theme().set(Theme.Choice.LIGHT);
        keep(file);

        assertThat(file()).content().isEqualTo("later.setting=on\ntheme=light\n");
    }

    @Test
    void aFileThatCannotBeReadIsKeptAside() throws IOException {
        var bytes = new byte[] {(byte) 0xff, (byte) 0xfe, 0, 'x'};
        Files.write(file(), bytes);
        Files.writeString(folder.resolve("settings-unreadable-1.properties"), "older");

        var file = SettingsFile.read(folder);
        file.settings().theme().set(Theme.Choice.DARK);
        keep(file);

        assertThat(file.trouble())
                .hasValue(
                        "The file of the settings cannot be read. The file was kept as"
                                + " settings-unreadable-2.properties.");
        assertThat(folder.resolve("settings-unreadable-2.properties")).hasBinaryContent(bytes);
        assertThat(folder.resolve("settings-unreadable-1.properties")).hasContent("older");
        assertThat(file()).content().isEqualTo("theme=dark\n");
    }

    @Test
    void aFileThatIsNoPropertyListIsKeptAside() throws IOException {
        write("theme=\\u12\n");

        assertThat(SettingsFile.read(folder).trouble()).isPresent();
        assertThat(folder.resolve("settings-unreadable-1.properties")).hasContent("theme=\\u12\n");
    }

    @Test
    void oneBadValueCostsNoOther() throws IOException {
        write("theme=purple\nconsole.memory-mib=64\nlater=1\n");

        var file = SettingsFile.read(folder);

        assertThat(file.settings().theme().get()).isEqualTo(Theme.Choice.SYSTEM);
        assertThat(file.settings().memory().get()).isEqualTo(64);
        assertThat(file.trouble().orElseThrow()).contains("theme", "purple", "unreadable-1");
        assertThat(folder.resolve("settings-unreadable-1.properties"))
                .content()
                .contains("theme=purple");
        assertThat(file()).content().isEqualTo("console.memory-mib=64\nlater=1\n");
    }

    /** Its folder is a file. */
    @Test
    void whatCanNeitherBeReadNorKeptAsideIsNotOverwritten() throws IOException {
        var file = SettingsFile.read(Files.writeString(folder.resolve("file"), "mine"));
        file.settings().theme().set(Theme.Choice.DARK);
        keep(file);

        assertThat(file.trouble().orElseThrow()).contains("nothing is written");
        assertThat(folder.resolve("file")).content().isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "theme, ''",
        "theme, blue",
        "engine, not an address",
        "engine, ssh://host",
        "run.platform, a b",
        "run.platform, linux/a/b/c",
        "run.show-container, yes",
        "console.memory-mib, 7",
        "console.memory-mib, 513",
        "console.memory-mib, 1e2",
        "console.disk-mib, -1",
        "console.disk-mib, 65537",
    })
    void whatIsNoValueIsRefused(String name, String text) throws IOException {
        write(name + "=" + text + "\n");

        var file = SettingsFile.read(folder);

        assertThat(file.trouble().orElseThrow()).contains(name);
        assertThat(file.settings().all()).allMatch(Setting::isUsual);
    }

    @ParameterizedTest
    @CsvSource({
        "engine, unix:///var/run/docker.sock",
        "engine, /var/run/docker.sock",
        "engine, tcp://10.0.0.2:2375",
        "engine, box:2376",
        "run.platform, linux/arm/v7",
        "console.memory-mib, 8",
        "console.memory-mib, 512",
        "console.disk-mib, 0",
        "console.disk-mib, 65536",
    })
    void whatIsAValueIsTaken(String name, String text) throws IOException {
        write(name + " = " + text + "\n");

        var file = SettingsFile.read(folder);

        assertThat(file.trouble()).isEmpty();
        assertThat(setting(file.settings(), name).text()).isEqualTo(text);
    }

    private static Setting<?> setting(Settings settings, String name) {
        return settings.all().stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
