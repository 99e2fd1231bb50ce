package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.ui.app.OneInstance.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Who comes second hands over; what comes before the window waits for it. */
class OneInstanceTest {
    private static final Path FILE = Path.of("/srv/ä folder/Dockerfile");

    @TempDir private Path folder;
    private final BlockingQueue<List<Path>> opened = new LinkedBlockingQueue<>();

    @Test
    void aSecondStartHandsOverAndAThirdTakesOverWhenTheFirstHasEnded() throws Exception {
        try (var first = first("a")) {
            assertThat(start("a", List.of(FILE))).isEqualTo(new Outcome.HandedOver());
            assertThat(opened.take()).containsExactly(FILE);
            assertThat(start("a", List.of())).isEqualTo(new Outcome.HandedOver());
            assertThat(opened.take()).isEmpty();
            assertThat(first).isNotNull();
        }
        first("a").close();
    }

    @Test
    void whatAKilledOneLeftBehindIsNoOther() throws IOException {
        var left = Files.createDirectories(folder.resolve("b"), own());
        Files.writeString(left.resolve("window.sock"), "");
        Files.writeString(left.resolve("window.lock"), "");

        first("b").close();
    }

    @Test
    void aFolderThatOthersCanEnterIsNotTrusted() throws IOException {
        Files.setPosixFilePermissions(
                Files.createDirectory(folder.resolve("c")),
                PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(start("c", List.of())).isEqualTo(new Outcome.First(Optional.empty()));
    }

    @Test
    void whereNoSocketCanBeEachGoesByItself() {
        var deep = "d".repeat(120);

        assertThat(start(deep, List.of())).isEqualTo(new Outcome.First(Optional.empty()));
    }

    @Test
    void itsFolderIsWhereTheSystemWantsIt() {
        var home = Path.of("/home/me");
        assertThat(AppFolders.of("Mac OS X", home, Map.of("XDG_RUNTIME_DIR", "/x")).instance())
                .hasToString("/home/me/Library/Caches/Crossdock/instance");
        assertThat(
                        AppFolders.of("Linux", home, Map.of("XDG_RUNTIME_DIR", "/run/user/1"))
                                .instance())
                .hasToString("/run/user/1/crossdock");
        assertThat(AppFolders.of("Linux", home, Map.of()).instance())
                .hasToString("/home/me/.cache/crossdock/instance");
    }

    private OneInstance first(String name) {
        var outcome = start(name, List.of());
        assertThat(outcome).isInstanceOf(Outcome.First.class);
        return ((Outcome.First) outcome).listening().orElseThrow();
    }

    private Outcome start(String name, List<Path> wanted) {
        return OneInstance.start(folder.resolve(name), wanted, opened::add);
    }

    private static FileAttribute<?> own() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }
}
