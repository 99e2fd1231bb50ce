package dev.crossdock.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.diagnosis.Redaction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class JournalTest {
    private static final int LARGE = 1_000_000;

    private final org.slf4j.Logger log = LoggerFactory.getLogger("dev.crossdock.ui.some.Teller");
    private final List<Journal> begun = new ArrayList<>();

    @TempDir private Path home;

    @AfterEach
    void close() {
        begun.forEach(Journal::close);
    }

    private Journal begin(int fileSize) {
        var secrets = Redaction.ofEnvironment(Map.of("API_TOKEN", "planted-value"));
        var journal = Journal.begin(new LineFormat(secrets, ZoneId.of("Asia/Kolkata")), fileSize);
        begun.add(journal);
        return journal;
    }

    @Test
    void anEventIsALineAndWhatWasThrownStandsBelow() throws IOException {
        var journal = begin(LARGE);
        journal.open(home);

        log.info("Found {}", "Zwölf\nforged line");
        log.warn("It failed", new IllegalStateException("why\nand why"));

        var lines = Files.readAllLines(home.resolve("crossdock.0.log"));
        assertThat(lines.getFirst())
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+05:30 INFO  Teller"
                                + " Found Zwölf\\\\nforged line");
        assertThat(lines.get(1)).endsWith("+05:30 WARN  Teller It failed");
        assertThat(lines.get(2)).isEqualTo("    java.lang.IllegalStateException: why");
        assertThat(lines.get(3)).isEqualTo("    and why");
        assertThat(lines.get(4)).contains("at ", JournalTest.class.getName());
    }

    @Test
    void infoIsKeptOfOursAndOnlyWarningsOfOthers() throws IOException {
        var journal = begin(LARGE);
        journal.open(home);
        var other = LoggerFactory.getLogger("com.github.dockerjava.core.exec.Some");

        other.debug("request body");
        other.info("other info");
        other.warn("other warning");
        log.debug("our detail");
        log.info("our info");
        LoggerFactory.getLogger("com.techsenger.jeditermfx.core.model.TerminalTextBuffer")
                .error("scrolled");

        assertThat(Files.readString(home.resolve("crossdock.0.log")))
                .contains("other warning", "our info")
                .doesNotContain("request body", "other info", "our detail", "scrolled");
        assertThat(journal.recent()).contains("our info").doesNotContain("other info");
    }

    @Test
    void noSecretIsWrittenDown() throws IOException {
        var journal = begin(LARGE);
        journal.open(home);

        log.warn("with planted-value", new IllegalStateException("planted-value too"));
        log.warn("login https://me:hunter22@r.example with password=hunter33");

        assertThat(Files.readString(home.resolve("crossdock.0.log")) + journal.recent())
                .contains("with <API_TOKEN>", "<API_TOKEN> too")
                .doesNotContain("planted-value", "hunter22", "hunter33");
    }

    @Test
    void whatCameBeforeTheFilesWereOpenIsInThem() throws IOException {
        var journal = begin(LARGE);
        log.info("early");
        journal.open(home.resolve("a %t/b"));
        log.info("late");

        assertThat(journal.folder()).contains(home.resolve("a %t/b"));
        assertThat(Files.readAllLines(home.resolve("a %t/b/crossdock.0.log")))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("early"),
                        line -> assertThat(line).endsWith("late"));
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("a %t/b"))))
                .isEqualTo("rwx------");
    }

    @Test
    void theOldestOfFiveFilesGoes() throws IOException {
        var journal = begin(1000);
        journal.open(home);

        IntStream.range(0, 200).forEach(i -> log.info("event number {}.", i));

        try (var files = Files.list(home)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "crossdock.0.log",
                            "crossdock.1.log",
                            "crossdock.2.log",
                            "crossdock.3.log",
                            "crossdock.4.log",
                            "crossdock.0.log.lck");
        }
        assertThat(Files.readString(home.resolve("crossdock.4.log"))).doesNotContain("number 0.");
        for (int i = 0; i < 5; i++) {
            assertThat(home.resolve("crossdock." + i + ".log")).content().hasSizeLessThan(1200);
        }
    }

    @Test
    void aLaterRunWritesOnAndOneAtTheSameTimeBeside() throws IOException {
        var first = begin(LARGE);
        first.open(home);
        log.info("first run");
        first.close();

        var second = begin(LARGE);
        second.open(home);
        var third = begin(LARGE);
        third.open(home);
        log.info("both runs");

        assertThat(home.resolve("crossdock.0.log")).content().contains("first run", "both runs");
        assertThat(home.resolve("crossdock.0.log.1"))
                .content()
                .contains("both runs")
                .doesNotContain("first run");
    }

    @Test
    void theLastTwoHundredLinesAreKept() {
        var journal = begin(LARGE);

        IntStream.range(0, 500).forEach(i -> log.info("event number {}.", i));
        assertThat(journal.recent().lines())
                .hasSize(200)
                .first()
                .asString()
                .endsWith("event number 300.");

        log.warn("long", new IllegalStateException("line\n".repeat(300)));
        assertThat(journal.recent()).contains("WARN  Teller long").doesNotContain("number 499");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnceAndEverythingGoesOn() throws IOException {
        var file = Files.writeString(home.resolve("file"), "");
        var journal = begin(LARGE);

        var said =
                stderr(
                        () -> {
                            journal.open(file);
                            log.info("more");
                        });

        assertThat(said.lines())
                .singleElement()
                .asString()
                .startsWith("WARN Journal - No log is kept, " + file);
        assertThat(journal.folder()).isEmpty();
        assertThat(journal.recent()).contains("more");
    }

    @Test
    void stderrTellsWarningsOnlyEachInOneLine() {
        begin(LARGE);
        var said =
                stderr(
                        () -> {
                            log.info("nothing");
                            log.warn("with\nnew line");
                            log.error(
                                    "with cause",
                                    new IllegalStateException("a\nb password=hunter22"));
                        });

        assertThat(said.lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("WARN Teller - with\\nnew line"),
                        line ->
                                assertThat(line)
                                        .matches(
                                                "ERROR Teller - with cause:"
                                                        + " java\\.lang\\.IllegalStateException:"
                                                        + " a\\\\nb password=<SECRET>"
                                                        + " \\(JournalTest\\.java:\\d+\\)"));
    }

    private static String stderr(Runnable work) {
        var before = System.err;
        var bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
