package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Setting;
import dev.crossdock.ui.fx.Settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The settings on the disk: {@code name = value} lines, read as {@link Properties} are. Only what
 * differs from the usual is there, and what another version of Crossdock put there stays. What
 * cannot be read is kept aside before anything is written.
 */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final String NAME = "settings.properties";
    private static final String ASIDE = "settings-unreadable-%d.properties";

    private final Path folder;
    private final Settings settings = new Settings();
    private final Properties found = new Properties();
    private boolean mayWrite = true;
    private volatile String wanted = "";
    private String written = "";
    private String trouble = "";

    private SettingsFile(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads them. Never fails: where nothing can be read, the settings are the usual ones, and
     * {@link #trouble()} says so.
     *
     * @param folder is made when something is written
     */
    static SettingsFile read(Path folder) {
        var file = new SettingsFile(folder);
        file.read();
        return file;
    }

    Settings settings() {
        return settings;
    }

    /** What could not be read and what became of it, in a sentence; empty for nothing. */
    Optional<String> trouble() {
        return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
    }

    private void read() {
        var file = folder.resolve(NAME);
        try {
            found.load(new StringReader(Files.readString(file)));
            for (var setting : settings.all()) {
                take(setting);
            }
        } catch (NoSuchFileException e) {
            // nothing was set yet
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The settings cannot be read: {}", e.getMessage());
            found.clear();
            trouble = Words.get("settings.trouble.file");
        }
        wanted = text();
        if (trouble.isEmpty()) {
            written = wanted;
        } else {
            keepAside(file);
        }
    }

    private void take(Setting<?> setting) {
        var text = found.getProperty(setting.getName());
        try {
            if (text != null) {
                setting.read(text);
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("The setting {} cannot be read: {}", setting.getName(), e.getMessage());
            trouble =
                    trouble.isEmpty()
                            ? Words.get("settings.trouble.one", setting.getName(), text)
                            : Words.get("settings.trouble.some");
        }
    }

    /** Moved, so that it also goes where a file cannot be read but the folder can be written. */
    private void keepAside(Path file) {
        try {
            var aside = freeName();
            Files.move(file, aside);
            trouble += " " + Words.get("settings.trouble.aside", aside.getFileName());
            write();
        } catch (IOException e) {
            mayWrite = false;
            trouble += " " + Words.get("settings.trouble.stays", NAME);
        }
    }

    private Path freeName() {
        int number = 1;
        while (Files.exists(folder.resolve(ASIDE.formatted(number)))) {
            number++;
        }
        return folder.resolve(ASIDE.formatted(number));
    }

    private String text() {
        var lines = new TreeMap<String, String>();
        found.stringPropertyNames().forEach(name -> lines.put(name, found.getProperty(name)));
        for (var setting : settings.all()) {
            lines.remove(setting.getName());
            if (!setting.isUsual()) {
                lines.put(setting.getName(), setting.text());
            }
        }
        var text = new StringBuilder();
        lines.forEach((name, value) -> text.append(line(name, value)).append('\n'));
        return text.toString();
    }

    /** One line with what must be escaped; what is written begins with a line of its time. */
    private static String line(String name, String value) {
        var one = new Properties();
        one.setProperty(name, value);
        var out = new StringWriter();
        try {
            one.store(out, null);
        } catch (IOException e) {
            throw new IllegalStateException("into memory", e);
        }
        return out.toString().lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
    }

    /** Has the settings as they are now be what {@link #write} writes. Returns whether it must. */
    boolean changed() {
        var now = text();
        boolean other = !now.equals(wanted);
        wanted = now;
        return other;
    }

    /** Writes what was wanted last. Blocks; from any thread. */
    synchronized void write() {
        var text = wanted;
        if (mayWrite && !text.equals(written)) {
            written = text;
            try {
                FolderKeeper.put(folder, NAME, text.lines().toList());
            } catch (IOException e) {
                LOG.warn("The settings cannot be kept: {}", e.getMessage());
            }
        }
    }
}
