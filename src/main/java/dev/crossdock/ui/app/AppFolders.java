package dev.crossdock.ui.app;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where Crossdock keeps things of this user: Apple's File System Programming Guide on a Mac, the
 * XDG Base Directory Specification elsewhere.
 *
 * @param instance where the running Crossdock can be reached by a later one: a folder of the user
 *     alone. {@code ~/Library/Caches/Crossdock/instance} on a Mac; else {@code
 *     $XDG_RUNTIME_DIR/crossdock} or, where there is no such folder, {@code
 *     ~/.cache/crossdock/instance}
 * @param data what outlives a run of the app: {@code ~/Library/Application Support/Crossdock} on a
 *     Mac; else {@code $XDG_DATA_HOME/crossdock} or {@code ~/.local/share/crossdock}
 * @param logs what Crossdock writes down of itself: {@code ~/Library/Logs/Crossdock} on a Mac; else
 *     {@code $XDG_STATE_HOME/crossdock} or {@code ~/.local/state/crossdock}
 */
public record AppFolders(Path instance, Path data, Path logs) {

    /** Those of this machine and user. */
    public static AppFolders here() {
        return of(
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                System.getenv());
    }

    static AppFolders of(String os, Path home, Map<String, String> environment) {
        if (os.startsWith("Mac")) {
            var library = home.resolve("Library");
            return new AppFolders(
                    library.resolve("Caches/Crossdock/instance"),
                    library.resolve("Application Support/Crossdock"),
                    library.resolve("Logs/Crossdock"));
        }
        var runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        var state = environment.getOrDefault("XDG_STATE_HOME", "");
        return new AppFolders(
                runtime.isEmpty()
                        ? home.resolve(".cache/crossdock/instance")
                        : Path.of(runtime).resolve("crossdock"),
                (data.isEmpty() ? home.resolve(".local/share") : Path.of(data))
                        .resolve("crossdock"),
                (state.isEmpty() ? home.resolve(".local/state") : Path.of(state))
                        .resolve("crossdock"));
    }
}
