package dev.crossdock.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.matrix.MatrixRun.Printed;
import dev.crossdock.core.matrix.SideBySide.Kind;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SideBySideTest {

    @Test
    void onlyTheWordsThatDifferAreMarked() {
        assertThat(compared("machine  aarch64", "machine  x86_64"))
                .hasToString("SAME machine  aarch64 | DIFFERS machine  [x86_64]");
        assertThat(compared("7 of 7 passed", "6 of 7 passed"))
                .hasToString("SAME 7 of 7 passed | DIFFERS [6] of 7 passed");
    }

    @Test
    void aLineThatIsMissingKeepsTheRowsLevel() {
        assertThat(compared("a\nb\nc", "a\nc"))
                .hasToString("SAME a | SAME a\nSAME b | MISSING \nSAME c | SAME c");
    }

    @Test
    void aLineMoreHasARowOfItsOwnAndAGapBesideIt() {
        var all = compared("a\nc", "a\nb\nc", "a\nc");

        assertThat(all)
                .hasToString(
                        "SAME a | SAME a | SAME a\nGAP  | ADDED b | GAP \nSAME c | SAME c | SAME c");
        assertThat(all.count(1, Kind.ADDED)).isEqualTo(1);
        assertThat(all.differing(1)).isEqualTo(1);
        assertThat(all.differing(2)).isZero();
        assertThat(all.rows())
                .extracting(SideBySide.Row::differs)
                .containsExactly(false, true, false);
    }

    @Test
    void alikeLinesStandBesideEachOtherThoughOthersCameBetween() {
        assertThat(
                        compared(
                                "offsets ok\n7 of 7 passed",
                                "offsets failed\nno 64 bits\n6 of 7 passed"))
                .hasToString(
                        "SAME offsets ok | DIFFERS offsets [failed]\n"
                                + "GAP  | ADDED no 64 bits\n"
                                + "SAME 7 of 7 passed | DIFFERS [6] of 7 passed");
    }

    @Test
    void linesWithNothingInCommonAreStillBesideEachOther() {
        assertThat(compared("aarch64", "x86_64", "armv7l"))
                .hasToString("SAME aarch64 | DIFFERS [x86_64] | DIFFERS [armv7l]");
    }

    @Test
    void theErrorOutputComesAfterTheOtherAndSaysSo() {
        var all = SideBySide.of(List.of(run("a\n", "oh\n"), run("a\n", "")), 100);

        assertThat(all.rows()).extracting(SideBySide.Row::error).containsExactly(false, true);
        assertThat(all).hasToString("SAME a | SAME a\nSAME oh | MISSING ");
    }

    @Test
    void coloursDoNotCount() {
        assertThat(compared("\u001b[32mok\u001b[0m", "ok")).hasToString("SAME ok | SAME ok");
    }

    @Test
    void noMoreThanAskedForIsCompared() {
        var many =
                IntStream.range(0, 5000)
                        .mapToObj(i -> "line " + i)
                        .collect(Collectors.joining("\n"));

        assertThat(compared(many, many).rows()).hasSize(100);
    }

    @Test
    void nothingComparesToNothing() {
        assertThat(SideBySide.of(List.of(), 100).rows()).isEmpty();
        assertThat(compared("", "").rows()).isEmpty();
    }

    private static SideBySide compared(String... outputs) {
        return SideBySide.of(Stream.of(outputs).map(text -> run(text, "")).toList(), 100);
    }

    private static MatrixRun run(String stdout, String stderr) {
        return new MatrixRun(
                Platform.AMD64,
                new RunsHow.Native(),
                0,
                Duration.ofMillis(5),
                null,
                false,
                new Printed(stdout, false),
                new Printed(stderr, false),
                null,
                "");
    }
}
