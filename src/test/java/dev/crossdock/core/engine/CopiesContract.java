package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure.NotCopied;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Files that go out of a container that has ended, and into it. */
public abstract class CopiesContract extends EngineContract {
    private static final FileCopies.Progress UNWATCHED = (bytes, total) -> {};
    private static final long LARGE = 64 << 20;

    @TempDir private Path local;
    private String container = "";

    @SuppressWarnings("NullAway.Init")
    protected CopiesContract(EngineUnderTest it) {
        super(it);
    }

    @BeforeEach
    void endWithFiles() {
        container =
                finish(
                        shell(
                                "mkdir -p /d/sub; echo hello >/d/f; chmod 750 /d/f; touch -d"
                                        + " '2020-01-02 03:04:05' /d/f; ln -s f /d/link; ln -s /etc"
                                        + " /d/away; mkfifo /d/pipe; ln /d/f /d/same; echo deep"
                                        + " >/d/sub/g; chmod 500 /d/sub; ln -s /d /to-d"));
    }

    @Test
    void aFolderComesOutWithItsLinksRightsAndTimes() throws IOException {
        var copied = engine.copies().out(container, "/d/", local, false, UNWATCHED);
        var place = local.toRealPath().resolve("d");
        assertThat(copied).isEqualTo(new FileCopies.CopiedOut(place, 1));
        assertThat(place.resolve("f")).hasContent("hello\n");
        assertThat(rights(place.resolve("f"))).isEqualTo("rwxr-x---");
        assertThat(rights(place.resolve("sub"))).isEqualTo("r-x------");
        assertThat(Files.getLastModifiedTime(place.resolve("f")).toInstant())
                .isEqualTo("2020-01-02T03:04:05Z");
        assertThat(Files.readSymbolicLink(place.resolve("link"))).isEqualTo(Path.of("f"));
        assertThat(Files.readSymbolicLink(place.resolve("away"))).isEqualTo(Path.of("/etc"));
        assertThat(place.resolve("same")).hasContent("hello\n");
        assertThat(place.resolve("sub/g")).hasContent("deep\n");
        assertThat(place.resolve("pipe")).doesNotExist();
        assertThat(Files.list(place)).hasSize(5);
    }

