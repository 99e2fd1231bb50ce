package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

class FolderKeeperTest {
    @TempDir private Path home;

    @Test
    void whatIsStoredIsThereForTheNextOneAndForNobodyElse() throws IOException {
        var folder = home.resolve("a/b");
        assertThat(new FolderKeeper(folder).load("list")).isEmpty();

        new FolderKeeper(folder).store("list", List.of("one", "zwölf"));
        new FolderKeeper(folder).store("list", List.of("two", "zwölf"));

        assertThat(new FolderKeeper(folder).load("list")).containsExactly("two", "zwölf");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("list"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatCannotBeReadOrStoredIsNotThere() throws IOException {
        Files.write(home.resolve("list"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(new FolderKeeper(home).load("list")).isEmpty();

        var file = Files.writeString(home.resolve("file"), "");
        new FolderKeeper(file).store("list", List.of("one"));
        assertThat(new FolderKeeper(file).load("list")).isEmpty();
        assertThat(file).isEmptyFile();
    }

    @Test
    void theFolderIsWhereTheSystemWantsIt() {
        assertThat(AppFolders.of("Mac OS X", home, Map.of("XDG_DATA_HOME", "/x")).data())
                .isEqualTo(home.resolve("Library/Application Support/Crossdock"));
        assertThat(AppFolders.of("Linux", home, Map.of("XDG_DATA_HOME", "/data")).data())
                .isEqualTo(Path.of("/data/crossdock"));
        assertThat(AppFolders.of("Linux", home, Map.of()).data())
                .isEqualTo(home.resolve(".local/share/crossdock"));
    }

    @Test
    void soIsTheFolderOfTheLogs() {
        assertThat(AppFolders.of("Mac OS X", home, Map.of("XDG_STATE_HOME", "/x")).logs())
                .isEqualTo(home.resolve("Library/Logs/Crossdock"));
        assertThat(AppFolders.of("Linux", home, Map.of("XDG_STATE_HOME", "/state")).logs())
                .isEqualTo(Path.of("/state/crossdock"));
        assertThat(AppFolders.of("Linux", home, Map.of()).logs())
                .isEqualTo(home.resolve(".local/state/crossdock"));
    }
}
