package dev.crossdock.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.crossdock.core.matrix.suite.Expectation;
import dev.crossdock.core.matrix.suite.Judgement;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The document of {@code crossdock matrix --suite}; its field names are a contract. */
record SuiteReport(String suite, String image, boolean ok, List<TestBlock> results) {

    record TestBlock(String name, List<String> command, boolean ok, List<RunBlock> runs) {}

    /**
     * @param run the fields of a run without expectation
     * @param missed a sentence for each thing that is not as expected
     */
    record RunBlock(
            @JsonUnwrapped MatrixReport.RunBlock run,
            boolean ok,
            ExpectedBlock expected,
            List<String> missed) {}

    /**
     * @param exit null where a platform's exit code is not looked at
     * @param stdout null where it is not looked at
     */
    record ExpectedBlock(
            @Nullable Integer exit, boolean same, @Nullable String stdout, List<String> contains) {

        static ExpectedBlock of(Expectation expected, Platform platform) {
            var stdout = expected.stdout();
            return new ExpectedBlock(
                    expected.exit().on(platform).orElse(null),
                    expected.same(),
                    stdout == null ? null : stdout.on(platform).orElse(null),
                    expected.contains());
        }
    }

    static SuiteReport of(String file, String image, List<Judgement> all) {
        return new SuiteReport(
                file,
                image,
                all.stream().allMatch(Judgement::ok),
                all.stream().map(SuiteReport::test).toList());
    }

    private static TestBlock test(Judgement judged) {
        var expected = judged.command().expected();
        return new TestBlock(
                judged.command().name(),
                judged.command().command(),
                judged.ok(),
                judged.runs().stream()
                        .map(
                                each ->
                                        new RunBlock(
                                                MatrixReport.block(each.run(), judged.result()),
                                                each.ok(),
                                                ExpectedBlock.of(expected, each.run().platform()),
                                                each.misses()))
                        .toList());
    }
}
