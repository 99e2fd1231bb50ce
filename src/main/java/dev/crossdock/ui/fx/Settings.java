package dev.crossdock.ui.fx;

import dev.crossdock.core.log.LogStore;
import dev.crossdock.core.platform.Platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person can set. Used on the JavaFX thread; whoever cares listens to the one setting. */
public final class Settings {
    /** The least and the most memory of a console, in MiB. */
    public static final int LEAST_MEMORY = 8;

    public static final int MOST_MEMORY = 512;

    /** The most that a console may put away on the disk, in MiB. */
    public static final int MOST_DISK = 64 << 10;

    private static final Pattern ADDRESS =
            Pattern.compile("|(unix://)?/.+|(tcp|https?)://\\S+|[^\\s/:]+:\\d{1,5}");

    private final Setting<Theme.Choice> theme =
            new Setting<>(
                    this,
                    "theme",
                    Theme.Choice.SYSTEM,
                    text -> Theme.Choice.valueOf(text.toUpperCase(Locale.ROOT)),
                    choice -> choice.name().toLowerCase(Locale.ROOT));
    private final Setting<String> engine =
            new Setting<>(this, "engine", "", Settings::address, text -> text);
    private final Setting<Optional<Platform>> platform =
            new Setting<>(
                    this,
                    "run.platform",
                    Optional.empty(),
                    text -> text.isEmpty() ? Optional.empty() : Optional.of(Platform.parse(text)),
                    chosen -> chosen.map(Platform::toString).orElse(""));
    private final Setting<Boolean> showsStarted = yesOrNo("run.show-container");
    private final Setting<Boolean> showsDiagnosis = yesOrNo("run.show-diagnosis");
    private final Setting<String> builder =
            new Setting<>(this, "build.builder", "", text -> text, text -> text);
    private final Setting<Integer> memory =
            number(
                    "console.memory-mib",
                    (int) (LogStore.USUAL_MEMORY >> 20),
                    LEAST_MEMORY,
                    MOST_MEMORY);
    private final Setting<Integer> disk =
            number("console.disk-mib", (int) (LogStore.USUAL_DISK >> 20), 0, MOST_DISK);
    private final Setting<Boolean> tellsBuilds = yesOrNo("notify.builds");
    private final Setting<Boolean> tellsContainers = yesOrNo("notify.containers");

    private Setting<Boolean> yesOrNo(String name) {
        return new Setting<>(this, name, true, Settings::yes, String::valueOf);
    }

    private static boolean yes(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("\"%s\" is neither true nor false".formatted(text));
        }
        return text.equals("true");
    }

    private Setting<Integer> number(String name, int usual, int least, int most) {
        return new Setting<>(
                this,
                name,
                usual,
                text -> {
                    int value = Integer.parseInt(text);
                    if (value < least || value > most) {
                        throw new IllegalArgumentException(
                                "%d is not between %d and %d".formatted(value, least, most));
                    }
                    return value;
                },
                String::valueOf);
    }

    private static String address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException("\"%s\" is no address of an engine".formatted(text));
        }
        return text;
    }

    /** All of them, in the order in which they are written down. */
    public List<Setting<?>> all() {
        return List.of(
                theme,
                engine,
                platform,
                showsStarted,
                showsDiagnosis,
                builder,
                memory,
                disk,
                tellsBuilds,
                tellsContainers);
    }

    /** A store for the lines of a console, of the size that is set now. */
    public LogStore newLogStore() {
        return new LogStore((long) memory.get() << 20, (long) disk.get() << 20);
    }

    public Setting<Theme.Choice> theme() {
        return theme;
    }

    /**
     * The one engine to use, as {@code docker --host} takes it; empty for the first that answers.
     */
    public Setting<String> engine() {
        return engine;
    }

    /** The platform that a run begins with where the image has it; empty for the best one. */
    public Setting<Optional<Platform>> platform() {
        return platform;
    }

    /** Whether a container is shown as soon as it was started here. */
    public Setting<Boolean> showsStarted() {
        return showsStarted;
    }

    /** Whether the diagnosis is shown of a container that was started here and died at once. */
    public Setting<Boolean> showsDiagnosis() {
        return showsDiagnosis;
    }

    /** The name of the builder to build with; empty for whichever can. */
    public Setting<String> builder() {
        return builder;
    }

    /** How much of a console is kept in memory, in MiB. */
    public Setting<Integer> memory() {
        return memory;
    }

    /** How much of a console is kept on the disk, in MiB; 0 for nothing. */
    public Setting<Integer> disk() {
        return disk;
    }

    /** Whether the end of a build is notified of. */
    public Setting<Boolean> tellsBuilds() {
        return tellsBuilds;
    }

    /** Whether the end of a container that nobody asked to end is notified of. */
    public Setting<Boolean> tellsContainers() {
        return tellsContainers;
    }
}
