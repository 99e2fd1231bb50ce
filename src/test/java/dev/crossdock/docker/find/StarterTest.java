package dev.crossdock.docker.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Place;
import dev.crossdock.docker.host.LocalMachine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Starting an engine with the command of its tool. */
@DisabledOnOs(OS.WINDOWS)
class StarterTest {
    @TempDir private Path home;

    @Test
    void theToolIsRunWithItsWords() throws IOException {
        tool("echo \"$@\" >\"$(dirname \"$0\")/said\"");
        start("colima start");
        assertThat(home.resolve("bin/said")).hasContent("start");
    }

    @Test
    void whatItSaysWhenItFailsIsTold() throws IOException {
        tool("echo no space left >&2; exit 3");
        assertThat(failure("colima start"))
                .isEqualTo(new EngineFailure.Refused(3, "no space left"));
    }

    @Test
    void aPlaceWithoutACommandCannotBeStarted() {
        assertThat(failure(null)).isInstanceOf(EngineFailure.Unsupported.class);
    }

    @Test
    void anEngineThatItLeavesRunningIsNotWaitedFor() throws IOException {
        tool("sleep 60 & echo $! >\"$(dirname \"$0\")/pid\"");
        start("colima start");
        var pid = Long.parseLong(Files.readString(home.resolve("bin/pid")).strip());
        assertThat(ProcessHandle.of(pid).orElseThrow().destroy()).isTrue();
    }

    private void start(String command) {
        var machine =
                new LocalMachine(home, Map.of("PATH", home.resolve("bin").toString()), "Linux");
        var address = new EngineAddress("unix:///nowhere", "Colima", "test");
        new Starter(machine).start(new Place(address, Place.Presence.ABSENT, command));
    }

    private EngineFailure failure(String command) {
        return assertThrows(EngineException.class, () -> start(command)).failure();
    }

    private void tool(String script) throws IOException {
        var folder = Files.createDirectories(home.resolve("bin"));
        var file = Files.writeString(folder.resolve("colima"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
