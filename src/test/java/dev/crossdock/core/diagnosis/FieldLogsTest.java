package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Locale.ROOT;

import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What programs of many kinds write before they end, judged as a person who knows them would. */
class FieldLogsTest {

    record FieldLog(int line, String cause, List<String> facts, List<String> log) {
        @Override
        public String toString() {
            return cause + ", line " + line;
        }
    }

    static Stream<FieldLog> logs() throws IOException {
        return Stream.concat(logs("field-logs.txt"), sourced());
    }

    static Stream<FieldLog> sourced() throws IOException {
        return logs("sourced-logs.txt");
    }

    private static Stream<FieldLog> logs(String file) throws IOException {
        try (var in = FieldLogsTest.class.getResourceAsStream(file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var parts = text.split("(?m)^== ");
            int line = 1;
            var logs = Stream.<FieldLog>builder();
            for (var part : parts) {
                var lines = part.lines().toList();
                if (line > 1) {
                    var head = lines.getFirst().split(" ");
                    logs.add(
                            new FieldLog(
                                    line,
                                    head[0],
                                    Arrays.asList(head).subList(1, head.length),
                                    lines.subList(1, lines.size())));
                }
                line += (int) part.chars().filter(c -> c == '\n').count();
            }
            return logs.build();
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void isJudged(FieldLog log) {
        var specimen = Specimen.running("app").log(log.log().toArray(String[]::new));
        log.facts().forEach(fact -> apply(specimen, fact));

        var findings = specimen.judged().findings();

        assertThat(findings.getFirst().cause().id())
                .as(() -> String.join("\n", log.log()) + "\n" + told(findings))
                .isEqualTo(log.cause());
    }

    /** What nobody here can make happen is worth nothing without where it was seen. */
    @ParameterizedTest
    @MethodSource("sourced")
    void namesItsSource(FieldLog log) {
        assertThat(log.facts()).anyMatch(fact -> fact.startsWith("source=https://"));
    }

    private static String told(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.cause().id() + " " + f.confidence() + " " + f.title())
                .toList()
                .toString();
    }

    private static void apply(Specimen specimen, String fact) {
        var parts = fact.split("=", 2);
        switch (parts[0]) {
            case "exit" -> specimen.exit(Integer.parseInt(parts[1]));
            case "user" -> specimen.user(parts[1]);
            case "set" -> {
                var variable = parts[1].split("=", 2);
                specimen.set(variable[0], variable[1]);
            }
            case "mount" -> specimen.mount("volume", "data", parts[1], false);
            case "readonly" -> specimen.flags("--read-only");
            case "file" -> specimen.files(tree -> tree.text(parts[1], 0644, "{"));
            case "emulator" ->
                    specimen.platform(
                            "linux/arm64",
                            parts[1].equals("none")
                                    ? new RunsHow.Native()
                                    : new RunsHow.Emulated(
                                            Emulator.valueOf(parts[1].toUpperCase(ROOT))),
                            Platform.ARM64);
            case "source" -> {}
            case "pids" -> specimen.pidsLimit(Long.parseLong(parts[1]));
            default -> throw new IllegalArgumentException(fact);
        }
    }
}