    @Test
    void aLinkComesOutAsTheLinkThatItIs() throws IOException {
        podmanLacks("sends what it leads to");
        engine.copies().out(container, "/d/link", local, false, UNWATCHED);
        assertThat(Files.readSymbolicLink(local.resolve("link"))).isEqualTo(Path.of("f"));
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenThatIsSaid() throws IOException {
        var mine = Files.writeString(local.resolve("f"), "mine");
        assertThat(problem(() -> out("/d/f", false))).isEqualTo(CopyProblem.EXISTS);
        assertThat(mine).hasContent("mine");
        out("/d/f", true);
        assertThat(mine).hasContent("hello\n");
        Files.writeString(mine, "changed here");
        assertThat(problem(() -> in(mine, "/d", false))).isEqualTo(CopyProblem.EXISTS);
        in(mine, "/d", true);
        assertThat(text("/d/f")).isEqualTo("changed here");
    }

    @Test
    void aFolderIsFilledUpAndNeverReplacedByAFile() throws IOException {
        Files.createDirectories(local.resolve("d"));
        Files.writeString(local.resolve("d/mine"), "mine");
        assertThat(problem(() -> out("/d", false))).isEqualTo(CopyProblem.EXISTS);
        out("/d", true);
        assertThat(local.resolve("d/mine")).hasContent("mine");
        assertThat(local.resolve("d/f")).hasContent("hello\n");
        Files.createDirectory(local.resolve("f"));
        assertThat(problem(() -> out("/d/f", true))).isEqualTo(CopyProblem.OTHER_KIND);
        var file = Files.writeString(local.resolve("sub"), "");
        assertThat(problem(() -> in(file, "/d", true))).isEqualTo(CopyProblem.OTHER_KIND);
    }

    @Test
    void whereNothingIsThatIsSaid() {
        assertThat(problem(() -> out("/d/nothing", false))).isEqualTo(CopyProblem.NO_FILE);
        assertThat(problem(() -> out("/d/f/below", false))).isEqualTo(CopyProblem.NO_FILE);
        assertThat(problem(() -> in(local, "/nothing", false))).isEqualTo(CopyProblem.NO_FOLDER);
        assertThat(problem(() -> in(local, "/d/f", false))).isEqualTo(CopyProblem.NO_FOLDER);
        assertThat(problem(() -> in(local.resolve("nothing"), "/d", false)))
                .isEqualTo(CopyProblem.LOCAL);
        assertThat(failureOf(() -> engine.copies().out("no-such", "/d", local, true, UNWATCHED)))
                .isEqualTo(new EngineFailure.NoSuchContainer("no-such"));
    }

    @Test
    void aFolderGoesInWithItsLinksAndRightsAndBelongsToRoot() throws IOException {
        var folder = Files.createDirectories(local.resolve("in/deep")).getParent();
        var script = Files.writeString(folder.resolve("deep/run.sh"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x--x"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("deep/run.sh"));
        Files.writeString(folder.resolve("x".repeat(150)), "long");
        assertThat(engine.copies().in(folder, container, "/to-d", false, UNWATCHED)).isZero();
        assertThat(text("/d/in/" + "x".repeat(150))).isEqualTo("long");
        assertThat(engine.files().stat(container, "/d/in/deep/run.sh").orElseThrow().permissions())
                .isEqualTo(0751);
        assertThat(engine.files().owner(container, "/d/in/deep/run.sh")).contains("0:0");
        assertThat(engine.files().stat(container, "/d/in/link").orElseThrow().kind())
                .isEqualTo(FileFacts.Kind.LINK);
    }

    @Test
    void aReadOnlyContainerIsNamedAsTheReason() throws IOException {
        podmanLacks("writes into it all the same");
        container = create(spec("true").other(List.of("--read-only")));
        var large = large();
        assertThat(problem(() -> in(large, "/etc", false))).isEqualTo(CopyProblem.READ_ONLY);
    }

    @Test
    void progressIsToldAndACancelledCopyLeavesNothing() throws IOException {
        var large = large();
        var told = new long[2];
        engine.copies()
                .in(
                        large,
                        container,
                        "/",
                        false,
                        (bytes, total) -> {
                            told[0] = bytes;
                            told[1] = total;
                        });
        assertThat(told).containsExactly(LARGE, LARGE);
        Files.delete(large);
        var failure =
                failureOf(
                        () ->
                                engine.copies()
                                        .out(
                                                container,
                                                "/large",
                                                local,
                                                false,
                                                (bytes, total) -> interruptAfter(bytes, total)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isEqualTo(new EngineFailure.Cancelled());
        assertThat(Files.list(local)).isEmpty();
    }

    @Test
    void aCopyIntoAContainerIsCancelledToo() throws IOException {
        var large = large();
        var failure =
                failureOf(
                        () ->
                                engine.copies()
                                        .in(
                                                large,
                                                container,
                                                "/d",
                                                false,
                                                (bytes, total) -> interruptAfter(bytes, total)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isEqualTo(new EngineFailure.Cancelled());
    }

    private static void interruptAfter(long bytes, long total) {
        assertThat(total).isEqualTo(LARGE);
        if (bytes > LARGE / 4) {
            Thread.currentThread().interrupt();
        }
    }

    private Path large() throws IOException {
        var large = local.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(LARGE);
        }
        return large;
    }

    private void out(String path, boolean replace) {
        engine.copies().out(container, path, local, replace, UNWATCHED);
    }

    private void in(Path from, String folder, boolean replace) {
        engine.copies().in(from, container, folder, replace, UNWATCHED);
    }

    private static CopyProblem problem(Executable copy) {
        return ((NotCopied) failureOf(copy)).why();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    private String text(String path) {
        return new String(
                engine.files().head(container, path, 100).orElseThrow(), StandardCharsets.UTF_8);
    }
}
