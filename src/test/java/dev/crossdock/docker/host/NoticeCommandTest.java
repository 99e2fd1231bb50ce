package dev.crossdock.docker.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

class NoticeCommandTest {
    /** What would end a script, or begin an option, were it part of one. */
    private static final String NASTY = "-x \" & (do shell script \"true\") & \" <b>' $(id) \\";

    @TempDir private Path folder;

    @Test
    void onAMacWhatIsToldIsNoPartOfTheScript() throws IOException {
        var program = program("osascript", "exit 0");
        var words = on("Mac OS X").words("acme/web is built", NASTY).orElseThrow();
        assertThat(words)
                .containsExactly(
                        program.toString(),
                        "-e",
                        "on run argv",
                        "-e",
                        "display notification (item 2 of argv) with title (item 1 of argv)",
                        "-e",
                        "end run",
                        "acme/web is built",
                        NASTY);
    }

    @Test
    void elsewhereItEndsTheOptionsAndIsNoMarkup() throws IOException {
        var program = program("notify-send", "exit 0");
        assertThat(on("Linux").words("web ended", "<b> & -x").orElseThrow())
                .containsExactly(
                        program.toString(),
                        "--app-name=Crossdock",
                        "--",
                        "web ended",
                        "&lt;b&gt; &amp; -x");
    }

    @Test
    void theProgramGetsEveryWordAsItIs() throws IOException {
        var said = folder.resolve("said");
        program("osascript", "printf '%s\\n' \"$@\" > '" + said + "'");
        assertThat(on("Mac OS X").show("Title", NASTY)).isTrue();
        assertThat(Files.readAllLines(said)).endsWith("Title", NASTY);
    }

    @Test
    void aProgramThatFailsShowsNothing() throws IOException {
        program("notify-send", "exit 1");
        assertThat(on("Linux").show("Title", "text")).isFalse();
    }

    private NoticeCommand on(String os) {
        return new NoticeCommand(new LocalMachine(folder, Map.of("PATH", folder.toString()), os));
    }

    private Path program(String name, String line) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, List.of("#!/bin/sh", line));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }
}
