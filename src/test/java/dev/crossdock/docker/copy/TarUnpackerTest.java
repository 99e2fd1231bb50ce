package dev.crossdock.docker.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crossdock.core.engine.CopyProblem;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure.NotCopied;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Archives that mean no good. */
class TarUnpackerTest {
    @TempDir private Path place;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);
    private Path root;
    private Path outside;

    @BeforeEach
    void makeThePlaces() throws IOException {
        root = Files.createDirectory(place.resolve("chosen")).resolve("d");
        outside = Files.createDirectory(place.resolve("outside"));
        Files.writeString(outside.resolve("file"), "whole");
    }

    private TarUnpackerTest folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
        return this;
    }

    private TarUnpackerTest file(String name) throws IOException {
        var text = "evil".getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name, true);
        entry.setSize(text.length);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
        return this;
    }

    private TarUnpackerTest link(byte kind, String name, String target) throws IOException {
        var entry = new TarArchiveEntry(name, kind);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
        return this;
    }

    private int unpack() throws IOException {
        tar.close();
        var in = new ByteArrayInputStream(bytes.toByteArray());
        return new TarUnpacker(root, true, copied -> {}).unpack(in);
    }

    private CopyProblem problem() {
        var failed = assertThatExceptionOfType(EngineException.class).isThrownBy(this::unpack);
        return ((NotCopied) failed.actual().failure()).why();
    }

    private void nothingEscaped() throws IOException {
        assertThat(Files.list(outside)).containsExactly(outside.resolve("file"));
        assertThat(outside.resolve("file")).hasContent("whole");
        assertThat(Files.list(place)).containsExactlyInAnyOrder(root.getParent(), outside);
    }

    @Test
    void noNameLeadsUp() throws IOException {
        folder("d").file("d/ok").file("d/../../outside/new");
        assertThat(problem()).isEqualTo(CopyProblem.OUTSIDE);
        nothingEscaped();
        assertThat(root).as("what was new is taken away").doesNotExist();
    }

    @Test
    void anAbsoluteNameStandsBelowTheRoot() throws IOException {
        folder("d").file("/d/" + outside + "/new");
        unpack();
        nothingEscaped();
        assertThat(Path.of(root + outside.toString(), "new")).hasContent("evil");
    }

    @Test
    void aLinkOfTheArchiveIsNotWrittenThrough() throws IOException {
        folder("d")
                .link(TarConstants.LF_SYMLINK, "d/way", outside.toString())
                .file("d/way/new")
                .file("d/way/file");
        assertThat(problem()).isEqualTo(CopyProblem.OTHER_KIND);
        nothingEscaped();
    }

    @Test
    void aLinkThatIsThereIsNotWrittenThrough() throws IOException {
        Files.createDirectory(root);
        Files.createSymbolicLink(root.resolve("way"), outside);
        folder("d").file("d/way/new");
        assertThat(problem()).isEqualTo(CopyProblem.OTHER_KIND);
        nothingEscaped();
        assertThat(root.resolve("way")).as("what was there stays").isSymbolicLink();
    }

    @Test
    void nothingIsWrittenFarBehindALinkEither() throws IOException {
        Files.createDirectory(root);
        var behind = Files.createDirectory(outside.resolve("sub"));
        Files.createSymbolicLink(root.resolve("way"), outside);
        folder("d").file("d/way/sub/new");
        assertThat(problem()).isEqualTo(CopyProblem.OTHER_KIND);
        assertThat(behind).isEmptyDirectory();
    }

    @Test
    void aLinkThatIsThereIsReplacedAndItsFileStays() throws IOException {
        Files.createDirectory(root);
        Files.createSymbolicLink(root.resolve("file"), outside.resolve("file"));
        folder("d").file("d/file");
        unpack();
        nothingEscaped();
        assertThat(root.resolve("file")).hasContent("evil").isRegularFile();
        assertThat(Files.isSymbolicLink(root.resolve("file"))).isFalse();
    }

    @Test
    void aRootThatIsALinkIsNotFollowed() throws IOException {
        Files.createSymbolicLink(root, outside);
        folder("d").file("d/new");
        assertThat(problem()).isEqualTo(CopyProblem.OTHER_KIND);
        nothingEscaped();
    }

    @Test
    void aHardLinkLeadsToWhatCameBeforeItOnly() throws IOException {
        Files.createDirectory(root);
        Files.createSymbolicLink(root.resolve("way"), outside);
        folder("d")
                .file("d/first")
                .link(TarConstants.LF_LINK, "d/second", "d/first")
                .link(TarConstants.LF_LINK, "d/stolen", "d/way/file")
                .link(TarConstants.LF_LINK, "d/gone", "d/nothing");
        assertThat(unpack()).isEqualTo(2);
        assertThat(root.resolve("second")).hasContent("evil");
        assertThat(root.resolve("stolen")).doesNotExist();
    }

    @Test
    void pipesAndDevicesAreLeftOut() throws IOException {
        folder("d")
                .link(TarConstants.LF_FIFO, "d/pipe", "")
                .link(TarConstants.LF_CHR, "d/null", "");
        assertThat(unpack()).isEqualTo(2);
        assertThat(Files.list(root)).isEmpty();
    }
}
