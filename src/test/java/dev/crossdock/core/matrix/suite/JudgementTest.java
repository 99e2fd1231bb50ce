package dev.crossdock.core.matrix.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.matrix.MatrixResult;
import dev.crossdock.core.matrix.MatrixRun;
import dev.crossdock.core.matrix.MatrixRun.Printed;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class JudgementTest {
    private static final PerPlatform<Integer> ZERO = PerPlatform.everywhere(0);

    @Test
    void whatWasSeenIsExpectedAndPasses() {
        var result =
                result(run(Platform.AMD64, 0, "x86_64\n"), run(Platform.ARM64, 0, "aarch64\n"));

        var test = SuiteCommand.seen(null, result);

        assertThat(test.name()).isEqualTo("uname -m");
        assertThat(test.expected().stdout().each())
                .containsExactly(
                        Map.entry(Platform.AMD64, "x86_64\n"),
                        Map.entry(Platform.ARM64, "aarch64\n"));
        assertThat(test.expected().exit()).isEqualTo(ZERO);
        assertThat(Judgement.of(test, result).ok()).isTrue();
    }

    @Test
    void whatIsTheSameEverywhereIsSaidOnce() {
        var result = result(run(Platform.AMD64, 2, "hi\n"), run(Platform.ARM64, 2, "hi\n"));

        var expected = SuiteCommand.seen("greets", result).expected();

        assertThat(expected.stdout()).isEqualTo(PerPlatform.everywhere("hi\n"));
        assertThat(expected.exit()).isEqualTo(PerPlatform.everywhere(2));
    }

    @Test
    void aSecretIsNotKeptAndPassesAllTheSame() {
        var result = result(run(Platform.AMD64, 0, "password=hunter2hunter2\n"));

        var test = SuiteCommand.seen(null, result);

        assertThat(test.expected().stdout().everywhere()).doesNotContain("hunter2");
        assertThat(Judgement.of(test, result).ok()).isTrue();
    }

    @Test
    void ofWhatDidNotRunNothingIsExpected() {
        var result = result(run(Platform.AMD64, 0, ""), run(Platform.ARM64, null, ""));

        assertThatThrownBy(() -> SuiteCommand.seen(null, result))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("linux/arm64 did not run to its end");
    }

    @Test
    void anotherExitIsSaid() {
        assertThat(misses(Expectation.SUCCESS, run(Platform.AMD64, 127, "")))
                .containsExactly("Exit 0 was expected, and 127 came.");
        assertThat(misses(Expectation.SUCCESS, run(Platform.AMD64, null, "")))
                .containsExactly("It did not run to its end.");
        var where = new PerPlatform<>(null, Map.of(Platform.ARM64, 1));
        assertThat(
                        misses(
                                new Expectation(where, false, null, List.of()),
                                run(Platform.AMD64, 9, "")))
                .isEmpty();
    }

    @Test
    void theFirstLineThatIsAnotherIsSaid() {
        assertThat(output("a\nb\nc\n", "a\nB\nC\n"))
                .containsExactly("Line 2 was expected to be “b”, and is “B”.");
        assertThat(output("a\nb\n", "a\n"))
                .containsExactly("The output ends after line 1; “b” was expected next.");
        assertThat(output("a\n", "a\nb\n"))
                .containsExactly(
                        "The output was expected to end after line 1, and “b” comes next.");
        assertThat(output("a\n", "a"))
                .containsExactly("The output has other line ends than expected.");
        assertThat(output("a\n", "")).containsExactly("“a” was expected, and nothing was printed.");
        assertThat(output("{0} it's\n", "token=abcdefgh12345678 \u001b[1m\n").getFirst())
                .contains("“{0} it's”")
                .doesNotContain("abcdefgh12345678");
        assertThat(output("a\n", "a\n")).isEmpty();
    }

    @Test
    void whatMustBeInTheOutputIsLookedFor() {
        var expected = new Expectation(ZERO, false, null, List.of("ready", "port"));

        assertThat(misses(expected, run(Platform.AMD64, 0, "ready on x")))
                .containsExactly("“port” is not in the output.");
    }

    @Test
    void theSameOnAllPlatformsIsMeasuredByTheBaseline() {
        var expected = new Expectation(ZERO, true, null, List.of());
        var judged =
                Judgement.of(
                        command(expected),
                        result(run(Platform.AMD64, 0, "1\n"), run(Platform.ARM64, 0, "2\n")));

        assertThat(judged.runs().get(0).ok()).isTrue();
        assertThat(judged.runs().get(1).misses())
                .containsExactly(
                        "It was expected to print the same as linux/amd64."
                                + " Line 1 was expected to be “1”, and is “2”.");
        assertThat(judged.ok()).isFalse();
    }

    @Test
    void noRunAtAllPassesNothing() {
        assertThat(Judgement.of(command(Expectation.SUCCESS), result()).ok()).isFalse();
    }

    @Test
    void aNameIsForOneCommand() {
        var suite = Suite.of("demo", null, null).with(named("a", "uname"));

        assertThat(suite.with(named("b", "uname")).commands()).hasSize(2);
        assertThatThrownBy(() -> suite.with(named("a", "date")))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("“a”");
        var later =
                new SuiteCommand(
                        "a",
                        "",
                        List.of("uname"),
                        new Expectation(PerPlatform.everywhere(1), false, null, List.of()));
        assertThat(suite.with(later).commands()).containsExactly(later);
    }

    private static SuiteCommand named(String name, String word) {
        return new SuiteCommand(name, "", List.of(word), Expectation.SUCCESS);
    }

    private static List<String> output(String wanted, String came) {
        return misses(
                new Expectation(ZERO, false, PerPlatform.everywhere(wanted), List.of()),
                run(Platform.AMD64, 0, came));
    }

    private static List<String> misses(Expectation expected, MatrixRun run) {
        return Judgement.of(command(expected), result(run)).runs().getFirst().misses();
    }

    private static SuiteCommand command(Expectation expected) {
        return new SuiteCommand("test", "", List.of("uname", "-m"), expected);
    }

    private static MatrixResult result(MatrixRun... runs) {
        return new MatrixResult(
                new MatrixRequest(
                        "demo", null, null, List.of("uname", "-m"), Duration.ofSeconds(9)),
                Stream.of(runs).toList(),
                Platform.AMD64);
    }

    private static MatrixRun run(Platform platform, @Nullable Integer exit, String out) {
        return new MatrixRun(
                platform,
                new RunsHow.Native(),
                exit,
                Duration.ofMillis(5),
                null,
                false,
                new Printed(out, false),
                new Printed("", false),
                null,
                exit == null ? "Took too long." : "");
    }
}
