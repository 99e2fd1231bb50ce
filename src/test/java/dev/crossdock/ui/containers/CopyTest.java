package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.CopyProblem;
import dev.crossdock.ui.containers.CopyViewModel.State;
import dev.crossdock.ui.containers.CopyViewModel.Way;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that are copied, without a window and without an engine. */
class CopyTest extends ScriptedContainers {
    private final ScriptedCopies copies = new ScriptedCopies();
    private final ContainerItem web = new ContainerItem(engine.list().getFirst());

    private CopyViewModel copy(Way way, String inside, String... files) {
        engine.copies = copies;
        return new CopyViewModel(
                session,
                tasks,
                activities,
                web,
                way,
                inside,
                List.of(files).stream().map(Path::of).toList());
    }

    @Test
    void whatIsCopiedSaysWhereItIs() {
        copies.left = 2;
        var copy = copy(Way.OUT, " /etc/hosts ", "/tmp");
        copy.copy();
        assertThat(copies.asked).containsExactly("out /etc/hosts /tmp");
        assertThat(copy.stateProperty().get()).isEqualTo(State.DONE);
        assertThat(copy.toldProperty().get())
                .isEqualTo(
                        "It is in /tmp/hosts now. 2 things were left out: a pipe, a socket or a"
                                + " device cannot be copied.");
        assertThat(activities.running()).isEmpty();
    }

    @Test
    void whatIsThereIsReplacedWhenThatWasSaid() {
        copies.problem = CopyProblem.EXISTS;
        var copy = copy(Way.IN, "/srv", "/tmp/app.conf");
        copy.copy();
        assertThat(copy.stateProperty().get()).isEqualTo(State.EXISTS);
        assertThat(copy.failureProperty().get().sentence())
                .isEqualTo("/srv/app.conf is there already.");
        copy.replace();
        assertThat(copy.stateProperty().get()).isEqualTo(State.DONE);
        assertThat(copies.asked)
                .containsExactly("in /tmp/app.conf /srv", "in /tmp/app.conf /srv replace");
    }

    @Test
    void anotherPathIsAskedForAnew() {
        copies.problem = CopyProblem.EXISTS;
        var copy = copy(Way.IN, "/srv", "/tmp/app.conf");
        copy.copy();
        copy.insideProperty().set("/etc");
        assertThat(copy.stateProperty().get()).isEqualTo(State.ASKING);
        copy.copy();
        assertThat(copies.asked).last().isEqualTo("in /tmp/app.conf /etc");
    }

    @Test
    void anyOtherProblemIsSaid() {
        copies.problem = CopyProblem.READ_ONLY;
        var copy = copy(Way.IN, "/srv", "/tmp/app.conf");
        copy.copy();
        assertThat(copy.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(copy.failureProperty().get().sentence()).contains("read only");
        copies.problem = null;
        copy.copy();
        assertThat(copy.stateProperty().get()).isEqualTo(State.DONE);
    }

    @Test
    void severalThatWereDroppedGoInTogether() {
        var copy = copy(Way.IN, "/srv", "/tmp/a", "/tmp/b");
        assertThat(copy.isReady()).isTrue();
        copy.copy();
        assertThat(copies.asked).containsExactly("in /tmp/a /srv", "in /tmp/b /srv");
    }

    @Test
    void withoutAPathThereIsNothingToDo() {
        var copy = copy(Way.IN, "/srv");
        copy.copy();
        copy.insideProperty().set(" ");
        copy.localProperty().set("/tmp/a");
        copy.copy();
        assertThat(copies.asked).isEmpty();
    }

    @Test
    void theHomeFolderMayBeWrittenShort() {
        var copy = copy(Way.OUT, "/etc/hosts", "~/Downloads");
        copy.copy();
        assertThat(copies.asked)
                .containsExactly(
                        "out /etc/hosts " + System.getProperty("user.home") + "/Downloads");
    }

    @Test
    void itIsToldWhileItLastsAndCanBeStopped() {
        tasks.hold();
        var copy = copy(Way.OUT, "/var/lib/data", "/tmp");
        copy.copy();
        assertThat(activities.running().getFirst().getTitle()).isEqualTo("Copying out of web");
        activities.running().getFirst().cancel();
        assertThat(copy.stateProperty().get()).isEqualTo(State.STOPPED);
        tasks.release();
        assertThat(copy.stateProperty().get()).isEqualTo(State.STOPPED);
    }

    @Test
    void whatTheWindowTakesIsLeftToIt(@TempDir Path folder) throws IOException {
        var plain = Files.writeString(folder.resolve("app.conf"), "");
        assertThat(FileDrops.isTheWindows(plain)).isFalse();
        assertThat(FileDrops.isTheWindows(folder)).isFalse();
        var dockerfile = Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
        assertThat(FileDrops.isTheWindows(dockerfile)).isTrue();
        assertThat(FileDrops.isTheWindows(folder)).as("a folder to be built").isTrue();
        assertThat(FileDrops.isTheWindows(folder.resolve("smoke.crossdock.json"))).isTrue();
    }
}
