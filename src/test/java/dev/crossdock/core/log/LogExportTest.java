package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.core.engine.ContainerStreams.Channel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

class LogExportTest {

    private static final LogForm PLAIN = LogForm.PLAIN;
    private static final LogForm COLOURS = new LogForm(null, true, List.of());

    @TempDir Path folder;

    private final LogStore store = new LogStore();
    private LogView rows;

    @BeforeEach
    void print() {
        var text =
                """
                2026-03-01T23:59:59.100000000Z \u001b[31mred\u001b[0m one
                2026-03-02T00:00:00.000000000Z two
                """;
        new LineAssembler(store.source(), true, true)
                .frame(Channel.STDOUT, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        store.source().mark(new LogMark.Started(Instant.EPOCH, 1));
        rows = new LogView(store, LogFilter.ALL);
        rows.refresh();
    }

    @Test
    void linesAreSavedAsTheyAreSeenAndMarksAreNot() throws IOException {
        var file = folder.resolve("web.log");
        assertThat(save(PLAIN, file)).isEqualTo(2);
        assertThat(file).hasContent("red one\ntwo\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void coloursAreWhatWasPrinted() throws IOException {
        var file = folder.resolve("web.log");
        save(COLOURS, file);
        assertThat(file).hasContent("\u001b[31mred\u001b[0m one\ntwo\n");
    }

    @Test
    void timesAreWholeDatesInTheirZone() {
        assertThat(text(new LogForm(ZoneOffset.UTC, false, List.of())))
                .isEqualTo("2026-03-01T23:59:59.100Z red one\n2026-03-02T00:00:00.000Z two\n");
        assertThat(text(new LogForm(ZoneId.of("Asia/Kolkata"), false, List.of())))
                .startsWith("2026-03-02T05:29:59.100+05:30 red one\n");
    }

    @Test
    void aRangeTakesPartsOfItsFirstAndLastLine() {
        var part = new LogRange(0, 1, 1, 2);
        assertThat(LogExport.text(rows, part, PLAIN, 100)).isEqualTo("ed one\ntw");
        assertThat(LogExport.text(rows, part, COLOURS, 100))
                .isEqualTo("\u001b[31med\u001b[0m one\ntw");
        var line = new LogRange(1, 0, 1, Integer.MAX_VALUE);
        assertThat(LogExport.text(rows, line, PLAIN, 100)).isEqualTo("two\n");
    }

    @Test
    void aTextEndsAtItsMost() {
        assertThat(LogExport.text(rows, LogRange.ALL, PLAIN, 3)).isEqualTo("red one\n");
    }

    @Test
    void whatFailsLeavesTheFileThatWasThere() throws IOException {
        var file = Files.writeString(folder.resolve("web.log"), "before");
        store.close();
        assertThatThrownBy(() -> save(PLAIN, file)).isInstanceOf(LogExport.LetGo.class);
        assertThat(file).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFolderIsNotReplacedAndOneThatIsNotThereIsNotMade() throws IOException {
        var inside = Files.createDirectory(folder.resolve("inside"));
        assertThatThrownBy(() -> save(PLAIN, inside)).isInstanceOf(FileBeside.NoFile.class);
        assertThatThrownBy(() -> save(PLAIN, folder.resolve("gone/web.log")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileThatIsReplacedKeepsItsPermissionsAndALinkItsTarget() throws IOException {
        var target = Files.writeString(folder.resolve("target.log"), "before");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw-rw-"));
        var link = Files.createSymbolicLink(folder.resolve("link.log"), target);
        save(PLAIN, link);
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("red one\ntwo\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-rw-rw-");
    }

    private int save(LogForm form, Path file) throws IOException {
        return LogExport.save(store, rows, LogRange.ALL, form, file);
    }

    private String text(LogForm form) {
        return LogExport.text(rows, LogRange.ALL, form, 1000);
    }
}
